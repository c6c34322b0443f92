package app.pixelbyte.kotlin

import okhttp3.Call
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.Response
import java.io.IOException
import java.io.InterruptedIOException
import java.net.UnknownHostException
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlin.time.Duration
import kotlin.time.TimeMark

/**
 * What holds for whatever a coroutine sends.
 *
 * @property end when it has to be over
 * @property headers further headers
 * @property stop from when on no other attempt begins
 * @property unwanted from when this is open, no other attempt begins either
 */
internal class Scope(
    val end: TimeMark? = null,
    val headers: Map<String, String> = emptyMap(),
    val stop: TimeMark? = end,
    val unwanted: CountDownLatch? = null,
)

internal val scope: ThreadLocal<Scope> = ThreadLocal.withInitial { Scope() }

/** Sends the requests of the generated operations, and again where that is safe. It follows no redirect. */
internal class SafeCalls(private val http: OkHttpClient, private val connection: Connection) : Call.Factory {
    override fun newCall(request: Request): Call = SafeCall(request, http.newCall(request))

    private inner class SafeCall(private val request: Request, call: Call) : Call by call {
        private val within = scope.get()
        private val unwanted = within.unwanted ?: CountDownLatch(1)

        @Volatile
        private var isCancelled = false

        @Volatile
        private var attempted: Call? = null

        /** Ends the attempt that runs, and the pause before the next one. */
        override fun cancel() {
            isCancelled = true
            unwanted.countDown()
            attempted?.cancel()
        }

        override fun isCanceled(): Boolean = isCancelled

        override fun execute(): Response {
            val operation = connection.operationOf(request)
            val prepared = connection.prepared(request, within.headers)
            var attempt = 1
            while (true) {
                val connected = Connected()
                try {
                    return send(prepared, connected).use { connection.read(it, operation) }
                } catch (failure: PixelByteException) {
                    if (!isAgain(failure, attempt, operation)) throw failure
                } catch (failure: IOException) {
                    val lost = lost(failure, connected.isMade, operation)
                    if (!isAgain(lost, attempt, operation)) throw lost
                }
                attempt += 1
            }
        }

        private fun send(prepared: Request, connected: Connected): Response {
            val limit = minOf(connection.timeout, leftUntil(within.end)).inWholeMilliseconds.coerceAtLeast(1)
            val call = http.newCall(prepared.newBuilder().tag(Connected::class.java, connected).build())
            call.timeout().timeout(limit, TimeUnit.MILLISECONDS)
            attempted = call
            if (isCanceled()) call.cancel()
            return call.execute()
        }

        /** Whether there is another attempt, after the pause before it. There is none if it would come too late. */
        private fun isAgain(failure: PixelByteException, attempt: Int, operation: Operation): Boolean {
            val pause = Retries.pauseAfter(attempt, (failure as? PixelByteApiException)?.retryAfter)
            val isTooMuch = attempt > connection.maxRetries || pause > Retries.LONGEST_PAUSE
            if (isTooMuch || !Retries.mayRepeat(request.method, failure)) return false
            val left = leftUntil(within.stop)
            // Only to submit: whoever waits for a job is promised the time until the deadline.
            if (pause >= left && operation.isSubmit) return false
            val isUnwanted = unwanted.await(minOf(pause, left).inWholeMilliseconds, TimeUnit.MILLISECONDS)
            return pause < left && !isUnwanted
        }
    }
}

private fun leftUntil(end: TimeMark?): Duration = end?.let { -it.elapsedNow() } ?: Duration.INFINITE

/** Without a connection, nothing was sent. */
private fun lost(failure: IOException, isSent: Boolean, operation: Operation): ConnectionException {
    val reason = "There was no response: ${if (isSent) reasonOf(failure) else unconnected(failure)}"
    return ConnectionException(if (isSent && operation.isSubmit) unclear(reason) else reason, isSent, failure)
}

/** Why there is no connection, which is in the causes too. */
private fun unconnected(failure: IOException): String = when (failure) {
    is UnknownHostException -> "the name of the server was not found: ${reasonOf(failure)}"
    is InterruptedIOException -> "no connection was made: ${reasonOf(failure)}"
    else -> generateSequence<Throwable>(failure) { it.cause }.map(::reasonOf).distinct().joinToString(": ")
}
