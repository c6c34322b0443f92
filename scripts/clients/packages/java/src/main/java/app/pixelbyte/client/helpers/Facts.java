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
 * @param refusedCodes codes of a 503 that says that a job was not accepted, but may be later:
 *     {@code retry: always} in ErrorCode.yaml
 * @param operations what may be sent, and what comes back
 * @param event the body of a webhook
 * @param models the price of each model, by slug
 */
record Facts(
    String version,
    String serverUrl,
    List<String> refusedCodes,
    List<Operation> operations,
    Shape event,
    Map<String, Price> models) {

  static final Facts FACTS = read();

  /**
   * @param path what the path of a request has to match as a whole
   */
  record Operation(String method, String path, Shape response) {
    /** Whether it costs money. */
    boolean isSubmit() {
      return method.equals("POST") && path.endsWith("/jobs/submit");
    }
  }

  /**
   * @param baseCostMicroCents 1,000,000 micro-cents are 1 US dollar
   * @param parameters the members that an input may have
   */
  record Price(BigInteger baseCostMicroCents, List<String> parameters, List<Factor> factors) {}

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
