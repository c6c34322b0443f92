package app.pixelbyte.client.testing;

/**
 * A job as it stands.
 *
 * @param held whether its time stands still
 */
public record JobState(String jobId, String status, boolean held) {}
