import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

public class Submit {
    static final String SERVER = System.getenv().getOrDefault("PIXELBYTE_BASE_URL", "__SERVER__");
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    static String request(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(SERVER + path))
            .header("Authorization", "Bearer " + System.getenv("PIXELBYTE_API_KEY"))
            .header("Content-Type", "application/json");
        if (body != null) request.POST(HttpRequest.BodyPublishers.ofString(body));
        var response = CLIENT.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 500) throw new IOException(response.body());
        if (response.statusCode() >= 400) throw new IllegalArgumentException(response.body());
        return response.body();
    }

    /** The text of a member. A program of your own would use a JSON library. */
    static String member(String json, String name) {
        var found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : "";
    }

    public static void main(String[] arguments) throws Exception {
        var job = request("/v1/jobs/submit", __BODY__);
        var jobId = member(job, "jobId");
        System.out.println(jobId);

        while (!member(job, "status").matches("completed|failed|cancelled")) {
            Thread.sleep(2000);
            try {
                job = request("/v1/jobs/" + jobId, null);
            } catch (IOException error) { // A lost connection or a 5xx passes; the job goes on.
                System.err.println("Trying again: " + error.getMessage());
            }
        }

        if (!member(job, "status").equals("completed")) {
            throw new IllegalStateException(member(job, "status") + ": " + member(job, "message"));
        }
        System.out.println(member(job, "output"));
    }
}
