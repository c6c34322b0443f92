package app.pixelbyte.client.helpers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a value has to be for the generated code to read it.
 *
 * @param items of an array
 * @param required members of an object without which it is none
 * @param members of an object; it may have others
 */
record Shape(
    String type,
    boolean nullable,
    @Nullable Shape items,
    @Nullable List<String> required,
    @Nullable Map<String, Shape> members) {

  /**
   * The value without the members that are not what they should be.
   *
   * @return null if it does not fit at all
   */
  @Nullable JsonNode fit(JsonNode value) {
    if (value.isNull()) return nullable ? value : null;
    return switch (type) {
      case "object" -> value instanceof ObjectNode object ? fitObject(object) : null;
      case "array" -> value instanceof ArrayNode array ? fitArray(array) : null;
      case "string" -> value.isTextual() ? value : null;
      case "boolean" -> value.isBoolean() ? value : null;
      case "number" -> value.isNumber() ? value : null;
      case "integer" -> fitInteger(value);
      case "date-time" -> isTime(value.asText()) ? value : null;
      case "uuid" -> isUuid(value.asText()) ? value : null;
      default -> value;
    };
  }

  private @Nullable JsonNode fitObject(ObjectNode object) {
    if (members == null || required == null) return object;
    ObjectNode fitted = object.deepCopy();
    members.forEach(
        (name, shape) -> {
          JsonNode member = object.has(name) ? shape.fit(object.get(name)) : null;
          if (member == null) fitted.remove(name);
          else fitted.set(name, member);
        });
    boolean isWhole =
        required.stream()
            .allMatch(name -> members.get(name).nullable() || isThere(fitted.path(name)));
    return isWhole ? fitted : null;
  }

  /** An empty text tells nothing. */
  private static boolean isThere(JsonNode value) {
    return !value.isMissingNode() && !(value.isTextual() && value.textValue().isEmpty());
  }

  private JsonNode fitArray(ArrayNode array) {
    ArrayNode fitted = JsonNodeFactory.instance.arrayNode();
    for (JsonNode value : array) {
      JsonNode item = items == null ? value : items.fit(value);
      if (item != null) fitted.add(item);
    }
    return fitted;
  }

  /** 350000.0 is a whole number too; one beyond 64 bits cannot be read. */
  private static @Nullable JsonNode fitInteger(JsonNode value) {
    if (value.isIntegralNumber()) return value.canConvertToLong() ? value : null;
    double number = value.doubleValue();
    boolean fits = number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE;
    return value.isNumber() && fits ? LongNode.valueOf((long) number) : null;
  }

  private static boolean isTime(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeException notTime) {
      return false;
    }
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException notUuid) {
      return false;
    }
  }
}
