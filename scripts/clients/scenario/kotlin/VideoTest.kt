import app.pixelbyte.client.testing.PixelByteMock
import app.pixelbyte.client.testing.PixelByteMockExtension
import app.pixelbyte.client.testing.Resend
import app.pixelbyte.kotlin.JobException
import app.pixelbyte.kotlin.PixelByte
import app.pixelbyte.kotlin.WebhookVerificationException
import app.pixelbyte.kotlin.models.Kling26ProTextToVideo
import app.pixelbyte.kotlin.models.Kling26ProTextToVideoInput
import app.pixelbyte.kotlin.models.SubmitJobRequest
import app.pixelbyte.kotlin.verifyWebhook
import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.ExtendWith
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.URI
import java.time.Duration

/** The code under test: submits a job and returns its id. */
suspend fun submit(client: PixelByte, webhookUrl: URI? = null): String {
    val input = Kling26ProTextToVideoInput(prompt = "A lighthouse in a storm")
    val request = Kling26ProTextToVideo(input = input, webhookUrl = webhookUrl)
    return client.jobs.submitJob(SubmitJobRequest(request)).jobId
}

/** The code under test: counts each finished job once, and only if the webhook is genuine. */
class Receiver(private val secret: String) {
    val finished = mutableSetOf<String>()

    fun handle(exchange: HttpExchange) {
        val headers = exchange.requestHeaders.mapValues { it.value.first() }
        val status =
            try {
                finished += verifyWebhook(exchange.requestBody.readAllBytes(), headers, secret).jobId
                204
            } catch (_: WebhookVerificationException) {
                400
            }
        exchange.sendResponseHeaders(status, -1)
        exchange.close()
    }
}

@ExtendWith(PixelByteMockExtension::class)
class VideoTest {
    private fun PixelByteMock.connect() = PixelByte.connect(apiKey = apiKey(), baseUrl = url())

    @Test
    fun submitThatFailsTwiceIsChargedOnce(mock: PixelByteMock) = runBlocking {
        mock.failNext("submitJob", "503", 2)

        val id = submit(mock.connect())
        mock.advance(Duration.ofMinutes(10))

        assertEquals("completed", mock.connect().waitFor(id).status)
        assertEquals(listOf(503, 503, 200), mock.requests("submitJob").map { it.status() })
        assertEquals(listOf(id), mock.account().ledger().map { it.jobId() })
    }

    @Test
    fun jobThatFailsIsRefunded(mock: PixelByteMock) = runBlocking {
        val id = submit(mock.connect())
        mock.failJob(id, "CONTENT_REJECTED", "The prompt was rejected.")

        assertThrows(JobException::class.java) { runBlocking { mock.connect().waitFor(id) } }

        val account = mock.account()
        assertTrue(account.spentMicroCents() > 0)
        assertEquals(account.spentMicroCents(), account.refundedMicroCents())
    }

    @Test
    fun webhookCountsOnceAndOnlyIfGenuine(mock: PixelByteMock) = runBlocking {
        val receiver = Receiver(mock.webhookSecret())
        val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
        server.createContext("/", receiver::handle)
        server.start()
        val id = submit(mock.connect(), URI("http://127.0.0.1:${server.address.port}/webhooks"))
        mock.advance(Duration.ofMinutes(10))
        val webhook = mock.webhooks().first()

        val duplicate = mock.sendWebhook(webhook.id(), Resend.DUPLICATE)
        val forged = mock.sendWebhook(webhook.id(), Resend.FORGED)
        server.stop(0)

        assertEquals(listOf(204, 204, 400), listOf(webhook, duplicate, forged).map { it.status() })
        assertEquals(setOf(id), receiver.finished)
    }
}
