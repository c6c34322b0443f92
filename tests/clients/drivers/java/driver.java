import app.pixelbyte.client.ApiClient;
import app.pixelbyte.client.helpers.PixelByte;
import app.pixelbyte.client.helpers.PixelByteApiException;
import app.pixelbyte.client.model.EstimateJobRequest;
import app.pixelbyte.client.model.JobStatus;
import app.pixelbyte.client.model.PresignUploadRequest;
import app.pixelbyte.client.model.SubmitJobRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Does with the client what each line of standard input says. */
class Driver {
  private static final ObjectMapper JSON = ApiClient.createDefaultObjectMapper();
  private static final Map<String, PixelByte> CLIENTS = new HashMap<>();

  public static void main(String[] args) throws Exception {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String text = in.readLine(); text != null; text = in.readLine()) {
      out.println(told(JSON.readTree(text)));
    }
  }

  private static String told(JsonNode line) throws Exception {
    try {
      return "{\"ok\":" + JSON.writeValueAsString(result(line)) + "}";
    } catch (PixelByteApiException error) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("kind", "api");
      told.put("status", error.status());
      told.put("code", error.code());
      told.put("requestId", error.requestId());
      told.put("message", error.getMessage());
      return JSON.writeValueAsString(Map.of("error", told));
    } catch (Exception error) {
      return JSON.writeValueAsString(
          Map.of("error", Map.of("kind", "other", "message", error.toString())));
    }
  }

  private static Object result(JsonNode line) throws Exception {
    return switch (line.get("op").asText()) {
      case "roundtrip" -> body(line, SubmitJobRequest.class);
      case "submitJob" -> client(line).jobs().submitJob(body(line, SubmitJobRequest.class));
      case "estimateJob" -> client(line).jobs().estimateJob(body(line, EstimateJobRequest.class));
      case "getJob" -> client(line).jobs().getJob(text(line, "jobId"));
      case "cancelJob" -> client(line).jobs().cancelJob(text(line, "jobId"));
      case "listJobs" -> client(line).jobs().listJobs(
          line.has("limit") ? line.get("limit").asInt() : null,
          text(line, "cursor"),
          line.has("status") ? JobStatus.fromValue(text(line, "status")) : null,
          text(line, "modelId"));
      case "getModel" -> client(line).models().getModel(text(line, "modelId"));
      case "presignUpload" ->
          client(line).uploads().presignUpload(body(line, PresignUploadRequest.class));
      case "getUpload" -> client(line).uploads().getUpload(UUID.fromString(text(line, "id")));
      default -> throw new IllegalArgumentException(line.get("op").asText());
    };
  }

  private static PixelByte client(JsonNode line) {
    String key = text(line, "baseUrl") + " " + text(line, "apiKey") + " " + text(line, "maxRetries");
    return CLIENTS.computeIfAbsent(
        key,
        absent ->
            PixelByte.builder()
                .apiKey(text(line, "apiKey"))
                .baseUrl(text(line, "baseUrl"))
                .maxRetries(line.get("maxRetries").asInt())
                .build());
  }

  private static String text(JsonNode line, String member) {
    return line.path(member).asText(null);
  }

  private static <T> T body(JsonNode line, Class<T> type) throws Exception {
    return JSON.treeToValue(line.get("body"), type);
  }
}
