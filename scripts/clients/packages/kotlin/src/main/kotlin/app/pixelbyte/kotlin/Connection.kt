package app.pixelbyte.kotlin

import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import okhttp3.HttpUrl
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.Request
import okhttp3.Response
import okhttp3.ResponseBody.Companion.toResponseBody
import java.io.IOException
import kotlin.time.Duration

/** From this length on, a key is taken out of responses. A shorter one is found in too many by chance. */
private const val SHORTEST_KEY = 6

/** The longest part of a body that is kept, in characters. */
private const val LONGEST_BODY = 2000

/** With which server a client talks, and what it takes for a response of it. */
internal class Connection(address: HttpUrl, private val apiKey: String, val timeout: Duration, val maxRetries: Int) {
    private val root = address.encodedPath.removeSuffix("/")

    /**
     * The operation that a request is for.
     *
     * @throws IllegalArgumentException it is none, because of an id that leads elsewhere
     */
    fun operationOf(request: Request): Operation {
        val path = request.url.encodedPath.removePrefix(root)
        return requireNotNull(
            facts.operations.find { it.method == request.method && Regex(it.path).matches(path) },
        ) { "$path is no path of the API: an id has letters, digits, _, ~, . and - only" }
    }

    /** The request with the key, and with further headers. */
    fun prepared(request: Request, headers: Map<String, String>): Request {
        val builder =
            request
                .newBuilder()
                .header("Authorization", "Bearer $apiKey")
                .header("User-Agent", "pixelbyte-client-kotlin/${facts.version}")
                .method(request.method, request.body?.let(::BodySentOnce))
        headers.forEach { (name, value) -> builder.header(name, value) }
        return builder.build()
    }

    /**
     * A response without what the generated code could not read.
     *
     * @throws PixelByteApiException it is not one of success
     * @throws IOException it breaks off
     */
    fun read(response: Response, operation: Operation): Response {
        val text = withoutKey(response.body.string())
        val whole = parsed(text)
        val fitted = whole?.takeIf { response.isSuccessful }?.let { fitted(it, operation.response) }
        if (fitted == null) throw errorOf(response, text, whole, operation)
        val body = fitted.toString().toResponseBody("application/json".toMediaType())
        return response
            .newBuilder()
            .header("Content-Type", "application/json")
            .body(body)
            .build()
    }

    private fun fitted(whole: JsonElement, shape: Shape): JsonElement? =
        shape.fit(whole) ?: ((whole as? JsonObject)?.get("data"))?.let(shape::fit)

    private fun errorOf(
        response: Response,
        text: String,
        whole: JsonElement?,
        operation: Operation,
    ): PixelByteApiException {
        val status = statusOf(response)
        val isRedirect = status in 300..399
        val body = whole as? JsonObject
        // The API sends no redirects, so what one holds is no error of it.
        val error = (body?.get("error") as? JsonObject)?.takeIf { !isRedirect && textOf(it["code"]) != null }
        val start = text.take(LONGEST_BODY)
        val code = textOf(error?.get("code")) ?: "HTTP_$status"
        val message =
            when {
                isRedirect -> redirected(response.header("Location").orEmpty())
                error == null -> undocumented(start.take(200).ifBlank { "its body is empty" })
                else -> textOf(error["message"])?.ifBlank { null } ?: undocumented("its error has no message")
            }
        return PixelByteApiException(
            status = status,
            code = code,
            message = if (operation.isSubmit && Retries.mayHaveSubmitted(status, code)) unclear(message) else message,
            requestId = textOf(body?.get("requestId")),
            details = error?.get("details"),
            body = if (error == null) start else null,
            retryAfter = response.header(RETRY_AFTER),
        )
    }

    private fun undocumented(how: String): String = "the response is not what the API describes: $how"

    private fun redirected(location: String): String {
        val place = if (location.isBlank()) "" else " to ${withoutKey(location)}"
        return "the server redirects$place; redirects are not followed"
    }

    /** A server may send the key back. What is made of its response does not show it. */
    private fun withoutKey(text: String): String =
        if (apiKey.length < SHORTEST_KEY) text else text.replace(apiKey, "***")

    private fun textOf(value: JsonElement?): String? = (value as? JsonPrimitive)?.takeIf { it.isString }?.content
}
