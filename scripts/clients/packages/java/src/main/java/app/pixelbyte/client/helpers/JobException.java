package app.pixelbyte.client.helpers;

import app.pixelbyte.client.model.Job;
import org.jspecify.annotations.Nullable;

/**
 * A job that was accepted failed, was cancelled, or was not waited for to its end: the cause says
 * why. It can be waited for again by its id, if it is not done yet.
 */
public final class JobException extends PixelByteException {
  private static final long serialVersionUID = 1L;

  private final String jobId;
  private final transient @Nullable Job job;
  private final boolean isCancelled;

  JobException(
      String message,
      String jobId,
      @Nullable Job job,
      boolean isCancelled,
      @Nullable Throwable cause) {
    super("Job " + jobId + ": " + message, cause);
    this.jobId = jobId;
    this.job = job;
    this.isCancelled = isCancelled;
  }

  /** The job's id. */
  public String jobId() {
    return jobId;
  }

  /** How the job was last seen; null if it was never seen. */
  public @Nullable Job job() {
    return job;
  }

  /**
   * Whether the job was cancelled because the wait ended. If not, and {@link #job} has not ended, it may
   * still be running.
   */
  public boolean isCancelled() {
    return isCancelled;
  }
}
