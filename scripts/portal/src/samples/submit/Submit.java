import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

public class Submit {
    public static void main(String[] arguments) throws Exception {
        var server = System.getenv().getOrDefault("PIXELBYTE_BASE_URL", "__SERVER__");
        var body = __BODY__;

        var request = HttpRequest.newBuilder(URI.create(server + "/v1/jobs/submit"))
            .header("Authorization", "Bearer " + System.getenv("PIXELBYTE_API_KEY"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        if (response.statusCode() >= 400) throw new RuntimeException(response.body());
        System.out.println(response.body());
    }
}
