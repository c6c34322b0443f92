package app.pixelbyte.client.helpers;

import app.pixelbyte.client.ApiClient;
import app.pixelbyte.client.ApiException;
import app.pixelbyte.client.api.JobsApi;
import app.pixelbyte.client.api.ModelsApi;
import app.pixelbyte.client.api.UploadsApi;
import app.pixelbyte.client.model.Job;
import app.pixelbyte.client.model.JobList;
import app.pixelbyte.client.model.JobSummary;
import app.pixelbyte.client.model.SubmitJobRequest;
import app.pixelbyte.client.model.SubmittedJob;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A client of the API, with retries that are safe with money. It may be used by many threads.
 *
 * <p>Answers that are errors are thrown as {@link PixelByteApiException}. What else goes wrong with
 * a call is an {@link ApiException} of the generated operations, and a {@link PixelByteException}
 * here.
 */
public final class PixelByte {
  /** How long to wait for a job, if not said otherwise. */
  public static final Duration DEADLINE = Duration.ofMinutes(30);

  private static final int PAGE_SIZE = 100;

  private final SafeHttpClient http;
  private final JobsApi jobs;
  private final ModelsApi models;
  private final UploadsApi uploads;

  private PixelByte(ApiClient client, SafeHttpClient http) {
    this.http = http;
    jobs = new JobsApi(client);
    models = new ModelsApi(client);
    uploads = new UploadsApi(client);
  }

  /**
   * A client with the key of the environment variable {@code PIXELBYTE_API_KEY}.
   *
   * @throws PixelByteException if there is no key
   */
  public static PixelByte connect() {
    return builder().build();
  }

  /** A client with your own choices. */
  public static Builder builder() {
    return new Builder();
  }

  /** Every operation on jobs. */
  public JobsApi jobs() {
    return jobs;
  }

  /** Every operation on models. */
  public ModelsApi models() {
    return models;
  }

  /** Every operation on uploads. */
  public UploadsApi uploads() {
    return uploads;
  }

  /**
   * Submits a job and waits until it is completed, for {@link #DEADLINE} at most.
   *
   * @throws JobException if the job failed, was cancelled, or is not done in time
   * @throws PixelByteApiException if the API answered with an error
   */
  public Job run(SubmitJobRequest request) {
    return run(request, DEADLINE, job -> {});
  }

  /**
   * Like {@link #run(SubmitJobRequest)}.
   *
   * @param deadline how long to wait after the job is submitted
   * @param onProgress told of the job each time that it was looked at
   */
  public Job run(SubmitJobRequest request, Duration deadline, Consumer<Job> onProgress) {
    SubmittedJob submitted = called(() -> jobs.submitJob(request));
    Instant expected = submitted.getEstimatedCompletionTime().toInstant();
    return follow(
        submitted.getJobId(), new Waiting(submitted.getJobId(), expected, deadline), onProgress);
  }

  /**
   * Waits until a job is completed; its id is enough, also in another process.
   *
   * @param deadline how long to wait
   * @param onProgress told of the job each time that it was looked at
   * @throws JobException if the job failed, was cancelled, or is not done in time
   * @throws PixelByteApiException if the API answered with an error
   */
  public Job waitFor(String jobId, Duration deadline, Consumer<Job> onProgress) {
    return follow(jobId, new Waiting(jobId, null, deadline), onProgress);
  }

  /** All jobs, newest first. Pages are fetched when they are needed. */
  public Stream<JobSummary> allJobs() {
    return allJobs(PAGE_SIZE);
  }

  /**
   * Like {@link #allJobs()}.
   *
   * @param pageSize how many jobs one call asks for, 100 at most
   */
  public Stream<JobSummary> allJobs(int pageSize) {
    return StreamSupport.stream(new JobPages(cursor -> page(pageSize, cursor)), false)
        .flatMap(page -> page.getJobs().stream());
  }

  private JobList page(int size, @Nullable String cursor) {
    return called(() -> jobs.listJobs(size, cursor, null, null));
  }

  private Job follow(String jobId, Waiting waiting, Consumer<Job> onProgress) {
    while (true) {
      sleep(waiting.pause());
      Job job = look(jobId, waiting);
      onProgress.accept(job);
      if (waiting.isDone(job)) return job;
    }
  }

  /** A look ends with the deadline. If it fails by then, the job is late. */
  private Job look(String jobId, Waiting waiting) {
    try {
      return http.until(waiting.end(), () -> called(() -> jobs.getJob(jobId)));
    } catch (PixelByteException failure) {
      throw waiting.isOver() ? waiting.late(failure) : failure;
    }
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new PixelByteException("Interrupted while waiting for a job", interrupted);
    }
  }

  private interface Call<T> {
    T run() throws ApiException;
  }

  private static <T> T called(Call<T> call) {
    try {
      return call.run();
    } catch (ApiException failure) {
      throw new PixelByteException("The call did not succeed", failure);
    }
  }

  /** What can be chosen about a client. */
  public static final class Builder {
    private @Nullable String apiKey = System.getenv("PIXELBYTE_API_KEY");
    private @Nullable String baseUrl;
    private Duration timeout = Duration.ofSeconds(60);
    private int maxRetries = 2;

    private Builder() {}

    /** Your key; without it, the environment variable {@code PIXELBYTE_API_KEY}. */
    public Builder apiKey(String apiKey) {
      this.apiKey = apiKey;
      return this;
    }

    /** Where the API is; without it, {@code PIXELBYTE_BASE_URL}, or else the production server. */
    public Builder baseUrl(@Nullable String baseUrl) {
      this.baseUrl = baseUrl;
      return this;
    }

    /** An empty one counts as none. */
    private String address() {
      return Stream.of(baseUrl, System.getenv("PIXELBYTE_BASE_URL"))
          .filter(address -> address != null && !address.isEmpty())
          .findFirst()
          .orElse(Facts.FACTS.serverUrl());
    }

    /** How long one attempt at a call may take; without it, 60 seconds. */
    public Builder timeout(Duration timeout) {
      this.timeout = timeout;
      return this;
    }

    /**
     * How many times a call may be sent again; without it, 2. Submitting is sent again only when the
     * job cannot have been accepted.
     */
    public Builder maxRetries(int maxRetries) {
      this.maxRetries = maxRetries;
      return this;
    }

    /**
     * @throws PixelByteException if there is no key
     */
    public PixelByte build() {
      if (apiKey == null || apiKey.isEmpty()) {
        throw new PixelByteException("No API key: call apiKey or set PIXELBYTE_API_KEY");
      }
      String authorization = "Bearer " + apiKey;
      SafeHttpClient http =
          new SafeHttpClient(
              HttpClient.newBuilder().connectTimeout(timeout).build(), maxRetries);
      ApiClient client =
          new ApiClient() {
            @Override
            public HttpClient getHttpClient() {
              return http;
            }
          };
      client.updateBaseUri(address());
      client.setReadTimeout(timeout);
      client.setRequestInterceptor(
          request ->
              request
                  .header("Authorization", authorization)
                  .header("User-Agent", "pixelbyte-client-java/" + Facts.FACTS.version()));
      return new PixelByte(client, http);
    }
  }
}
