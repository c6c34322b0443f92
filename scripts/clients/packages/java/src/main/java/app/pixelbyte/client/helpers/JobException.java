package app.pixelbyte.client.helpers;

import app.pixelbyte.client.model.Job;
import org.jspecify.annotations.Nullable;

/** The job failed, was cancelled, or is not done within the deadline. */
public final class JobException extends PixelByteException {
  private static final long serialVersionUID = 1L;

  private final String jobId;
  private final transient @Nullable Job job;

  JobException(String message, String jobId, @Nullable Job job, @Nullable Throwable cause) {
    super("Job " + jobId + ": " + message, cause);
    this.jobId = jobId;
    this.job = job;
  }

  /** The job's id. It can be waited for again, if it is not done yet. */
  public String jobId() {
    return jobId;
  }

  /** How the job was last seen; null if it was never seen. */
  public @Nullable Job job() {
    return job;
  }
}
