package app.pixelbyte.client.helpers;

import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * Sends calls again where that is safe, and throws {@link PixelByteApiException} for answers that
 * are errors. What is sent asynchronously, which no generated operation does, is sent once.
 */
final class SafeHttpClient extends HttpClient {
  private final HttpClient http;
  private final int maxRetries;

  SafeHttpClient(HttpClient http, int maxRetries) {
    this.http = http;
    this.maxRetries = maxRetries;
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt += 1) {
      Duration pause;
      try {
        HttpResponse<T> response = http.send(request, handler);
        if (response.statusCode() < 400) return response;
        PixelByteApiException error =
            PixelByteApiException.of(response.statusCode(), contentOf(response));
        pause = pauseAfter(attempt, response.headers().firstValue("Retry-After").orElse(null));
        if (!isAgain(request, attempt, pause, error)) throw error;
      } catch (IOException failure) {
        pause = pauseAfter(attempt, null);
        if (!isAgain(request, attempt, pause, failure)) throw failure;
      }
      Thread.sleep(pause.toMillis());
    }
  }

  private static byte[] contentOf(HttpResponse<?> response) throws IOException {
    if (!(response.body() instanceof InputStream body)) return new byte[0];
    try (body) {
      return body.readAllBytes();
    }
  }

  private static Duration pauseAfter(int attempt, @Nullable String retryAfter) {
    double leftOut = ThreadLocalRandom.current().nextDouble();
    return Retries.pauseAfter(attempt, retryAfter, leftOut, Instant.now());
  }

  private boolean isAgain(HttpRequest request, int attempt, Duration pause, Exception failure) {
    return attempt <= maxRetries
        && pause.compareTo(Retries.LONGEST_PAUSE) <= 0
        && Retries.mayRepeat(request.method(), failure);
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
