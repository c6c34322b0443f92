package app.pixelbyte.client.helpers;

import java.net.URI;
import java.net.URISyntaxException;

/** Where the API is. */
final class BaseUrl {
  private BaseUrl() {}

  /**
   * A base URL as paths are added to it: without a slash at its end.
   *
   * @throws IllegalArgumentException if it is no address of a server, or one with a user or password. It
   *     may be secret, such as a key in the wrong place, so the message does not repeat it
   */
  static String checked(String text) {
    if (isAddress(text)) return text.replaceAll("/+$", "");
    throw new IllegalArgumentException(
        "The base URL (or PIXELBYTE_BASE_URL) must begin with https:// or http:// and a host, without"
            + " user or password; Java allows no underscore in a host");
  }

  private static boolean isAddress(String text) {
    try {
      URI address = new URI(text);
      return text.matches("(?i)https?://.*") && address.getHost() != null && address.getRawUserInfo() == null;
    } catch (URISyntaxException notUri) {
      return false;
    }
  }
}
