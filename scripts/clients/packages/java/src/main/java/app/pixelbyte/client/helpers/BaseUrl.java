package app.pixelbyte.client.helpers;

import java.net.URI;
import java.net.URISyntaxException;

/** Where the API is. */
final class BaseUrl {
  private BaseUrl() {}

  /**
   * A base URL as paths are added to it: without a slash at its end.
   *
   * @throws IllegalArgumentException if it is no address of a server
   */
  static String checked(String text) {
    if (isAddress(text)) return text.replaceAll("/+$", "");
    throw new IllegalArgumentException(
        "The base URL is "
            + text
            + "; it must begin with http:// or https:// and a host, in which Java allows no"
            + " underscore");
  }

  private static boolean isAddress(String text) {
    try {
      return text.matches("(?i)https?://.*") && new URI(text).getHost() != null;
    } catch (URISyntaxException notUri) {
      return false;
    }
  }
}
