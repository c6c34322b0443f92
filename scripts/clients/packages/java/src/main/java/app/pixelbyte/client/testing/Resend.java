package app.pixelbyte.client.testing;

/** How a webhook is sent again. */
public enum Resend {
  /** The same event, signed anew. */
  AGAIN,
  /** The same request, byte by byte. */
  DUPLICATE,
  /** Signed with another secret. */
  FORGED,
  /** Signed an hour ago. */
  STALE,
  /** With a body that was changed after it was signed. */
  ALTERED
}
