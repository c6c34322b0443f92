package app.pixelbyte.kotlin

import java.time.DateTimeException
import java.time.Instant
import java.time.ZonedDateTime
import java.time.format.DateTimeFormatter
import kotlin.math.min
import kotlin.math.pow
import kotlin.random.Random
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

/** When a request may be sent again, and how long to wait before. */
object Retries {
    /** The longest wait. If the server asks for more, the request fails at once. */
    val LONGEST_PAUSE: Duration = 60.seconds

    /** Statuses of a server that could not take the request now. */
    private val TEMPORARY = setOf(408, 425, 429)

    /** Whether a request may be sent again. POST may cost money, so only when it cannot have been accepted. */
    fun mayRepeat(method: String, failure: PixelByteException): Boolean {
        val isPost = method == "POST"
        return when (failure) {
            is ConnectionException -> !isPost || !failure.isSent

            is PixelByteApiException ->
                if (isPost) isRefused(failure.status, failure.code) else isTemporary(failure.status)

            else -> false
        }
    }

    /** Whether there may be a job after a response to a submit request that has no job. */
    internal fun mayHaveSubmitted(status: Int, code: String): Boolean {
        val isRejected = status in 400..499 && status != 408
        return !isRejected && !isRefused(status, code)
    }

    private fun isRefused(status: Int, code: String): Boolean =
        status == 429 || (status == 503 && code in facts.refusedCodes)

    private fun isTemporary(status: Int): Boolean = status >= 500 || status in TEMPORARY

    /**
     * How long to wait after so many attempts: what the server asks for, or half a second, doubled up to 8 seconds, of
     * which up to a half is left out.
     *
     * @param retryAfter the header, if the response has it
     * @param leftOut the part of that half that is left out, from 0 to 1
     */
    fun pauseAfter(
        attempt: Int,
        retryAfter: String?,
        leftOut: Double = Random.nextDouble(),
        now: Instant = Instant.now(),
    ): Duration {
        val wished = retryAfter?.let { wishOf(it, now) } ?: Duration.ZERO
        if (wished.isPositive()) return wished
        return (min(0.25 * 2.0.pow(attempt), 8.0) * (1 - leftOut / 2)).seconds
    }

    private fun wishOf(value: String, now: Instant): Duration {
        // One that is beyond a Double is infinite.
        if (Regex("[0-9]+").matches(value)) return value.toDouble().seconds
        return try {
            val until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()
            (until.toEpochMilli() - now.toEpochMilli()).milliseconds
        } catch (_: DateTimeException) {
            Duration.ZERO
        }
    }
}
