/** What no generator gives: jobs that run to their end, safe retries, typed errors, costs and webhooks. */
@NullMarked
package app.pixelbyte.client.helpers;

import org.jspecify.annotations.NullMarked;
