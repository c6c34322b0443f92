package app.pixelbyte.client.testing;

import app.pixelbyte.client.helpers.PixelByteException;

/** The mock could not be started, or refused a call of the test. The message says why. */
public class MockException extends PixelByteException {
  private static final long serialVersionUID = 1L;

  MockException(String message) {
    super(message);
  }

  MockException(String message, Throwable cause) {
    super(message, cause);
  }
}
