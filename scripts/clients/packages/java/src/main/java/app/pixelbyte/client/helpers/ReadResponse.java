package app.pixelbyte.client.helpers;

import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow.Subscription;
import javax.net.ssl.SSLSession;

/**
 * A response that was read whole, as whoever sent the request wants to have it.
 *
 * @param read the response
 * @param body its body, by the handler of whoever sent the request
 */
record ReadResponse<T>(HttpResponse<?> read, T body) implements HttpResponse<T> {

  static <T> HttpResponse<T> of(HttpResponse<?> read, byte[] content, BodyHandler<T> handler) {
    BodySubscriber<T> subscriber = handler.apply(new Facts(read));
    subscriber.onSubscribe(new Nothing());
    subscriber.onNext(List.of(ByteBuffer.wrap(content)));
    subscriber.onComplete();
    return new ReadResponse<>(read, subscriber.getBody().toCompletableFuture().join());
  }

  private record Facts(HttpResponse<?> read) implements ResponseInfo {
    @Override
    public int statusCode() {
      return read.statusCode();
    }

    @Override
    public HttpHeaders headers() {
      return read.headers();
    }

    @Override
    public Version version() {
      return read.version();
    }
  }

  /** All there is comes at once. */
  private record Nothing() implements Subscription {
    @Override
    public void request(long count) {}

    @Override
    public void cancel() {}
  }

  @Override
  public int statusCode() {
    return read.statusCode();
  }

  @Override
  public HttpRequest request() {
    return read.request();
  }

  @Override
  public Optional<HttpResponse<T>> previousResponse() {
    return Optional.empty();
  }

  @Override
  public HttpHeaders headers() {
    return read.headers();
  }

  @Override
  public Optional<SSLSession> sslSession() {
    return read.sslSession();
  }

  @Override
  public URI uri() {
    return read.uri();
  }

  @Override
  public Version version() {
    return read.version();
  }
}
