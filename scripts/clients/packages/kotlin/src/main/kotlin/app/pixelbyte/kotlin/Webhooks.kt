package app.pixelbyte.kotlin

import app.pixelbyte.kotlin.models.JobFinishedEvent
import kotlinx.serialization.json.decodeFromJsonElement
import java.security.MessageDigest
import java.time.Instant
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import kotlin.time.Duration
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds

private const val ALGORITHM = "HmacSHA256"
private const val PREFIX = "sha256="

/**
 * Makes sure that a webhook comes from PixelByte and is fresh.
 *
 * @param payload the body as it arrived, before anything has parsed it
 * @param headers the headers of the request
 * @param secret the webhook secret
 * @throws WebhookVerificationException it is not to be trusted
 */
fun verifyWebhook(payload: ByteArray, headers: Map<String, String>, secret: String): JobFinishedEvent =
    verifyWebhook(payload, headers, listOf(secret))

/**
 * Like the other one, with all that can be chosen.
 *
 * @param secrets the webhook secret; while you rotate it, both
 * @param tolerance how far the webhook's clock may be from yours
 * @param now for tests
 * @throws WebhookVerificationException it is not to be trusted
 * @throws IllegalArgumentException a secret or the tolerance is not usable
 */
fun verifyWebhook(
    payload: ByteArray,
    headers: Map<String, String>,
    secrets: List<String>,
    tolerance: Duration = 5.minutes,
    now: Instant = Instant.now(),
): JobFinishedEvent {
    require(secrets.isNotEmpty() && secrets.none { it.isEmpty() }) { "The webhook secret is missing or empty" }
    require(!tolerance.isNegative()) { "The tolerance is negative" }
    val timestamp = headerOf(headers, "X-PixelByte-Timestamp")
    val signature = headerOf(headers, "X-PixelByte-Signature")
    checkTime(timestamp, tolerance, now)
    // Every secret is tried, so that the time tells nothing.
    val isRight = secrets.map { isSigned(signature, it, timestamp, payload) }.any { it }
    if (!isRight) {
        throw WebhookVerificationException(
            "wrong-signature",
            "The signature does not fit the body, the time and the secret",
        )
    }
    return eventOf(payload)
}

private fun headerOf(headers: Map<String, String>, name: String): String =
    headers.entries.find { it.key.equals(name, ignoreCase = true) }?.value
        ?: throw WebhookVerificationException("header-missing", "The header $name is missing")

private fun checkTime(timestamp: String, tolerance: Duration, now: Instant) {
    val isNumber = Regex("[0-9]{1,15}").matches(timestamp)
    val age = if (isNumber) (now.epochSecond - timestamp.toLong()).seconds else Duration.INFINITE
    if (age > tolerance) throw WebhookVerificationException("too-old", "The webhook is older than $tolerance")
    if (-age > tolerance) {
        throw WebhookVerificationException("too-new", "The webhook is from more than $tolerance in the future")
    }
}

private fun isSigned(signature: String, secret: String, timestamp: String, payload: ByteArray): Boolean {
    val mac = Mac.getInstance(ALGORITHM)
    mac.init(SecretKeySpec(secret.encodeToByteArray(), ALGORITHM))
    mac.update("$timestamp.".encodeToByteArray())
    val expected = PREFIX + mac.doFinal(payload).joinToString("") { "%02x".format(it) }
    val given = if (signature.startsWith(PREFIX)) signature.lowercase() else signature
    return MessageDigest.isEqual(expected.encodeToByteArray(), given.encodeToByteArray())
}

private fun eventOf(payload: ByteArray): JobFinishedEvent {
    val event = parsed(payload.decodeToString())?.let(facts.event::fit)
    if (event != null) return json.decodeFromJsonElement(event)
    throw WebhookVerificationException("not-an-event", "The body is not an event of a job")
}
