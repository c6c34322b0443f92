package app.pixelbyte.client.helpers;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests again where that is safe, and throws {@link PixelByteApiException} for responses
 * that are errors. What is sent asynchronously, which no generated operation does, is sent once.
 */
final class SafeHttpClient extends HttpClient {
  private final HttpClient http;
  private final Connection connection;

  /**
   * What holds for whatever the thread sends.
   *
   * @param end when it has to be over
   * @param stop from when on no other attempt begins
   * @param headers further ones
   * @param interrupted set when the thread is interrupted during an attempt, which goes on; without it,
   *     an attempt ends then
   */
  private record Scope(
      Instant end,
      Instant stop,
      Map<String, String> headers,
      @Nullable AtomicBoolean interrupted) {

    boolean isInterrupted() {
      return interrupted != null && interrupted.get();
    }
  }

  private final ThreadLocal<Scope> scope =
      ThreadLocal.withInitial(() -> new Scope(Instant.MAX, Instant.MAX, Map.of(), null));

  SafeHttpClient(HttpClient http, Connection connection) {
    this.http = http;
    this.connection = connection;
  }

  /**
   * Lets nothing that this thread sends in a call go on for longer: attempts are cut short, and no
   * other one begins after the end.
   *
   * @param headers go with whatever is sent in the call
   */
  <T> T during(Instant end, Map<String, String> headers, Supplier<T> call) {
    return within(new Scope(end, end, headers, null), call);
  }

  /**
   * Lets no other attempt begin after a time, but the one that is under way go on.
   *
   * @param headers go with whatever is sent in the call
   */
  <T> T until(Instant stop, Map<String, String> headers, Supplier<T> call) {
    return within(new Scope(Instant.MAX, stop, headers, null), call);
  }

  /**
   * Like {@link #until}. An attempt that is under way goes on if the thread is interrupted, too, which
   * it stays. No other one begins then.
   */
  <T> T finishing(Instant stop, Map<String, String> headers, Supplier<T> call) {
    return within(new Scope(Instant.MAX, stop, headers, new AtomicBoolean()), call);
  }

  private <T> T within(Scope own, Supplier<T> call) {
    scope.set(own);
    try {
      return call.get();
    } finally {
      scope.remove();
      // Not before: what reads the body of a response forgets it.
      if (own.isInterrupted()) Thread.currentThread().interrupt();
    }
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    HttpRequest sent = prepared(request);
    Facts.Operation operation = connection.operationOf(sent);
    for (int attempt = 1; ; attempt += 1) {
      String retryAfter = null;
      try {
        HttpResponse<byte[]> response = attempt(sent);
        retryAfter = response.headers().firstValue("Retry-After").orElse(null);
        return ReadResponse.of(response, connection.bodyOf(response, operation), handler);
      } catch (PixelByteApiException error) {
        if (!isAgain(operation, attempt, retryAfter, error)) throw error;
      } catch (IOException failure) {
        if (!isAgain(operation, attempt, null, failure)) {
          throw NoResponse.of(failure, sent.uri(), operation.isSubmit());
        }
      } catch (InterruptedException interrupted) {
        throw NoResponse.of(interrupted, operation.isSubmit());
      }
    }
  }

  /** The request with the headers of the scope. A tilde of an id is written as it is, unlike in forms. */
  private HttpRequest prepared(HttpRequest request) {
    URI uri = URI.create(request.uri().toString().replace("%7E", "~"));
    HttpRequest.Builder builder = HttpRequest.newBuilder(request, (name, value) -> true).uri(uri);
    scope.get().headers().forEach(builder::setHeader);
    return builder.build();
  }

  /** Sends once, and reads the whole response, so that one which breaks off is a failed attempt too. */
  private HttpResponse<byte[]> attempt(HttpRequest request)
      throws IOException, InterruptedException {
    var sent = http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    try {
      Duration left = leftUntil(scope.get().end());
      Duration limit =
          request.timeout().filter(own -> own.compareTo(left) < 0).orElse(left);
      AtomicBoolean interrupted = scope.get().interrupted();
      return interrupted == null
          ? sent.get(limit.toNanos(), TimeUnit.NANOSECONDS)
          : finished(sent, limit, interrupted);
    } catch (TimeoutException late) {
      throw new HttpTimeoutException("The response did not come in time");
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof IOException cause) throw cause;
      throw new IOException(failure.getCause());
    } finally {
      sent.cancel(true);
    }
  }

  private static <T> T finished(Future<T> sent, Duration limit, AtomicBoolean interrupted)
      throws ExecutionException, TimeoutException {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      try {
        return sent.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException goOn) {
        interrupted.set(true);
      }
    }
  }

  /** The time until then, a year at most. */
  private static Duration leftUntil(Instant end) {
    Instant now = Instant.now();
    Instant farthest = now.plus(Waiting.LONGEST);
    return Duration.between(now, end.isAfter(farthest) ? farthest : end);
  }

  /** Whether there is another attempt, after the pause before it. There is none if it would come too late. */
  private boolean isAgain(
      Facts.Operation operation, int attempt, @Nullable String retryAfter, Exception failure)
      throws InterruptedException {
    double leftOut = ThreadLocalRandom.current().nextDouble();
    Duration pause = Retries.pauseAfter(attempt, retryAfter, leftOut, Instant.now());
    if (attempt > connection.maxRetries()
        || scope.get().isInterrupted()
        || pause.compareTo(Retries.LONGEST_PAUSE) > 0
        || !Retries.mayRepeat(operation.method(), failure)) {
      return false;
    }
    Duration left = leftUntil(scope.get().stop());
    boolean isInTime = pause.compareTo(left) < 0;
    // Only to submit: whoever waits for a job is promised the time until the deadline.
    if (!isInTime && operation.isSubmit()) return false;
    Thread.sleep(Math.max((isInTime ? pause : left).toMillis(), 0));
    return isInTime;
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    return http.sendAsync(request, handler);
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request,
      HttpResponse.BodyHandler<T> handler,
      HttpResponse.PushPromiseHandler<T> pushPromiseHandler) {
    return http.sendAsync(request, handler, pushPromiseHandler);
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return http.cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return http.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return http.followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return http.proxy();
  }

  @Override
  public SSLContext sslContext() {
    return http.sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return http.sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return http.authenticator();
  }

  @Override
  public Version version() {
    return http.version();
  }

  @Override
  public Optional<Executor> executor() {
    return http.executor();
  }
}
