package app.pixelbyte.client.testing;

/**
 * A scripted failure that still waits for its requests.
 *
 * @param times how many requests still fail
 * @param after how many requests succeed before
 */
public record Failure(int id, String operation, String failure, int times, int after) {}
