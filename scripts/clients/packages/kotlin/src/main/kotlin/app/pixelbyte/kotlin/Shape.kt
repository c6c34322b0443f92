package app.pixelbyte.kotlin

import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.doubleOrNull
import kotlinx.serialization.json.longOrNull
import java.time.OffsetDateTime
import java.util.UUID
import kotlin.math.abs
import kotlin.math.floor

/** What a value has to be for the generated code to read it. An object may have other [members]. */
@Serializable
internal data class Shape(
    val type: String,
    val nullable: Boolean,
    val items: Shape? = null,
    val required: List<String> = emptyList(),
    val members: Map<String, Shape> = emptyMap(),
) {
    /** The value without the members that are not what they should be; null if it does not fit at all. */
    fun fit(value: JsonElement): JsonElement? = when (value) {
        is JsonNull -> value.takeIf { nullable }
        is JsonObject -> if (type == "object") fitObject(value) else null
        is JsonArray -> if (type == "array") JsonArray(value.mapNotNull { fitItem(it) }) else null
        is JsonPrimitive -> fitScalar(value)
    }

    private fun fitItem(value: JsonElement): JsonElement? = if (items == null) value else items.fit(value)

    private fun fitObject(value: JsonObject): JsonObject? {
        val unlisted = value.filterKeys { it !in members }
        val listed =
            members.mapNotNull { (name, shape) -> value[name]?.let(shape::fit)?.let { name to it } }
        val fitted = unlisted + listed
        val isWhole = required.all { members.getValue(it).nullable || isThere(fitted[it]) }
        return if (isWhole) JsonObject(fitted) else null
    }

    /** An empty text tells nothing. */
    private fun isThere(value: JsonElement?): Boolean =
        value != null && !(value is JsonPrimitive && value.isString && value.content.isEmpty())

    private fun fitScalar(value: JsonPrimitive): JsonElement? = when (type) {
        "string" -> value.takeIf { it.isString }
        "date-time" -> value.takeIf { it.isString && reads { OffsetDateTime.parse(it.content) } }
        "uuid" -> value.takeIf { it.isString && reads { UUID.fromString(it.content) } }
        "boolean" -> value.takeIf { !it.isString && it.content in setOf("true", "false") }
        "number" -> value.takeIf { !it.isString && it.doubleOrNull?.isFinite() == true }
        "integer" -> if (value.isString) null else wholeNumber(value)
        else -> null
    }

    /** 350000.0 is a whole number too. */
    private fun wholeNumber(value: JsonPrimitive): JsonPrimitive? {
        val number = value.doubleOrNull ?: return null
        if (value.longOrNull != null) return value
        return if (number == floor(number) && abs(number) < Long.MAX_VALUE) JsonPrimitive(number.toLong()) else null
    }

    private fun reads(read: () -> Unit): Boolean = runCatching(read).isSuccess
}
