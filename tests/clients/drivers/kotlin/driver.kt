import app.pixelbyte.kotlin.ConnectionException
import app.pixelbyte.kotlin.JobException
import app.pixelbyte.kotlin.PixelByte
import app.pixelbyte.kotlin.PixelByteApiException
import app.pixelbyte.kotlin.Retries
import app.pixelbyte.kotlin.UnknownPriceException
import app.pixelbyte.kotlin.WaitOptions
import app.pixelbyte.kotlin.WebhookVerificationException
import app.pixelbyte.kotlin.estimateCost
import app.pixelbyte.kotlin.infrastructure.Serializer
import app.pixelbyte.kotlin.models.EstimateJobRequest
import app.pixelbyte.kotlin.models.JobStatus
import app.pixelbyte.kotlin.models.PresignUploadRequest
import app.pixelbyte.kotlin.models.SubmitJobRequest
import app.pixelbyte.kotlin.verifyWebhook
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.decodeFromJsonElement
import kotlinx.serialization.json.encodeToJsonElement
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import java.io.PrintStream
import java.time.Instant
import java.util.UUID
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import kotlin.time.DurationUnit

private val json = Serializer.kotlinxSerializationJson
private val clients = mutableMapOf<List<String?>, PixelByte>()

/** What a line of standard input says. */
private class Line(val members: JsonObject) {
    fun text(name: String): String? = (members[name] as? JsonPrimitive)?.contentOrNull

    fun number(name: String): Double? = text(name)?.toDouble()

    fun whole(name: String): Int? = text(name)?.toInt()

    fun texts(name: String): Map<String, String> =
        (members[name] as? JsonObject).orEmpty().mapValues { it.value.jsonPrimitive.content }

    val body: JsonElement get() = members.getValue("body")
    val op: String get() = text("op").orEmpty()
    val jobId: String get() = text("jobId").orEmpty()
    val now: Instant get() = Instant.ofEpochMilli(number("now")!!.toLong())
}

/** Does with the client what each line of standard input says. */
fun main() {
    val out = PrintStream(System.out, true, Charsets.UTF_8)
    System.`in`.reader(Charsets.UTF_8).forEachLine { out.println(told(it)) }
}

private fun told(text: String): JsonObject = try {
    val line = Line(json.parseToJsonElement(text).jsonObject)
    val limit = line.number("abortAfter")?.milliseconds ?: Duration.INFINITE
    JsonObject(mapOf("ok" to runBlocking { withTimeout(limit) { result(line) } }))
} catch (error: Throwable) {
    // What is known of the job of a coroutine that was cancelled.
    val told = error.suppressed.find { it is JobException } ?: error
    val members = described(told) + ("message" to error.stackTraceToString())
    JsonObject(mapOf("error" to JsonObject(members.mapValues { primitive(it.value) })))
}

private fun primitive(value: Any?): JsonPrimitive = when (value) {
    is Boolean -> JsonPrimitive(value)
    is Number -> JsonPrimitive(value)
    else -> JsonPrimitive(value?.toString())
}

private fun described(error: Throwable): Map<String, Any?> = when (error) {
    is PixelByteApiException ->
        mapOf(
            "kind" to "api",
            "status" to error.status,
            "code" to error.code,
            "requestId" to error.requestId,
            "body" to error.body,
        )

    is JobException -> mapOf("kind" to "job", "jobId" to error.jobId, "cancelled" to error.isCancelled)

    is WebhookVerificationException -> mapOf("kind" to "webhook", "code" to error.fault)

    is UnknownPriceException -> mapOf("kind" to "price")

    else -> mapOf("kind" to "other")
}

private suspend fun result(line: Line): JsonElement = when (line.op) {
    "roundtrip" -> json.encodeToJsonElement(json.decodeFromJsonElement<SubmitJobRequest>(line.body))

    "submitJob" -> json.encodeToJsonElement(client(line).jobs.submitJob(json.decodeFromJsonElement(line.body)))

    "estimateJob" -> {
        val body = json.decodeFromJsonElement<EstimateJobRequest>(line.body)
        json.encodeToJsonElement(client(line).jobs.estimateJob(body))
    }

    "getJob" -> json.encodeToJsonElement(client(line).jobs.getJob(line.jobId))

    "cancelJob" -> json.encodeToJsonElement(client(line).jobs.cancelJob(line.jobId))

    "listJobs" -> json.encodeToJsonElement(listed(line))

    "getModel" -> json.encodeToJsonElement(client(line).models.getModel(line.text("modelId").orEmpty()))

    "presignUpload" -> {
        val body = json.decodeFromJsonElement<PresignUploadRequest>(line.body)
        json.encodeToJsonElement(client(line).uploads.presignUpload(body))
    }

    "getUpload" -> json.encodeToJsonElement(client(line).uploads.getUpload(UUID.fromString(line.text("id"))))

    "run" -> {
        val request = json.decodeFromJsonElement<SubmitJobRequest>(line.body)
        json.encodeToJsonElement(client(line).run(request, options(line)))
    }

    "wait" -> json.encodeToJsonElement(client(line).waitFor(line.jobId, options(line)))

    "progress" -> JsonArray(progressed(line).map { JsonPrimitive(it) })

    "jobs" -> JsonArray(ids(line).map { JsonPrimitive(it) })

    else -> helped(line)
}

