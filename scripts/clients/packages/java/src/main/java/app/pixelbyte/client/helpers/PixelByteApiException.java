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
    return of(status, content, null);
  }

  /**
   * @param location where a redirect leads
   */
  static PixelByteApiException of(int status, byte[] content, @Nullable String location) {
    JsonNode body = parsed(content);
    JsonNode error = body.path("error");
    String requestId = body.path("requestId").textValue();
    // The API sends no redirects, so what one holds is no error of it.
    boolean isRedirect = location != null && status >= 300 && status < 400;
    if (error.path("code").isTextual() && !isRedirect) {
      return new PixelByteApiException(
          status,
          error.path("code").textValue(),
          error.path("message").asText(),
          requestId,
          error.path("details"),
          null);
    }
    String text = new String(content, StandardCharsets.UTF_8);
    String start = text.substring(0, Math.min(text.length(), LONGEST_BODY));
    return new PixelByteApiException(
        status,
        "HTTP_" + status,
        isRedirect ? redirected(location) : undocumented(start),
        requestId,
        MissingNode.getInstance(),
        start);
  }

  private static String redirected(String location) {
    return "the server redirects to "
        + location
        + ", which is not followed; the request may have been accepted";
  }

  private static String undocumented(String body) {
    return "the response is not what the API describes: "
        + body.substring(0, Math.min(body.length(), 200));
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
