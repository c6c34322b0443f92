package app.pixelbyte.kotlin

import app.pixelbyte.kotlin.models.Job
import java.time.Instant
import kotlin.random.Random
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import kotlin.time.TimeMark
import kotlin.time.TimeSource
import kotlin.time.toKotlinDuration

/** What the value of a header may hold. */
private val SENDABLE = Regex("[\\t\\x20-\\x7E]*")

private val FINAL = setOf("completed", "failed", "cancelled")

/**
 * How to wait for a job.
 *
 * @property deadline how long to wait
 * @property cancelIfUnfinished whether to cancel the job when the wait ends before it is done. Its cost is refunded if it
 * is still pending; one that is already processing goes on
 * @property headers further headers for every request of the wait
 * @property onProgress called with the job after every poll
 */
class WaitOptions(
    val deadline: Duration = 1800.seconds,
    val cancelIfUnfinished: Boolean = false,
    val headers: Map<String, String> = emptyMap(),
    val onProgress: suspend (Job) -> Unit = {},
) {
    init {
        require(!deadline.isNegative()) { "The deadline is negative" }
        // A value may be secret, so it is not repeated.
        headers.forEach { (name, value) ->
            require(SENDABLE.matches(value)) { "The header $name has an invalid value" }
        }
    }
}

/** When a wait with this deadline is over. */
internal fun endAfter(deadline: Duration): TimeMark = TimeSource.Monotonic.markNow() + deadline

/** When to poll a job until [end], and what came of it. Without [expected], it is polled at once. */
internal class Waiting(val jobId: String, private val expected: Instant?, val end: TimeMark) {
    private val began = Instant.now()
    private var isFirstPollDue = expected == null
    private var job: Job? = null

    /** Whether the job goes on. A state that the API got later does. */
    val goesOn: Boolean get() = job?.status !in FINAL

    /**
     * The time before the next poll.
     *
     * @throws PixelByteException the deadline is over
     */
    fun pause(): Duration {
        val left = -end.elapsedNow()
        if (!left.isPositive()) throw late(null)
        if (isFirstPollDue) {
            isFirstPollDue = false
            return Duration.ZERO
        }
        val untilExpected = java.time.Duration.between(Instant.now(), expected ?: began).toKotlinDuration()
        return minOf(pauseBeforePoll(untilExpected, Random.nextDouble()), left)
    }

    fun seen(current: Job): Job {
        job = current
        return current
    }

    /** What a failed poll means. Clocks differ, so the last moments count as over too. */
    fun meaningOf(failure: PixelByteException): PixelByteException =
        if ((end - 50.milliseconds).hasPassedNow()) late(failure) else failure

    /**
     * The job, when it does not go on any more.
     *
     * @throws JobException it failed or was cancelled
     */
    fun result(): Job {
        val last = checkNotNull(job)
        if (last.status == "completed") return last
        throw JobException(last.error?.message?.ifBlank { null } ?: last.status, jobId, last, false, null)
    }

    /** That the wait failed. */
    fun endedBy(cause: Throwable, isCancelled: Boolean): JobException =
        JobException(reasonOf(cause), jobId, job, isCancelled, cause)

    private fun late(cause: Throwable?) = PixelByteException("not done within the deadline", cause)
}

/**
 * The time before the next poll: a quarter of the time to or from the expected end, between 1 and 30 seconds, of which up
 * to a quarter is left out. So polls are frequent around the end, and ever rarer when it is overdue.
 */
internal fun pauseBeforePoll(untilExpected: Duration, leftOut: Double): Duration =
    (untilExpected.absoluteValue / 4).coerceIn(1.seconds, 30.seconds) * (1 - leftOut / 4)
