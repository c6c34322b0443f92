package app.pixelbyte.kotlin

import app.pixelbyte.kotlin.models.Job
import kotlinx.serialization.json.JsonElement

/** The base of all that this package throws on purpose. */
open class PixelByteException(message: String, cause: Throwable? = null) : RuntimeException(message, cause)

/** Why something failed; never empty. */
internal fun reasonOf(failure: Throwable): String = failure.message?.ifBlank { null } ?: failure.javaClass.name

/** Why a submit request failed, if that leaves open whether there is a job. */
internal fun unclear(reason: String): String =
    "${reason.trim().removeSuffix(".")}. The job may have been accepted: list the jobs before you submit it again"

/**
 * The API returned an error, a redirect, which is never followed, or what cannot be read.
 *
 * @property status the HTTP status
 * @property code the code of the API, such as `INSUFFICIENT_BALANCE`; `HTTP_502` if the response has none
 * @property requestId what to quote to support
 * @property details more about the error
 * @property body the beginning of a body that is not an error of the API
 */
class PixelByteApiException(
    val status: Int,
    val code: String,
    message: String,
    val requestId: String? = null,
    val details: JsonElement? = null,
    val body: String? = null,
    internal val retryAfter: String? = null,
) : PixelByteException("$code: $message")

/**
 * There was no response, or it broke off.
 *
 * @property isSent whether the request may have reached the server
 */
class ConnectionException(message: String, val isSent: Boolean, cause: Throwable? = null) :
    PixelByteException(message, cause)

/**
 * A job that was accepted failed, was cancelled, or was not waited for to its end: the cause says why. It can be waited
 * for again by its id, if it is not done yet.
 *
 * @property job how the job was last seen
 * @property isCancelled whether the job was cancelled because the wait ended. If not, and [job] has not ended, it may
 * still be running
 */
class JobException internal constructor(
    message: String,
    val jobId: String,
    val job: Job?,
    val isCancelled: Boolean,
    cause: Throwable?,
) : PixelByteException("Job $jobId: $message", cause)

/** The model is not listed, the input is not one of it, or a priced parameter has a value without a price. */
class UnknownPriceException internal constructor(message: String) : PixelByteException(message)

/**
 * A webhook is not to be trusted: respond with 400 and discard it.
 *
 * @property fault why: header-missing, too-old, too-new, wrong-signature or not-an-event
 */
class WebhookVerificationException internal constructor(val fault: String, message: String) :
    PixelByteException(message)
