package app.pixelbyte.client.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which requests fail, and how.
 *
 * @param failure a name such as {@code 503}, {@code drop} or {@code slow}
 * @param times how many requests fail; null means one
 * @param after how many requests succeed before; null means none
 * @param milliseconds how late the response comes if the failure is {@code slow}
 * @param response instead of a failure, a response of your own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FailureRequest(
    String operation,
    @Nullable String failure,
    @Nullable Integer times,
    @Nullable Integer after,
    @Nullable Long milliseconds,
    @Nullable WrittenResponse response) {

  /** The next request for an operation fails. */
  public static FailureRequest of(String operation, String failure) {
    return new FailureRequest(operation, failure, null, null, null, null);
  }

  /** The next request for an operation gets this response. */
  public static FailureRequest respond(String operation, WrittenResponse response) {
    return new FailureRequest(operation, null, null, null, null, response);
  }

  /** So many requests fail. */
  public FailureRequest withTimes(int times) {
    return new FailureRequest(operation, failure, times, after, milliseconds, response);
  }

  /** So many requests succeed before. */
  public FailureRequest withAfter(int after) {
    return new FailureRequest(operation, failure, times, after, milliseconds, response);
  }

  /** How late the response comes if the failure is {@code slow}. */
  public FailureRequest withLateness(Duration lateness) {
    return new FailureRequest(operation, failure, times, after, lateness.toMillis(), response);
  }
}
