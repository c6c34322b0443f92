package app.pixelbyte.client.testing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request and how the mock responded.
 *
 * @param body the body if it was JSON
 * @param status 0 if the connection was closed without a response
 * @param operation the operationId, if the request was for an operation
 */
public record ReceivedRequest(
    String method,
    String path,
    Map<String, Object> query,
    Map<String, Object> headers,
    @Nullable Object body,
    int status,
    String requestId,
    Instant time,
    @Nullable String operation,
    @Nullable String account) {}
