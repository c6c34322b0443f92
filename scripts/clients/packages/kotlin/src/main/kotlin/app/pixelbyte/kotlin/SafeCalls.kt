package app.pixelbyte.kotlin

import okhttp3.Call
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.Response
import java.io.IOException
import java.net.ConnectException
import java.net.NoRouteToHostException
import java.net.UnknownHostException
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlin.time.Duration
import kotlin.time.TimeMark

/** What holds for whatever a coroutine sends: when it has to be over, and further headers. */
internal data class Scope(val end: TimeMark? = null, val headers: Map<String, String> = emptyMap()) {
    val left: Duration get() = end?.let { -it.elapsedNow() } ?: Duration.INFINITE
}

internal val scope: ThreadLocal<Scope> = ThreadLocal.withInitial { Scope() }

/** Sends the requests of the generated operations, and again where that is safe. It follows no redirect. */
internal class SafeCalls(private val http: OkHttpClient, private val connection: Connection) : Call.Factory {
    override fun newCall(request: Request): Call = SafeCall(request, http.newCall(request))

    private inner class SafeCall(private val request: Request, call: Call) : Call by call {
        private val cancelled = CountDownLatch(1)

        @Volatile
        private var attempted: Call? = null

        /** Ends the attempt that runs, and the pause before the next one. */
        override fun cancel() {
            cancelled.countDown()
            attempted?.cancel()
        }

        override fun isCanceled(): Boolean = cancelled.count == 0L

        override fun execute(): Response {
            val operation = connection.operationOf(request)
            val within = scope.get()
            val prepared = connection.prepared(request, within.headers)
            var attempt = 1
            while (true) {
                try {
                    return send(prepared, within).use { connection.read(it, operation) }
                } catch (failure: PixelByteException) {
                    if (!isAgain(failure, attempt, within)) throw failure
                } catch (failure: IOException) {
                    val lost =
                        ConnectionException("There was no response: ${failure.message}", isSent(failure), failure)
                    if (!isAgain(lost, attempt, within)) throw lost
                }
                attempt += 1
            }
        }

        private fun send(prepared: Request, within: Scope): Response {
            val limit = minOf(connection.timeout, within.left).inWholeMilliseconds.coerceAtLeast(1)
            val call = http.newCall(prepared)
            call.timeout().timeout(limit, TimeUnit.MILLISECONDS)
            attempted = call
            if (isCanceled()) call.cancel()
            return call.execute()
        }

        /** Whether there is another attempt, after the pause before it. */
        private fun isAgain(failure: PixelByteException, attempt: Int, within: Scope): Boolean {
            val pause = Retries.pauseAfter(attempt, (failure as? PixelByteApiException)?.retryAfter)
            val isTooMuch = attempt > connection.maxRetries || pause > Retries.LONGEST_PAUSE
            if (isTooMuch || isCanceled() || !Retries.mayRepeat(request.method, failure)) return false
            val isEnough = pause < within.left
            val isStopped = cancelled.await(minOf(pause, within.left).inWholeMilliseconds, TimeUnit.MILLISECONDS)
            return isEnough && !isStopped
        }
    }
}

/** Without a connection, nothing was sent. */
private fun isSent(failure: IOException): Boolean =
    failure !is ConnectException && failure !is UnknownHostException && failure !is NoRouteToHostException