private suspend fun listed(line: Line) = client(line).jobs.listJobs(
    limit = line.whole("limit"),
    cursor = line.text("cursor"),
    status = line.text("status")?.let { status -> JobStatus.entries.first { it.value == status } },
    modelId = line.text("modelId"),
)

private fun helped(line: Line): JsonElement = when (line.op) {
    "construct" -> JsonPrimitive(client(line).toString())

    "show" -> {
        val options = WaitOptions(headers = mapOf("X-Key" to line.text("apiKey").orEmpty()))
        JsonArray((shown(client(line)) + "$options").map { JsonPrimitive(it) })
    }

    "cost" -> JsonPrimitive(estimateCost(line.text("model").orEmpty(), line.members.getValue("input")))

    "verify" -> json.encodeToJsonElement(verified(line))

    "pause" -> {
        val pause =
            Retries.pauseAfter(line.whole("attempt")!!, line.text("retryAfter"), line.number("leftOut")!!, line.now)
        JsonPrimitive(pause.toDouble(DurationUnit.MILLISECONDS))
    }

    "mayRepeat" -> JsonPrimitive(Retries.mayRepeat(line.text("method").orEmpty(), failure(line)))

    else -> throw IllegalArgumentException(line.op)
}

private fun shown(client: PixelByte): List<String> =
    listOf(client, client.jobs, client.models, client.uploads, client.jobs.client).map { it.toString() }

/** The states that a flow brings, which is collected after a while. */
private suspend fun progressed(line: Line): List<String> {
    val progress = client(line).progress(line.jobId, options(line))
    delay((line.number("collectAfter") ?: 0.0).milliseconds)
    return progress.take(line.whole("take") ?: Int.MAX_VALUE).map { it.status }.toList()
}

private suspend fun ids(line: Line): List<String> {
    val jobs = client(line).allJobs(line.whole("limit")!!).map { it.jobId }
    val take = line.whole("take") ?: Int.MAX_VALUE
    return if (take == 0) emptyList() else jobs.take(take).toList()
}

private fun options(line: Line) = WaitOptions(
    deadline = line.number("deadline")!!.milliseconds,
    cancelIfUnfinished = line.text("cancelIfUnfinished").toBoolean(),
    headers = line.texts("headers"),
    onProgress = {
        when (line.text("onProgress")) {
            "throw" -> throw IllegalStateException("the callback failed")
            "assert" -> throw AssertionError("the callback failed")
        }
    },
)

private fun verified(line: Line) = verifyWebhook(
    line.text("payload").orEmpty().encodeToByteArray(),
    line.texts("headers"),
    // A secret is never null here.
    line.members.getValue("secrets").jsonArray.map {
        requireNotNull(it.jsonPrimitive.contentOrNull) { "A secret is null" }
    },
    tolerance(line),
    line.now,
)

/** A Duration is never NaN. */
private fun tolerance(line: Line): Duration = try {
    line.number("tolerance")!!.seconds
} catch (error: IllegalArgumentException) {
    throw IllegalArgumentException("The tolerance is no duration", error)
}

private fun failure(line: Line) = when (line.text("failure")) {
    "unconnected" -> ConnectionException("refused", isSent = false)
    "broken" -> ConnectionException("reset", isSent = true)
    else -> PixelByteApiException(line.whole("status")!!, line.text("code").orEmpty(), "")
}

private fun client(line: Line): PixelByte =
    clients.getOrPut(listOf("apiKey", "baseUrl", "maxRetries", "timeout").map { line.text(it) }) {
        PixelByte.connect(
            apiKey = line.text("apiKey"),
            baseUrl = line.text("baseUrl"),
            timeout = (line.number("timeout") ?: 60_000.0).milliseconds,
            maxRetries = line.whole("maxRetries")!!,
        )
    }
