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
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A client of the API, with retries that are safe with money. It may be used by many threads.
 *
 * <p>Responses that are errors are thrown as {@link PixelByteApiException}. What else goes wrong is
 * an {@link ApiException} of the generated operations, and a {@link PixelByteException} here.
 */
public final class PixelByte {
  /** How long a cancel may take. */
  private static final Duration CANCEL_TIMEOUT = Duration.ofSeconds(10);

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
   * Submits a job and waits until it is completed, for half an hour at most.
   *
   * @throws JobException if the job was accepted, but failed, was cancelled, or was not waited for to
   *     its end
   * @throws PixelByteException if submitting failed. The message says if the job may have been accepted
   *     all the same
   */
  public Job run(SubmitJobRequest request) {
    return run(request, WaitOptions.DEFAULTS);
  }

  /**
   * Like {@link #run(SubmitJobRequest)}. The deadline begins now: after it, submitting is not tried
   * again, but a request that is under way is finished. If the job is to be cancelled when the thread
   * is interrupted, that is finished as well: nobody could cancel a job whose id is not known.
   */
  public Job run(SubmitJobRequest request, WaitOptions options) {
    Instant end = Waiting.endAfter(options.deadline());
    Supplier<SubmittedJob> submit = () -> called(() -> jobs.submitJob(request));
    SubmittedJob submitted =
        options.cancelIfUnfinished()
            ? http.finishing(end, options.headers(), submit)
            : http.until(end, options.headers(), submit);
    OffsetDateTime expected = submitted.getEstimatedCompletionTime();
    return follow(
        new Waiting(submitted.getJobId(), expected == null ? null : expected.toInstant(), end),
        options);
  }

  /**
   * Waits until a job is completed; its id is enough, also in another process.
   *
   * @throws JobException if the job failed, was cancelled, or was not waited for to its end
   */
  public Job waitFor(String jobId, WaitOptions options) {
    return follow(new Waiting(jobId, null, Waiting.endAfter(options.deadline())), options);
  }

  /** Like {@link #waitFor(String, WaitOptions)}, for half an hour at most. */
  public Job waitFor(String jobId) {
    return waitFor(jobId, WaitOptions.DEFAULTS);
  }

  /** All jobs, in the order of the API. Pages are fetched when they are needed. */
  public Stream<JobSummary> allJobs() {
    return allJobs(PAGE_SIZE);
  }

  /**
   * Like {@link #allJobs()}.
   *
   * @param pageSize how many jobs one request asks for, 100 at most
   */
  public Stream<JobSummary> allJobs(int pageSize) {
    return StreamSupport.stream(new JobPages(cursor -> page(pageSize, cursor)), false)
        .flatMap(page -> page.getJobs().stream());
  }

  private JobList page(int size, @Nullable String cursor) {
    return called(() -> jobs.listJobs(size, cursor, null, null));
  }

  private Job follow(Waiting waiting, WaitOptions options) {
    try {
      while (waiting.goesOn()) {
        sleep(waiting.pause());
        Job job = poll(waiting, options);
        waiting.seen(job);
        options.onProgress().accept(job);
      }
    } catch (Throwable failure) {
      // Whatever a callback throws, such as a failed assertion.
      boolean isCancelled =
          options.cancelIfUnfinished() && waiting.goesOn() && isCancelled(waiting.jobId(), options);
      throw waiting.endedBy(failure, isCancelled);
    }
    return waiting.result();
  }

  /** A poll ends with the deadline. If it fails by then, the job is late. */
  private Job poll(Waiting waiting, WaitOptions options) {
    try {
      return http.during(
          waiting.end(), options.headers(), () -> called(() -> jobs.getJob(waiting.jobId())));
    } catch (PixelByteException failure) {
      throw waiting.meaningOf(failure);
    }
  }

  /** A thread that was interrupted cancels all the same, and stays interrupted. */
  private boolean isCancelled(String jobId, WaitOptions options) {
    boolean isInterrupted = Thread.interrupted();
    try {
      Instant end = Instant.now().plus(CANCEL_TIMEOUT);
      http.during(end, options.headers(), () -> called(() -> jobs.cancelJob(jobId)));
      return true;
    } catch (RuntimeException failure) {
      return false;
    } finally {
      if (isInterrupted) Thread.currentThread().interrupt();
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
      Throwable reason = failure.getCause() == null ? failure : failure.getCause();
      throw new PixelByteException(
          "There was no response: " + PixelByteException.reasonOf(reason), failure);
    }
  }

  /** What can be chosen about a client. */
  public static final class Builder {
    private @Nullable String apiKey;
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
      return BaseUrl.checked(
          Stream.of(baseUrl, System.getenv("PIXELBYTE_BASE_URL"))
              .filter(text -> text != null && !text.isEmpty())
              .findFirst()
              .orElse(Facts.FACTS.serverUrl()));
    }

    /** How long one attempt at a request may take; without it, 60 seconds. */
    public Builder timeout(Duration timeout) {
      if (timeout.isNegative() || timeout.isZero()) {
        throw new IllegalArgumentException("The timeout must be more than 0");
      }
      // HttpClient cannot count the longest ones.
      this.timeout = timeout.compareTo(Waiting.LONGEST) < 0 ? timeout : Waiting.LONGEST;
      return this;
    }

    /**
     * How many times a request may be sent again; without it, 2. Submitting is sent again only when the
     * job cannot have been accepted.
     */
    public Builder maxRetries(int maxRetries) {
      if (maxRetries < 0) throw new IllegalArgumentException("maxRetries is " + maxRetries);
      this.maxRetries = maxRetries;
      return this;
    }

    /**
     * @throws PixelByteException if there is no key, or it contains an invalid character
     * @throws IllegalArgumentException if the base URL is none, or holds a user or password
     */
    public PixelByte build() {
      String key =
          Stream.of(apiKey, System.getenv("PIXELBYTE_API_KEY"))
              .filter(text -> text != null && !text.isEmpty())
              .findFirst()
              .orElseThrow(
                  () ->
                      new PixelByteException(
                          "No API key: call apiKey or set PIXELBYTE_API_KEY"));
      if (!key.matches("[\\x21-\\x7E]+")) {
        throw new PixelByteException(
            "The API key contains an invalid character, such as a line break");
      }
      String address = address();
      SafeHttpClient http =
          new SafeHttpClient(
              HttpClient.newBuilder().connectTimeout(timeout).build(),
              new Connection(URI.create(address), key, maxRetries));
      ApiClient client =
          new ApiClient() {
            @Override
            public HttpClient getHttpClient() {
              return http;
            }
          };
      client.updateBaseUri(address);
      client.setReadTimeout(timeout);
      client.setRequestInterceptor(
          request ->
              request
                  .header("Authorization", "Bearer " + key)
                  .header("User-Agent", "pixelbyte-client-java/" + Facts.FACTS.version()));
      return new PixelByte(client, http);
    }
  }
}
