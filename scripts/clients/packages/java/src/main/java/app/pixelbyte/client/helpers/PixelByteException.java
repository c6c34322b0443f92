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

  /** Why something failed; never empty. */
  static String reasonOf(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getName() : message;
  }

  /** Why a submit request failed, if that leaves open whether there is a job. */
  static String unclear(String reason) {
    return reason.strip().replaceAll("\\.$", "")
        + ". The job may have been accepted: list the jobs before you submit it again";
  }
}
