package app.pixelbyte.client.helpers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** With which server a client talks, and what it takes for a response of it. */
final class Connection {
  /** From this length on, a key is taken out of responses. A shorter one is found in too many by chance. */
  private static final int SHORTEST_KEY = 6;

  private final String root;
  private final String apiKey;
  private final int maxRetries;

  Connection(URI address, String apiKey, int maxRetries) {
    this.root = address.getRawPath();
    this.apiKey = apiKey;
    this.maxRetries = maxRetries;
  }

  int maxRetries() {
    return maxRetries;
  }

  /**
   * The operation that a request is for.
   *
   * @throws IllegalArgumentException if it is none, because of an id that leads elsewhere
   */
  Facts.Operation operationOf(HttpRequest request) {
    String path = request.uri().getRawPath().substring(root.length());
    return Facts.FACTS.operations().stream()
        .filter(operation -> operation.method().equals(request.method()))
        .filter(operation -> path.matches(operation.path()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    path + " is no path of the API: an id has letters, digits, _, ~, . and - only"));
  }

  /**
   * The body of a response, without what the generated code could not read.
   *
   * @throws PixelByteApiException if the response is not one of success
   */
  byte[] bodyOf(HttpResponse<byte[]> response, Facts.Operation operation) {
    byte[] body = withoutKey(new String(response.body(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    int status = response.statusCode();
    JsonNode read = status / 100 == 2 ? read(body, operation.response()) : null;
    if (read != null) return read.toString().getBytes(StandardCharsets.UTF_8);
    String location = response.headers().firstValue("Location").map(this::withoutKey).orElse(null);
    throw PixelByteApiException.of(status, body, location, operation.isSubmit());
  }

  private static @Nullable JsonNode read(byte[] body, Shape shape) {
    try {
      JsonNode whole = Json.MAPPER.readTree(body);
      JsonNode fitted = shape.fit(whole);
      return fitted == null ? shape.fit(whole.path("data")) : fitted;
    } catch (IOException notJson) {
      return null;
    }
  }

  /** A server may send the key back. What is made of its response does not show it. */
  private String withoutKey(String text) {
    return apiKey.length() < SHORTEST_KEY ? text : text.replace(apiKey, "***");
  }
}
