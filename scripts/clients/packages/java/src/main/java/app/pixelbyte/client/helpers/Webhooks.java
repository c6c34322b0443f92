package app.pixelbyte.client.helpers;

import app.pixelbyte.client.model.JobFinishedEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Whether a webhook is to be trusted. */
public final class Webhooks {
  /** How far the webhook's clock may be from yours, if not said otherwise. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "sha256=";

  private Webhooks() {}

  /**
   * Makes sure that a webhook comes from PixelByte and is fresh, and gives its event.
   *
   * @param payload the body as it arrived, before anything has parsed it
   * @param headers the headers of the request
   * @param secret the webhook secret
   * @throws WebhookVerificationException if it is not to be trusted
   */
  public static JobFinishedEvent verify(
      byte[] payload, Map<String, String> headers, String secret) {
    return verify(payload, headers, Collections.singletonList(secret), TOLERANCE, Clock.systemUTC());
  }

  /**
   * Like {@link #verify(byte[], Map, String)}, with all that can be chosen.
   *
   * @param secrets the webhook secret; while you rotate it, both
   * @param tolerance how far the webhook's clock may be from yours
   * @param clock yours, for tests
   */
  public static JobFinishedEvent verify(
      byte[] payload,
      Map<String, String> headers,
      List<String> secrets,
      Duration tolerance,
      Clock clock) {
    if (secrets.isEmpty() || secrets.stream().anyMatch(one -> one == null || one.isEmpty())) {
      throw new IllegalArgumentException("The webhook secret is missing or empty");
    }
    if (tolerance.isNegative()) throw new IllegalArgumentException("The tolerance is negative");
    String timestamp = header(headers, "X-PixelByte-Timestamp");
    String signature = header(headers, "X-PixelByte-Signature");
    checkTime(timestamp, tolerance, clock);
    byte[] digest = digestOf(signature);
    boolean right = false;
    for (String secret : secrets) {
      right |= MessageDigest.isEqual(hmac(secret, timestamp, payload), digest);
    }
    if (!right) {
      throw fault(
          "wrong-signature", "The signature does not fit the body, the time and the secret", null);
    }
    return eventOf(payload);
  }

  private static String header(Map<String, String> headers, String name) {
    return headers.entrySet().stream()
        .filter(entry -> name.equalsIgnoreCase(entry.getKey()))
        .map(Map.Entry::getValue)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(
            () -> fault("header-missing", "The header " + name + " is missing", null));
  }

  private static void checkTime(String timestamp, Duration tolerance, Clock clock) {
    Duration age =
        timestamp.matches("[0-9]{1,15}")
            ? Duration.ofSeconds(clock.instant().getEpochSecond() - Long.parseLong(timestamp))
            : Duration.ofSeconds(Long.MAX_VALUE);
    String sent = "The webhook was sent at " + timestamp + ", over " + tolerance.toSeconds();
    if (age.compareTo(tolerance) > 0) throw fault("too-old", sent + " s ago", null);
    if (age.negated().compareTo(tolerance) > 0) {
      throw fault("too-new", sent + " s from now", null);
    }
  }

  private static byte[] digestOf(String signature) {
    if (!signature.startsWith(PREFIX)) return new byte[0];
    try {
      return HexFormat.of()
          .parseHex(signature.substring(PREFIX.length()).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException notHex) {
      return new byte[0];
    }
  }

  private static byte[] hmac(String secret, String timestamp, byte[] payload) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(payload);
    } catch (GeneralSecurityException error) {
      throw new IllegalStateException(error);
    }
  }

  private static JobFinishedEvent eventOf(byte[] payload) {
    try {
      JsonNode event = Facts.FACTS.event().fit(Json.MAPPER.readTree(payload));
      if (event != null) return Json.MAPPER.treeToValue(event, JobFinishedEvent.class);
    } catch (IOException error) {
      throw fault("not-an-event", "The body is not an event of a job", error);
    }
    throw fault("not-an-event", "The body is not an event of a job", null);
  }

  private static WebhookVerificationException fault(
      String fault, String message, @Nullable Throwable cause) {
    return new WebhookVerificationException(fault, message, cause);
  }
}
