package app.pixelbyte.client.testing;

import java.time.Instant;

/**
 * The time of an account.
 *
 * @param offsetMilliseconds by how much it is ahead of the machine's
 */
public record Clock(Instant now, long offsetMilliseconds) {}
