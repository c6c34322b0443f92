package app.pixelbyte.client.helpers;

import app.pixelbyte.client.model.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** When to poll a job, and what came of it. */
final class Waiting {
  /** A year. A longer deadline means for ever, and has no end that an Instant could hold. */
  static final Duration LONGEST = Duration.ofDays(365);

  private static final Set<String> FINAL = Set.of("completed", "failed", "cancelled");

  private final String jobId;
  private final Instant expected;
  private final Instant end;
  private boolean isFirstPollDue;
  private @Nullable Job job;

  /**
   * @param expected when the job should be done, if that is known; else it is polled at once
   * @param end when the wait is over
   */
  Waiting(String jobId, @Nullable Instant expected, Instant end) {
    this.jobId = jobId;
    this.expected = expected == null ? Instant.now() : expected;
    this.end = end;
    this.isFirstPollDue = expected == null;
  }

  /** When a wait with this deadline is over. */
  static Instant endAfter(Duration deadline) {
    return Instant.now().plus(deadline.compareTo(LONGEST) < 0 ? deadline : LONGEST);
  }

  /**
   * The time before the next poll: a quarter of the time to or from the expected end, between 1 and
   * 30 seconds, of which up to a quarter is left out. So polls are frequent around the end, and ever
   * rarer when it is overdue.
   */
  static Duration pauseBeforePoll(Duration untilExpected, double leftOut) {
    // In milliseconds, the farthest times would be too many.
    double seconds = Math.abs(untilExpected.toSeconds()) / 4.0;
    double pause = Math.min(Math.max(seconds, 1), 30) * (1 - leftOut / 4);
    return Duration.ofMillis(Math.round(pause * 1000));
  }

  /**
   * The time before the next poll.
   *
   * @throws PixelByteException if the deadline is over
   */
  Duration pause() {
    Instant now = Instant.now();
    Duration left = Duration.between(now, end);
    if (left.isNegative() || left.isZero()) throw late(null);
    if (isFirstPollDue) {
      isFirstPollDue = false;
      return Duration.ZERO;
    }
    double leftOut = ThreadLocalRandom.current().nextDouble();
    Duration pause = pauseBeforePoll(Duration.between(now, expected), leftOut);
    return pause.compareTo(left) < 0 ? pause : left;
  }

  /** When the wait is over. */
  Instant end() {
    return end;
  }

  String jobId() {
    return jobId;
  }

  /** What a failed poll means. Clocks differ, so the last moments count as over too. */
  PixelByteException meaningOf(PixelByteException failure) {
    return Instant.now().plusMillis(50).isAfter(end) ? late(failure) : failure;
  }

  private static PixelByteException late(@Nullable Throwable cause) {
    return new PixelByteException("not done within the deadline", cause);
  }

  void seen(Job current) {
    job = current;
  }

  /** Whether the job goes on. A state that the API got later does. */
  boolean goesOn() {
    return job == null || !FINAL.contains(job.getStatus());
  }

  /**
   * The job, when it does not go on any more.
   *
   * @throws JobException if it failed or was cancelled
   */
  Job result() {
    Job last = Objects.requireNonNull(job);
    if (last.getStatus().equals("completed")) return last;
    String reason = last.getError() == null ? null : last.getError().getMessage();
    boolean isUnknown = reason == null || reason.isBlank();
    throw new JobException(isUnknown ? last.getStatus() : reason, jobId, last, false, null);
  }

  /** That the wait failed. */
  JobException endedBy(Throwable cause, boolean isCancelled) {
    return new JobException(PixelByteException.reasonOf(cause), jobId, job, isCancelled, cause);
  }
}
