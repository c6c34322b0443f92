package app.pixelbyte.client.testing;

import app.pixelbyte.client.helpers.PixelByte;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account of the mock. Whatever it does is about this account only, so parallel tests do not
 * disturb each other. A call that the mock refuses throws a {@link MockException}.
 */
public final class PixelByteMock {
  private final String url;
  private final String apiKey;
  private final ControlClient control;

  private PixelByteMock(String url, String apiKey) {
    this.url = url;
    this.apiKey = apiKey;
    control = new ControlClient(url, apiKey);
  }

  /**
   * A fresh account of the mock at {@code PIXELBYTE_MOCK_URL}, or else of one that is started with
   * npx.
   *
   * @throws MockException if the mock cannot be started
   */
  public static PixelByteMock create() {
    String key = "pb_test_" + UUID.randomUUID().toString().replace("-", "");
    return new PixelByteMock(MockServer.url(), key);
  }

  /** Where the mock is: the base URL for a client. */
  public String url() {
    return url;
  }

  /** The key of the account. */
  public String apiKey() {
    return apiKey;
  }

  /** The secret that signs webhooks. */
  public String webhookSecret() {
    return MockServer.webhookSecret();
  }

  /** A client with the key of this account. */
  public PixelByte client() {
    return PixelByte.builder().baseUrl(url).apiKey(apiKey).build();
  }

  /** What the mock is and how it runs. */
  public Health health() {
    return control.send("GET", "health", Health.class);
  }

  /** Forgets jobs, money, failures and everything else of this account, and puts its time back. */
  public void reset() {
    control.send("POST", "reset", Map.class);
  }

  /** The time of this account. */
  public Clock clock() {
    return control.send("GET", "clock", Clock.class);
  }

  /**
   * Moves the time forward. Returns when what fell due has happened: jobs have ended, webhooks have
   * been sent.
   */
  public Clock advance(Duration by) {
    return control.send("POST", "clock/advance", Map.of("by", by.toMillis() + "ms"), Clock.class);
  }

  /** The newest requests that the mock received, oldest first. */
  public List<ReceivedRequest> requests() {
    return requests(null, null);
  }

  /**
   * Like {@link #requests()}, of one operation.
   *
   * @param operation an operationId such as {@code getJob}
   */
  public List<ReceivedRequest> requests(String operation) {
    return requests(operation, null);
  }

  /**
   * Like {@link #requests()}.
   *
   * @param operation an operationId such as {@code getJob}; null for all
   * @param limit how many at most; null for as many as there are
   */
  public List<ReceivedRequest> requests(@Nullable String operation, @Nullable Integer limit) {
    String query = "?" + of(operation) + "&" + limited(limit);
    record Found(List<ReceivedRequest> requests) {}
    return control.send("GET", "requests" + query, Found.class).requests();
  }

  /** Forgets the requests received so far. */
  public void forgetRequests() {
    forgetRequests(null);
  }

  /**
   * Like {@link #forgetRequests()}, of one operation.
   *
   * @param operation an operationId such as {@code getJob}; null for all
   */
  public void forgetRequests(@Nullable String operation) {
    control.send("DELETE", "requests?" + of(operation), Map.class);
  }

  /** The newest tries to deliver a webhook, oldest first. */
  public List<SentWebhook> webhooks() {
    return webhooks(null);
  }

  /**
   * Like {@link #webhooks()}.
   *
   * @param limit how many at most; null for as many as there are
   */
  public List<SentWebhook> webhooks(@Nullable Integer limit) {
    record Found(List<SentWebhook> webhooks) {}
    return control.send("GET", "webhooks?" + limited(limit), Found.class).webhooks();
  }

  /** Sends a webhook again, intact or broken, to test its receiver. Returns how that responded. */
  public SentWebhook sendWebhook(String id, Resend as) {
    Map<String, String> body = Map.of("as", as.name().toLowerCase(Locale.ROOT));
    return control.send("POST", "webhooks/" + encoded(id) + "/send", body, SentWebhook.class);
  }

  /** The scripted failures that have not happened yet. */
  public List<Failure> failures() {
    record Found(List<Failure> failures) {}
    return control.send("GET", "failures", Found.class).failures();
  }

  /**
   * Makes the next request for an operation fail.
   *
   * @param operation an operationId such as {@code getJob}
   * @param failure a name such as {@code 503}, {@code drop} or {@code slow}
   */
  public Failure failNext(String operation, String failure) {
    return failNext(FailureRequest.of(operation, failure));
  }

  /** Makes the next so many requests for an operation fail; then they succeed again. */
  public Failure failNext(String operation, String failure, int times) {
    return failNext(FailureRequest.of(operation, failure).withTimes(times));
  }

  /** Makes requests fail, with all that can be chosen. */
  public Failure failNext(FailureRequest request) {
    return control.send("POST", "failures", request, Failure.class);
  }

  /** Forgets the failures that have not happened yet. */
  public void forgetFailures() {
    control.send("DELETE", "failures", Map.class);
  }

  /** What requests have covered since the mock started, by all accounts. */
  public Coverage coverage() {
    return control.send("GET", "coverage", Coverage.class);
  }

  /** Stops the time of a job, so that it stays as it is. */
  public JobState holdJob(String id) {
    return change(id, "hold", null);
  }

  /** Lets the time of a held job run on from where it was stopped. */
  public JobState releaseJob(String id) {
    return change(id, "release", null);
  }

  /** Completes a job now. Its files are the mock's own unless URLs are given. */
  public JobState completeJob(String id, String... outputs) {
    return change(id, "complete", outputs.length == 0 ? Map.of() : Map.of("outputs", outputs));
  }

  /** Lets a job fail now, with an error of the mock's own. Its cost is refunded. */
  public JobState failJob(String id) {
    return change(id, "fail", null);
  }

  /** Lets a job fail now, with this error. Its cost is refunded. */
  public JobState failJob(String id, String code, String message) {
    return change(id, "fail", Map.of("code", code, "message", message));
  }

  /** The money of this account, with every charge. */
  public Account account() {
    return control.send("GET", "account", Account.class);
  }

  /** Changes this account. */
  public Account updateAccount(AccountChange change) {
    return control.send("PATCH", "account", change, Account.class);
  }

  private JobState change(String id, String how, @Nullable Object body) {
    return control.send("POST", "jobs/" + encoded(id) + "/" + how, body, JobState.class);
  }

  private static String of(@Nullable String operation) {
    return operation == null ? "" : "operation=" + encoded(operation);
  }

  private static String limited(@Nullable Integer limit) {
    return limit == null ? "" : "limit=" + limit;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
