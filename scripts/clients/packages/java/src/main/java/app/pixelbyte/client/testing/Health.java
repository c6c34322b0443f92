package app.pixelbyte.client.testing;

import org.jspecify.annotations.Nullable;

/**
 * What the mock is and how it runs.
 *
 * @param jobs how many jobs there are; null while a shared store is away
 * @param proxy the server that requests are passed on to; null if it is no proxy
 */
public record Health(
    boolean mock,
    String status,
    String api,
    String version,
    int models,
    @Nullable Integer jobs,
    boolean sharedStore,
    String webhooks,
    @Nullable String proxy) {}
