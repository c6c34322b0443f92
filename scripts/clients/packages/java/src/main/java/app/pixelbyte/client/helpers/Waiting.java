package app.pixelbyte.client.helpers;

import app.pixelbyte.client.model.Job;
import app.pixelbyte.client.model.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** When to look at a job, and what came of it. */
final class Waiting {
  private final String jobId;
  private final Instant expected;
  private final Instant end;
  private boolean isFirstLookDue;
  private @Nullable Job job;

  /**
   * @param expected when the job should be done, if that is known; else it is looked at at once
   */
  Waiting(String jobId, @Nullable Instant expected, Duration deadline) {
    Instant now = Instant.now();
    this.jobId = jobId;
    this.expected = expected == null ? now : expected;
    this.end = now.plus(deadline);
    this.isFirstLookDue = expected == null;
  }

  /**
   * The time before the next look: a quarter of the time to or from the expected end, between 1 and
   * 30 seconds, of which up to a quarter is left out. So looks are frequent around the end, and ever
   * rarer when it is overdue.
   */
  static Duration pauseBeforeLook(Duration untilExpected, double leftOut) {
    double seconds = Math.abs(untilExpected.toMillis()) / 4000.0;
    double pause = Math.min(Math.max(seconds, 1), 30) * (1 - leftOut / 4);
    return Duration.ofMillis(Math.round(pause * 1000));
  }

  /**
   * The time before the next look at the job.
   *
   * @throws JobException if the deadline is over
   */
  Duration pause() {
    Instant now = Instant.now();
    Duration left = Duration.between(now, end);
    if (left.isNegative() || left.isZero()) throw late(null);
    if (isFirstLookDue) {
      isFirstLookDue = false;
      return Duration.ZERO;
    }
    double leftOut = ThreadLocalRandom.current().nextDouble();
    Duration pause = pauseBeforeLook(Duration.between(now, expected), leftOut);
    return pause.compareTo(left) < 0 ? pause : left;
  }

  /** When the wait is over. */
  Instant end() {
    return end;
  }

  /** Whether the wait is over. Clocks differ, so the last moments count as over too. */
  boolean isOver() {
    return Instant.now().plusMillis(50).isAfter(end);
  }

  /**
   * That the job is not done in time.
   *
   * @param cause what became of the last look at it, if it did not succeed
   */
  JobException late(@Nullable Throwable cause) {
    return new JobException("not done within the deadline", jobId, job, cause);
  }

  /**
   * Whether the job is completed.
   *
   * @throws JobException if it never will be
   */
  boolean isDone(Job current) {
    job = current;
    JobStatus status = current.getStatus();
    if (status == JobStatus.FAILED || status == JobStatus.CANCELLED) {
      String reason =
          current.getError() == null ? status.getValue() : current.getError().getMessage();
      throw new JobException(reason, jobId, current, null);
    }
    return status == JobStatus.COMPLETED;
  }
}
