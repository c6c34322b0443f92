package app.pixelbyte.client.helpers;

import java.io.IOException;
import java.math.BigInteger;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * When a request may be sent again, and how long to wait before. {@link PixelByte} does this by
 * itself; use this if you send requests in another way.
 */
public final class Retries {
  /** The longest wait. If the server asks for more, the request fails at once. */
  public static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  /** Some thirty years. What a header asks for beyond that is as good as for ever. */
  private static final BigInteger MOST_SECONDS = BigInteger.valueOf(999_999_999);

  private Retries() {}

  /**
   * Whether a request may be sent again. POST may cost money, so only when it cannot have been
   * accepted.
   */
  public static boolean mayRepeat(String method, Exception failure) {
    boolean post = method.equals("POST");
    if (failure instanceof PixelByteApiException error) {
      int status = error.status();
      boolean isTemporary = status >= 500 || status == 408 || status == 425;
      return status == 429 || (post ? isRefused(status, error.code()) : isTemporary);
    }
    return !post || isUnconnected(failure);
  }

  /** Whether there may be a job after a response to a submit request that has no job. */
  static boolean mayHaveSubmitted(int status, String code) {
    boolean isRejected = status >= 400 && status < 500 && status != 408;
    return !isRejected && !isRefused(status, code);
  }

  /** Whether there may be a job after a submit request without a response. */
  static boolean mayHaveSubmitted(IOException failure) {
    return !isUnconnected(failure);
  }

  private static boolean isRefused(int status, String code) {
    return status == 503 && Facts.FACTS.refusedCodes().contains(code);
  }

  /** Without a connection, nothing was sent. */
  private static boolean isUnconnected(Exception failure) {
    return failure instanceof ConnectException
        || failure instanceof HttpConnectTimeoutException
        || failure instanceof SSLHandshakeException;
  }

  /**
   * How long to wait after so many attempts: what the server asks for, or half a second, doubled up
   * to 8 seconds, of which up to a half is left out.
   *
   * @param retryAfter the header, if the response has it
   * @param leftOut the part of that half that is left out, from 0 to 1, at random
   */
  public static Duration pauseAfter(
      int attempt, @Nullable String retryAfter, double leftOut, Instant now) {
    Duration requested = retryAfter == null ? Duration.ZERO : requested(retryAfter, now);
    if (requested.compareTo(Duration.ZERO) > 0) return requested;
    double seconds = Math.min(0.25 * Math.pow(2, attempt), 8) * (1 - leftOut / 2);
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  private static Duration requested(String value, Instant now) {
    if (value.matches("[0-9]+")) {
      return Duration.ofSeconds(new BigInteger(value).min(MOST_SECONDS).longValue());
    }
    try {
      Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Duration.between(now, until);
    } catch (DateTimeException notDate) {
      return Duration.ZERO;
    }
  }
}
