package app.pixelbyte.client.helpers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the OpenAPI document says that the helpers need at run time.
 *
 * @param refusedCodes codes of a 503 that says that a job was not taken, but may be later
 * @param models the price of each model, by slug
 */
record Facts(
    String version, String serverUrl, List<String> refusedCodes, Map<String, Price> models) {

  static final Facts FACTS = read();

  /**
   * @param baseCostMicroCents 1,000,000 micro-cents are 1 US dollar
   */
  record Price(BigInteger baseCostMicroCents, List<Factor> factors) {}

  /**
   * One priced parameter.
   *
   * @param fallback the value that counts when it is left out
   * @param millionths what each value multiplies the cost by
   */
  record Factor(
      String parameter,
      @JsonProperty("default") String fallback,
      Map<String, BigInteger> millionths) {}

  private static Facts read() {
    try (InputStream file = Facts.class.getResourceAsStream("facts.json")) {
      return Json.MAPPER.readValue(Objects.requireNonNull(file), Facts.class);
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }
}
