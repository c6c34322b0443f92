package app.pixelbyte.kotlin

import okhttp3.Interceptor
import okhttp3.RequestBody
import okhttp3.Response
import okio.BufferedSink

/** Under which name a `Retry-After` gets past OkHttp. */
internal const val RETRY_AFTER = "PixelByte-Retry-After"

/**
 * Takes `Retry-After` out of errors. OkHttp acts on it by itself: it sends even a POST again if that is 0, and fails if
 * it is beyond 32 bits.
 */
internal object HiddenRetryAfter : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response {
        val response = chain.proceed(chain.request())
        val pause = response.header("Retry-After")
        if (response.isSuccessful || pause == null) return response
        return response.newBuilder().removeHeader("Retry-After").header(RETRY_AFTER, pause).build()
    }
}

/** Whether there is a connection for an attempt at a request, which may be sent from then on. */
internal class Connected {
    @Volatile
    var isMade = false
}

/** Notes that there is a connection. A failure does not tell: a limit of time may end either phase. */
internal object NotedConnection : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response {
        chain.request().tag(Connected::class.java)?.isMade = true
        return chain.proceed(chain.request())
    }
}

/** A status that no server sends, under which a 407 gets past OkHttp. */
private const val HIDDEN_407 = 0

/** The status that the server sent. */
internal fun statusOf(response: Response): Int = if (response.code == HIDDEN_407) 407 else response.code

/** Hides a 407 of the server. OkHttp takes it for one of a proxy, and without a proxy for a lost connection. */
internal object HiddenProxyStatus : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response {
        val response = chain.proceed(chain.request())
        return if (response.code == 407) response.newBuilder().code(HIDDEN_407).build() else response
    }
}

/** A body that OkHttp does not send again by itself, whatever the response. */
internal class BodySentOnce(private val body: RequestBody) : RequestBody() {
    override fun contentType() = body.contentType()

    override fun contentLength() = body.contentLength()

    override fun writeTo(sink: BufferedSink) = body.writeTo(sink)

    override fun isOneShot() = true
}
