package app.pixelbyte.client.testing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One try to deliver a webhook.
 *
 * @param attempt 1 for the first try
 * @param state {@code sent}, {@code pending} if it will be tried again, or {@code failed}
 * @param status the status of the receiver's response, if there was one
 * @param error why there was no response, or why nothing was sent
 * @param as how it was sent, if a test sent it again
 */
public record SentWebhook(
    String id,
    String jobId,
    String url,
    int attempt,
    Instant time,
    Map<String, String> headers,
    String body,
    String state,
    @Nullable Integer status,
    @Nullable String error,
    @Nullable String as) {}
