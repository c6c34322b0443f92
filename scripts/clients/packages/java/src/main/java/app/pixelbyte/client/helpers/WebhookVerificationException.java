package app.pixelbyte.client.helpers;

import org.jspecify.annotations.Nullable;

/** A webhook is not to be trusted: respond with 400 and discard it. */
public final class WebhookVerificationException extends PixelByteException {
  private static final long serialVersionUID = 1L;

  private final String fault;

  WebhookVerificationException(String fault, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  /** Why, as a word for programs, such as {@code wrong-signature}. */
  public String fault() {
    return fault;
  }
}
