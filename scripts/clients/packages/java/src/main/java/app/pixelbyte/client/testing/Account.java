package app.pixelbyte.client.testing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The money of an account, in micro-cents: 1,000,000 are 1 US dollar.
 *
 * @param key {@code active}, {@code unknown}, {@code inactive} or {@code expired}
 * @param denied the operations for which the key lacks the scope
 * @param ledger the newest charges, oldest first
 */
public record Account(
    String account,
    long balanceMicroCents,
    long spentMicroCents,
    long refundedMicroCents,
    String key,
    List<String> denied,
    List<Charge> ledger) {
  /**
   * What one submit request was charged.
   *
   * @param doubleOf the job that the same body created shortly before: probably a double charge
   */
  public record Charge(
      String jobId,
      String requestId,
      String model,
      long costMicroCents,
      Instant time,
      boolean refunded,
      @Nullable String doubleOf) {}
}
