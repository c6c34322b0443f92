package app.pixelbyte.client.helpers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The API returned an error, a redirect, which is never followed, or what cannot be read. */
public final class PixelByteApiException extends PixelByteException {
  private static final long serialVersionUID = 1L;

  /** The longest part of a body that is kept, in characters. */
  private static final int LONGEST_BODY = 2000;

  private final int status;
  private final String code;
  private final @Nullable String requestId;
  private final transient JsonNode details;
  private final @Nullable String body;

  private PixelByteApiException(
      int status,
      String code,
      String message,
      @Nullable String requestId,
      JsonNode details,
      @Nullable String body) {
    super(code + ": " + message);
    this.status = status;
    this.code = code;
    this.requestId = requestId;
    this.details = details;
    this.body = body;
  }

  /**
   * The error that a response stands for.
   *
   * @param status the HTTP status
   * @param content the body
   */
  public static PixelByteApiException of(int status, byte[] content) {
    return of(status, content, null, false);
  }

  /**
   * @param location where a redirect leads
   * @param isSubmit whether the request was to submit a job. Then the message says if there may be one
   */
  static PixelByteApiException of(
      int status, byte[] content, @Nullable String location, boolean isSubmit) {
    JsonNode body = parsed(content);
    JsonNode error = body.path("error");
    String requestId = body.path("requestId").textValue();
    // The API sends no redirects, so what one holds is no error of it.
    boolean isRedirect = status >= 300 && status < 400;
    boolean isDescribed = error.path("code").isTextual() && !isRedirect;
    String text = new String(content, StandardCharsets.UTF_8);
    String start = text.substring(0, Math.min(text.length(), LONGEST_BODY));
    String code = isDescribed ? error.path("code").textValue() : "HTTP_" + status;
    String message = isDescribed ? described(error) : isRedirect ? redirected(location) : undocumented(start);
    return new PixelByteApiException(
        status,
        code,
        isSubmit && Retries.mayHaveSubmitted(status, code) ? unclear(message) : message,
        requestId,
        isDescribed ? error.path("details") : MissingNode.getInstance(),
        isDescribed ? null : start);
  }

  private static String described(JsonNode error) {
    String message = error.path("message").asText("");
    return message.isBlank() ? "the response is not what the API describes: its error has no message" : message;
  }

  private static String redirected(@Nullable String location) {
    String place = location == null || location.isBlank() ? "" : " to " + location;
    return "the server redirects" + place + "; redirects are not followed";
  }

  private static String undocumented(String body) {
    String start = body.isBlank() ? "its body is empty" : body.substring(0, Math.min(body.length(), 200));
    return "the response is not what the API describes: " + start;
  }

  private static JsonNode parsed(byte[] content) {
    try {
      return Json.MAPPER.readTree(content);
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The code of the API, such as {@code INSUFFICIENT_BALANCE}; {@code HTTP_502} if it has none. */
  public String code() {
    return code;
  }

  /** What to quote to support, if the response has it. */
  public @Nullable String requestId() {
    return requestId;
  }

  /** More about the error; a missing node if the response has none. */
  public JsonNode details() {
    return details == null ? MissingNode.getInstance() : details;
  }

  /** The beginning of a body that is not an error of the API. */
  public @Nullable String body() {
    return body;
  }
}
