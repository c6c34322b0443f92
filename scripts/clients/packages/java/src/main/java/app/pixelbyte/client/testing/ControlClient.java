package app.pixelbyte.client.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sends calls of the control API for one account. */
final class ControlClient {
  // Without the client's own settings, which leave out null: in a merge patch, null removes a member.
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** The mock is near: a proxy of the machine is not for it. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

  private final String root;
  private final String apiKey;

  ControlClient(String url, String apiKey) {
    root = url + "/__mock/";
    this.apiKey = apiKey;
  }

  /** Sends a call without a body. */
  <T> T send(String method, String path, Class<T> type) {
    return send(method, path, null, type);
  }

  <T> T send(String method, String path, @Nullable Object body, Class<T> type) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(root + path))
              .timeout(Duration.ofMinutes(1))
              .header("Authorization", "Bearer " + apiKey);
      if (body == null) request.method(method, BodyPublishers.noBody());
      else {
        request
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
      }
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() == 200) return JSON.readValue(response.body(), type);
      throw new MockException(method + " /__mock/" + path + ": " + messageIn(response.body()));
    } catch (JsonProcessingException error) {
      throw new MockException(
          method + " /__mock/" + path + " cannot be written or read: " + error.getMessage(), error);
    } catch (IOException error) {
      throw new MockException("The mock at " + root + " cannot be reached: " + error, error);
    } catch (InterruptedException error) {
      Thread.currentThread().interrupt();
      throw new MockException("The test was interrupted", error);
    }
  }

  /** The message of an error of the mock, or else what it sent. */
  private static String messageIn(String body) {
    try {
      JsonNode message = JSON.readTree(body).path("error").path("message");
      if (message.isTextual()) return message.textValue();
    } catch (JsonProcessingException error) {
      // It is not JSON, so it is shown as it is.
    }
    return body.substring(0, Math.min(body.length(), 200));
  }
}
