package app.pixelbyte.kotlin

import app.pixelbyte.kotlin.infrastructure.Serializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonElement

internal val json get() = Serializer.kotlinxSerializationJson

/** Readers go down into what they read: deeper than this, they might not come back. */
private const val DEEPEST = 200

/** What a text is as JSON; null if it is none, or nested too deep for what the API sends. */
internal fun parsed(text: String): JsonElement? = try {
    text.takeIf { depthOf(it) <= DEEPEST }?.let(json::parseToJsonElement)
} catch (_: SerializationException) {
    null
}

/** How deep lists and objects are in one another. Brackets in strings do not count. */
private fun depthOf(text: String): Int {
    var depth = 0
    var deepest = 0
    var isInString = false
    var isEscaped = false
    for (character in text) {
        when {
            isEscaped -> isEscaped = false
            isInString && character == '\\' -> isEscaped = true
            character == '"' -> isInString = !isInString
            isInString -> continue
            character in "[{" -> deepest = maxOf(deepest, ++depth)
            character in "]}" -> depth--
        }
    }
    return deepest
}
