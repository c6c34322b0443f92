package app.pixelbyte.client.helpers;

/**
 * The model is not listed, the input is not one of it, or a priced parameter has a value without a
 * price.
 */
public final class UnknownPriceException extends PixelByteException {
  private static final long serialVersionUID = 1L;

  UnknownPriceException(String message) {
    super(message);
  }
}
