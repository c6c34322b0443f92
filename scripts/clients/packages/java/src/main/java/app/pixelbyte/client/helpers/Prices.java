package app.pixelbyte.client.helpers;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What a job costs at list price, without a request. */
public final class Prices {
  private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

  private Prices() {}

  /**
   * The cost of a job. The product is taken in whole numbers and rounded once, at the end, half up.
   *
   * @param model the slug
   * @param input an input of that model, or a map of its members; what is left out counts with its
   *     default
   * @return micro-cents: 1,000,000 are 1 US dollar
   * @throws UnknownPriceException if there is no price for it
   */
  public static long estimateCost(String model, @Nullable Object input) {
    Facts.Price price = Facts.FACTS.models().get(model);
    if (price == null) {
      throw new UnknownPriceException(model + " is not a model of this version of the package");
    }
    JsonNode members = membersOf(model, input, price);
    BigInteger cost = price.baseCostMicroCents();
    BigInteger scale = BigInteger.ONE;
    for (Facts.Factor factor : price.factors()) {
      cost = cost.multiply(millionths(factor, members));
      scale = scale.multiply(MILLION);
    }
    return cost.shiftLeft(1).add(scale).divide(scale.shiftLeft(1)).longValueExact();
  }

  private static JsonNode membersOf(String model, @Nullable Object input, Facts.Price price) {
    if (input == null) return Json.MAPPER.createObjectNode();
    JsonNode members = Json.MAPPER.valueToTree(input);
    String allowed = String.join(", ", price.parameters());
    if (!members.isObject()) {
      throw new UnknownPriceException(
          "The input of " + model + " is an object; its parameters are " + allowed);
    }
    for (String name : (Iterable<String>) members::fieldNames) {
      if (!price.parameters().contains(name)) {
        throw new UnknownPriceException(
            model + " has no " + name + "; its parameters are " + allowed);
      }
    }
    return members;
  }

  private static BigInteger millionths(Facts.Factor factor, JsonNode members) {
    JsonNode given = members.path(factor.parameter());
    String value = given.isMissingNode() ? factor.fallback() : given.asText();
    BigInteger found = factor.millionths().get(value);
    if (found == null) {
      String allowed = String.join(", ", factor.millionths().keySet());
      throw new UnknownPriceException(
          factor.parameter() + " has no price for " + value + "; it is one of " + allowed);
    }
    return found;
  }
}
