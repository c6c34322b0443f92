import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.pixelbyte.client.helpers.JobException;
import app.pixelbyte.client.helpers.PixelByte;
import app.pixelbyte.client.helpers.WebhookVerificationException;
import app.pixelbyte.client.helpers.Webhooks;
import app.pixelbyte.client.model.Kling26ProTextToVideo;
import app.pixelbyte.client.model.Kling26ProTextToVideoInput;
import app.pixelbyte.client.model.SubmitJobRequest;
import app.pixelbyte.client.testing.Account;
import app.pixelbyte.client.testing.PixelByteMock;
import app.pixelbyte.client.testing.PixelByteMockExtension;
import app.pixelbyte.client.testing.ReceivedRequest;
import app.pixelbyte.client.testing.Resend;
import app.pixelbyte.client.testing.SentWebhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PixelByteMockExtension.class)
class VideoTest {
  /** The code under test: submits a job and returns its id. */
  static String submit(PixelByte client, String webhookUrl) throws Exception {
    var input = new Kling26ProTextToVideoInput().prompt("A lighthouse in a storm");
    var request = new Kling26ProTextToVideo().input(input);
    if (webhookUrl != null) request.webhookUrl(URI.create(webhookUrl));
    return client.jobs().submitJob(new SubmitJobRequest(request)).getJobId();
  }

  /** The code under test: counts each finished job once, and only if the webhook is genuine. */
  record Receiver(String secret, Set<String> finished) {
    void handle(HttpExchange exchange) throws IOException {
      Map<String, String> headers = new HashMap<>();
      exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
      byte[] body = exchange.getRequestBody().readAllBytes();
      int status = 204;
      try {
        finished.add(Webhooks.verify(body, headers, secret).getJobId());
      } catch (WebhookVerificationException forged) {
        status = 400;
      }
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    }
  }

  @Test
  void submitThatFailsTwiceIsChargedOnce(PixelByteMock mock) throws Exception {
    mock.failNext("submitJob", "503", 2);

    String id = submit(mock.client(), null);
    mock.advance(Duration.ofMinutes(10));

    assertEquals("completed", mock.client().waitFor(id).getStatus());
    List<Integer> statuses = mock.requests("submitJob").stream().map(ReceivedRequest::status).toList();
    assertEquals(List.of(503, 503, 200), statuses);
    assertEquals(List.of(id), mock.account().ledger().stream().map(Account.Charge::jobId).toList());
  }

  @Test
  void jobThatFailsIsRefunded(PixelByteMock mock) throws Exception {
    String id = submit(mock.client(), null);
    mock.failJob(id, "CONTENT_REJECTED", "The prompt was rejected.");

    assertThrows(JobException.class, () -> mock.client().waitFor(id));

    Account account = mock.account();
    assertTrue(account.spentMicroCents() > 0);
    assertEquals(account.spentMicroCents(), account.refundedMicroCents());
  }

  @Test
  void webhookCountsOnceAndOnlyIfGenuine(PixelByteMock mock) throws Exception {
    var receiver = new Receiver(mock.webhookSecret(), ConcurrentHashMap.newKeySet());
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", receiver::handle);
    server.start();
    String id = submit(mock.client(), "http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks");
    mock.advance(Duration.ofMinutes(10));
    SentWebhook webhook = mock.webhooks().get(0);

    SentWebhook duplicate = mock.sendWebhook(webhook.id(), Resend.DUPLICATE);
    SentWebhook forged = mock.sendWebhook(webhook.id(), Resend.FORGED);
    server.stop(0);

    assertEquals(List.of(204, 204, 400), List.of(webhook.status(), duplicate.status(), forged.status()));
    assertEquals(Set.of(id), receiver.finished());
  }
}
