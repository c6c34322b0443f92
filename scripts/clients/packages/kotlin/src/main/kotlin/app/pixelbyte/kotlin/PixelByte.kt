package app.pixelbyte.kotlin

import app.pixelbyte.kotlin.apis.JobsApi
import app.pixelbyte.kotlin.apis.ModelsApi
import app.pixelbyte.kotlin.apis.UploadsApi
import app.pixelbyte.kotlin.models.Job
import app.pixelbyte.kotlin.models.JobSummary
import app.pixelbyte.kotlin.models.SubmitJobRequest
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.asContextElement
import kotlinx.coroutines.async
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.delay
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.withContext
import okhttp3.Call
import okhttp3.ConnectionPool
import okhttp3.HttpUrl
import okhttp3.HttpUrl.Companion.toHttpUrlOrNull
import okhttp3.OkHttpClient
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds
import kotlin.time.toJavaDuration

/** How long a cancel may take. */
private val CANCEL_TIMEOUT = 10.seconds

/**
 * A client of the API, with retries that are safe with money. Coroutines may share it.
 *
 * @property jobs every operation on jobs
 * @property models every operation on models
 * @property uploads every operation on uploads
 */
class PixelByte private constructor(address: HttpUrl, calls: Call.Factory) {
    val jobs = JobsApi(address.toString(), calls)
    val models = ModelsApi(address.toString(), calls)
    val uploads = UploadsApi(address.toString(), calls)

    /**
     * Submits a job and waits until it is completed. The deadline begins now: after it, submitting is not tried again,
     * but a request that is under way is finished.
     *
     * Cancelling the coroutine ends the wait at once; a submit request that is under way may still be accepted. With
     * [WaitOptions.cancelIfUnfinished], that is finished first, since nobody could cancel a job whose id is not known,
     * and the job is cancelled too.
     *
     * @throws JobException the job was accepted, but failed, was cancelled, or was not waited for to its end
     * @throws PixelByteException submitting failed. The message says if the job may have been accepted all the same
     */
    suspend fun run(request: SubmitJobRequest, options: WaitOptions = WaitOptions()): Job {
        val end = endAfter(options.deadline)
        val unwanted = CountDownLatch(1)
        val submit = suspend {
            within(Scope(headers = options.headers, stop = end, unwanted = unwanted)) { jobs.submitJob(request) }
        }
        val submitted = if (options.cancelIfUnfinished) finished(submit, unwanted) else submit()
        val waiting = Waiting(submitted.jobId, submitted.estimatedCompletionTime?.toInstant(), end)
        follow(waiting, options)
        return waiting.result()
    }

    /**
     * Waits until a job is completed. Its id is enough, also in another process.
     *
     * @throws JobException the job failed, was cancelled, or was not waited for to its end
     */
    suspend fun waitFor(jobId: String, options: WaitOptions = WaitOptions()): Job {
        val waiting = Waiting(jobId, null, endAfter(options.deadline))
        follow(waiting, options)
        return waiting.result()
    }

    /**
     * The job after every poll, until it ends in any way. The deadline begins when the flow is collected. With
     * [WaitOptions.cancelIfUnfinished], the job is cancelled too if collecting ends before it is done.
     *
     * The flow throws a [JobException] if the job was not waited for to its end.
     */
    fun progress(jobId: String, options: WaitOptions = WaitOptions()): Flow<Job> = flow {
        var ofCollector: Throwable? = null
        try {
            follow(Waiting(jobId, null, endAfter(options.deadline)), options) { job ->
                try {
                    emit(job)
                } catch (failure: Throwable) {
                    ofCollector = failure
                    throw failure
                }
            }
        } catch (ended: JobException) {
            // What a collector throws arrives as it is.
            throw ofCollector ?: ended
        }
    }

    /**
     * All jobs, in the order of the API. Pages are fetched when they are needed.
     *
     * @param pageSize how many jobs one request asks for, 100 at most
     */
    fun allJobs(pageSize: Int = 100): Flow<JobSummary> = flow {
        val seen = mutableSetOf<String>()
        var cursor: String? = null
        do {
            val page = jobs.listJobs(limit = pageSize, cursor = cursor)
            page.jobs.forEach { emit(it) }
            cursor = page.nextCursor.takeIf { page.hasMore }
            if (cursor != null && !seen.add(cursor)) {
                throw PixelByteException("The list of jobs does not end: the cursor $cursor came twice")
            }
        } while (cursor != null)
    }

