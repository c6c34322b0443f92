package app.pixelbyte.client.helpers;

import org.jspecify.annotations.Nullable;

/** The base of all that the helpers throw on purpose. */
public class PixelByteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PixelByteException(String message) {
    this(message, null);
  }

  public PixelByteException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
