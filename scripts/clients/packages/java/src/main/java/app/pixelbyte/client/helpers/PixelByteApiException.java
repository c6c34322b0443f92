package app.pixelbyte.client.helpers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The API answered with an error. */
public final class PixelByteApiException extends PixelByteException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final @Nullable String requestId;
  private final transient JsonNode details;

  PixelByteApiException(
      int status, String code, String message, @Nullable String requestId, JsonNode details) {
    super(code + ": " + message);
    this.status = status;
    this.code = code;
    this.requestId = requestId;
    this.details = details;
  }

  /**
   * The error that an answer stands for.
   *
   * @param status the HTTP status
   * @param content the body
   */
  public static PixelByteApiException of(int status, byte[] content) {
    JsonNode body = parsed(content);
    JsonNode error = body.path("error");
    if (!error.path("code").isTextual()) {
      String code = "HTTP_" + status;
      return new PixelByteApiException(
          status, code, "The answer is not one of the API", null, MissingNode.getInstance());
    }
    return new PixelByteApiException(
        status,
        error.path("code").asText(),
        error.path("message").asText(),
        body.path("requestId").asText(null),
        error.path("details"));
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

  /** The code of the API, such as {@code INSUFFICIENT_BALANCE}; {@code HTTP_502} when it has none. */
  public String code() {
    return code;
  }

  /** What to quote to support, if the answer has it. */
  public @Nullable String requestId() {
    return requestId;
  }

  /** More about the error; a missing node if the answer has none. */
  public JsonNode details() {
    return details == null ? MissingNode.getInstance() : details;
  }
}
