package app.pixelbyte.client.helpers;

import app.pixelbyte.client.model.Job;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How to wait for a job.
 *
 * @param deadline how long to wait
 * @param onProgress called with the job after every poll
 * @param cancelIfUnfinished whether to cancel the job when the wait ends before it is done. Its cost
 *     is refunded if it is still pending; one that is already processing goes on
 * @param headers further headers for every request of the wait
 */
public record WaitOptions(
    Duration deadline,
    Consumer<Job> onProgress,
    boolean cancelIfUnfinished,
    Map<String, String> headers) {

  /** Waits for half an hour at most, tells nobody, and cancels nothing. */
  public static final WaitOptions DEFAULTS =
      new WaitOptions(Duration.ofMinutes(30), job -> {}, false, Map.of());

  public WaitOptions {
    if (deadline.isNegative()) throw new IllegalArgumentException("The deadline is negative");
    headers = Map.copyOf(headers);
    headers.forEach(WaitOptions::checkHeader);
  }

  /** The value may be secret, so it is not repeated. */
  private static void checkHeader(String name, String value) {
    if (value.matches("[\\t\\x20-\\x7E\\x80-\\xFF]*")) return;
    throw new IllegalArgumentException("The header " + name + " has an invalid value");
  }

  /** Without the values of the headers, which may be secret. */
  @Override
  public String toString() {
    return "WaitOptions[deadline="
        + deadline
        + ", cancelIfUnfinished="
        + cancelIfUnfinished
        + ", headers="
        + headers.keySet()
        + "]";
  }

  public WaitOptions withDeadline(Duration deadline) {
    return new WaitOptions(deadline, onProgress, cancelIfUnfinished, headers);
  }

  public WaitOptions withOnProgress(Consumer<Job> onProgress) {
    return new WaitOptions(deadline, onProgress, cancelIfUnfinished, headers);
  }

  public WaitOptions withCancelIfUnfinished(boolean cancelIfUnfinished) {
    return new WaitOptions(deadline, onProgress, cancelIfUnfinished, headers);
  }

  public WaitOptions withHeaders(Map<String, String> headers) {
    return new WaitOptions(deadline, onProgress, cancelIfUnfinished, headers);
  }
}
