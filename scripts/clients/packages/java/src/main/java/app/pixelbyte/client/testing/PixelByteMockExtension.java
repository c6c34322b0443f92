package app.pixelbyte.client.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test with a parameter of the type {@link PixelByteMock} an account of its own, which is
 * reset when the test ends.
 *
 * <p>The mock is the one at {@code PIXELBYTE_MOCK_URL}, or else one that is started with npx and
 * runs until the tests end.
 */
public final class PixelByteMockExtension implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(PixelByteMockExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PixelByteMock.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(PixelByteMock.class, type -> PixelByteMock.create());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    PixelByteMock mock = context.getStore(NAMESPACE).get(PixelByteMock.class, PixelByteMock.class);
    if (mock != null) mock.reset();
  }
}