    /** Finishes what is under way also when the coroutine is cancelled, but lets no other attempt begin then. */
    private suspend fun <T> finished(call: suspend () -> T, unwanted: CountDownLatch): T {
        currentCoroutineContext().ensureActive()
        val running = CoroutineScope(currentCoroutineContext() + NonCancellable).async { call() }
        return try {
            running.await()
        } catch (_: CancellationException) {
            unwanted.countDown()
            withContext(NonCancellable) { running.await() }
        }
    }

    /** A poll ends with the deadline. If it fails by then, the job is late. */
    private suspend fun poll(waiting: Waiting, options: WaitOptions): Job = try {
        within(Scope(waiting.end, options.headers)) { jobs.getJob(waiting.jobId) }
    } catch (failure: PixelByteException) {
        throw waiting.meaningOf(failure)
    }

    /** Polls a job until it is done. */
    private suspend fun follow(waiting: Waiting, options: WaitOptions, onPoll: suspend (Job) -> Unit = {}) {
        try {
            while (waiting.goesOn) {
                delay(waiting.pause())
                val job = waiting.seen(poll(waiting, options))
                options.onProgress(job)
                onPoll(job)
            }
        } catch (failure: Throwable) {
            val isCancelled = options.cancelIfUnfinished && waiting.goesOn && isCancelled(waiting.jobId, options)
            val ended = waiting.endedBy(failure, isCancelled)
            // A coroutine that was cancelled has to end as such. What is known of the job goes with it.
            throw if (failure is CancellationException) failure.apply { addSuppressed(ended) } else ended
        }
    }

    private suspend fun isCancelled(jobId: String, options: WaitOptions): Boolean = try {
        val end = endAfter(CANCEL_TIMEOUT)
        withContext(NonCancellable) { within(Scope(end, options.headers)) { jobs.cancelJob(jobId) } }
        true
    } catch (_: Exception) {
        false
    }

    private suspend fun <T> within(own: Scope, call: suspend () -> T): T =
        withContext(scope.asContextElement(own)) { call() }

    companion object {
        /**
         * A client of the API.
         *
         * @param apiKey your key; without it, the environment variable `PIXELBYTE_API_KEY`
         * @param baseUrl where the API is; without it, `PIXELBYTE_BASE_URL`, or else the production server
         * @param timeout how long one attempt at a request may take
         * @param maxRetries how many times a request may be sent again. Submitting is sent again only when the job
         * cannot have been accepted
         * @throws PixelByteException there is no key, or it contains an invalid character
         * @throws IllegalArgumentException another option is not usable
         */
        fun connect(
            apiKey: String? = null,
            baseUrl: String? = null,
            timeout: Duration = 60.seconds,
            maxRetries: Int = 2,
        ): PixelByte {
            // An empty text counts as none.
            val key =
                given(apiKey, "PIXELBYTE_API_KEY")
                    ?: throw PixelByteException("No API key: pass apiKey or set PIXELBYTE_API_KEY")
            if (!Regex("[\\x21-\\x7E]+").matches(key)) {
                throw PixelByteException("The API key contains an invalid character, such as a line break")
            }
            require(timeout.isPositive() && timeout.isFinite()) { "timeout is $timeout; it must be above 0" }
            require(maxRetries >= 0) { "maxRetries is $maxRetries; it must be a whole number of at least 0" }
            val address = given(baseUrl, "PIXELBYTE_BASE_URL") ?: facts.serverUrl
            val url = address.toHttpUrlOrNull()?.takeIf { it.username.isEmpty() && it.password.isEmpty() }
            // It may be secret, such as a key in the wrong place, so it is not repeated.
            requireNotNull(url) {
                "The base URL (or PIXELBYTE_BASE_URL) must begin with https:// or http:// and a host, " +
                    "without user or password"
            }
            return PixelByte(url, SafeCalls(httpClient(timeout), Connection(url, key, timeout, maxRetries)))
        }

        private fun given(value: String?, variable: String): String? =
            listOf(value, System.getenv(variable)).find { !it.isNullOrEmpty() }

        /** It repeats nothing by itself. A kept connection that broke could not be told from one that carried a job. */
        private fun httpClient(timeout: Duration): OkHttpClient = OkHttpClient
            .Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .addNetworkInterceptor(NotedConnection)
            .addNetworkInterceptor(HiddenRetryAfter)
            .addNetworkInterceptor(HiddenProxyStatus)
            .connectionPool(ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
            .connectTimeout(timeout.toJavaDuration())
            .readTimeout(timeout.toJavaDuration())
            .writeTimeout(timeout.toJavaDuration())
            .build()
    }
}
