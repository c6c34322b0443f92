package app.pixelbyte.client.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response of your own, or a change of the true one.
 *
 * @param body a string is sent as it stands, anything else as JSON
 * @param patch a JSON merge patch (RFC 7396) of the true response; then the others are null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WrittenResponse(
    @Nullable Integer status,
    @Nullable Map<String, String> headers,
    @Nullable Object body,
    @Nullable Map<String, Object> patch) {

  /** A response with this status and body. */
  public static WrittenResponse of(int status, Object body) {
    return new WrittenResponse(status, null, body, null);
  }

  /** The true response, changed by a JSON merge patch. */
  public static WrittenResponse patched(Map<String, Object> patch) {
    return new WrittenResponse(null, null, null, patch);
  }
}
