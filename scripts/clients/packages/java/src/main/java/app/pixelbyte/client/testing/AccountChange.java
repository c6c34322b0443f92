package app.pixelbyte.client.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to change about an account. What is null stays as it is.
 *
 * @param balanceMicroCents what the account has left from now on; 1,000,000 micro-cents are 1 US dollar
 * @param key {@code active}, {@code unknown}, {@code inactive} or {@code expired}
 * @param denied the operations for which the key lacks the scope
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountChange(
    @Nullable Long balanceMicroCents, @Nullable String key, @Nullable List<String> denied) {

  /** Sets what the account has left. */
  public static AccountChange balance(long microCents) {
    return new AccountChange(microCents, null, null);
  }

  /** Declares whether the key is in order. */
  public static AccountChange key(String state) {
    return new AccountChange(null, state, null);
  }

  /** Takes the scope of operations from the key. */
  public static AccountChange denied(String... operations) {
    return new AccountChange(null, null, List.of(operations));
  }
}
