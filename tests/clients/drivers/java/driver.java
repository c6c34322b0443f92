import app.pixelbyte.client.ApiClient;
import app.pixelbyte.client.helpers.JobException;
import app.pixelbyte.client.helpers.PixelByte;
import app.pixelbyte.client.helpers.PixelByteApiException;
import app.pixelbyte.client.helpers.Prices;
import app.pixelbyte.client.helpers.Retries;
import app.pixelbyte.client.helpers.UnknownPriceException;
import app.pixelbyte.client.helpers.WaitOptions;
import app.pixelbyte.client.helpers.WebhookVerificationException;
import app.pixelbyte.client.helpers.Webhooks;
import app.pixelbyte.client.model.EstimateJobRequest;
import app.pixelbyte.client.model.Job;
import app.pixelbyte.client.model.JobFinishedEvent;
import app.pixelbyte.client.model.JobStatus;
import app.pixelbyte.client.model.JobSummary;
import app.pixelbyte.client.model.PresignUploadRequest;
import app.pixelbyte.client.model.SubmitJobRequest;
import app.pixelbyte.client.testing.PixelByteMock;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    } catch (Throwable error) {
      ObjectNode told = described(error).put("message", printed(error));
      return JSON.createObjectNode().set("error", told).toString();
    }
  }

  private static String printed(Throwable error) {
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  private static ObjectNode described(Throwable error) {
    ObjectNode told = JSON.createObjectNode();
    if (error instanceof PixelByteApiException api) {
      return told.put("kind", "api")
          .put("status", api.status())
          .put("code", api.code())
          .put("requestId", api.requestId())
          .put("body", api.body());
    }
    if (error instanceof JobException job) {
      return told.put("kind", "job").put("jobId", job.jobId()).put("cancelled", job.isCancelled());
    }
    if (error instanceof UnknownPriceException) return told.put("kind", "price");
    if (error instanceof WebhookVerificationException webhook) {
      return told.put("kind", "webhook").put("code", webhook.fault());
    }
    return told.put("kind", "other");
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
      case "run" -> run(line);
      case "wait" -> client(line).waitFor(text(line, "jobId"), options(line));
      case "construct" -> client(line) != null;
      case "show" ->
          List.of(
              client(line).toString(),
              builder(line).toString(),
              client(line).jobs().toString(),
              WaitOptions.DEFAULTS.withHeaders(Map.of("X-Key", text(line, "apiKey"))).toString());
      case "mock" -> PixelByteMock.create().health();
      case "jobs" ->
          client(line)
              .allJobs(line.get("limit").asInt())
              .limit(line.path("take").asLong(Long.MAX_VALUE))
              .map(JobSummary::getJobId)
              .toList();
      case "cost" -> Prices.estimateCost(text(line, "model"), line.get("input"));
      case "verify" -> verify(line);
      case "pause" -> pause(line);
      case "mayRepeat" -> Retries.mayRepeat(text(line, "method"), failure(line));
      default -> throw new IllegalArgumentException(line.get("op").asText());
    };
  }

  /** Is interrupted after a time, if the line says so. */
  private static Job run(JsonNode line) throws Exception {
    Thread thread = Thread.currentThread();
    Timer timer = new Timer(true);
    if (line.has("abortAfter")) {
      timer.schedule(
          new TimerTask() {
            @Override
            public void run() {
              thread.interrupt();
            }
          },
          line.get("abortAfter").asLong());
    }
    try {
      return client(line).run(body(line, SubmitJobRequest.class), options(line));
    } finally {
      timer.cancel();
      Thread.interrupted();
    }
  }

  private static JobFinishedEvent verify(JsonNode line) {
    return Webhooks.verify(
        text(line, "payload").getBytes(StandardCharsets.UTF_8),
        JSON.convertValue(line.get("headers"), new TypeReference<Map<String, String>>() {}),
        JSON.convertValue(line.get("secrets"), new TypeReference<List<String>>() {}),
        Duration.ofSeconds(whole(line.get("tolerance"))),
        Clock.fixed(now(line), ZoneOffset.UTC));
  }

  /** A Duration is never NaN, neither a tolerance nor any other. */
  private static long whole(JsonNode number) {
    if (!number.isNumber()) throw new IllegalArgumentException("No tolerance: " + number);
    return number.asLong();
  }

  private static WaitOptions options(JsonNode line) {
    JsonNode headers = line.path("headers").isObject() ? line.get("headers") : JSON.createObjectNode();
    return WaitOptions.DEFAULTS
        .withDeadline(Duration.ofMillis(whole(line.get("deadline"))))
        .withCancelIfUnfinished(line.path("cancelIfUnfinished").asBoolean())
        .withHeaders(JSON.convertValue(headers, new TypeReference<Map<String, String>>() {}))
        .withOnProgress(
            job -> {
              String how = text(line, "onProgress");
              if ("throw".equals(how)) throw new IllegalStateException("the callback failed");
              if ("assert".equals(how)) throw new AssertionError("the callback failed");
            });
  }

  private static double pause(JsonNode line) {
    int attempt = line.get("attempt").asInt();
    double leftOut = line.get("leftOut").asDouble();
    return Retries.pauseAfter(attempt, text(line, "retryAfter"), leftOut, now(line)).toNanos() / 1e6;
  }

  private static Instant now(JsonNode line) {
    return Instant.ofEpochMilli(line.get("now").asLong());
  }

  private static Exception failure(JsonNode line) {
    if ("unconnected".equals(text(line, "failure"))) return new ConnectException();
    if (line.has("failure")) return new IOException();
    ObjectNode body = JSON.createObjectNode();
    body.putObject("error").put("code", text(line, "code"));
    return PixelByteApiException.of(line.get("status").asInt(), body.toString().getBytes());
  }

  private static PixelByte client(JsonNode line) {
    String key =
        Stream.of("baseUrl", "apiKey", "maxRetries", "timeout")
            .map(name -> text(line, name))
            .collect(Collectors.joining(" "));
    return CLIENTS.computeIfAbsent(key, absent -> builder(line).build());
  }

  private static PixelByte.Builder builder(JsonNode line) {
    return PixelByte.builder()
        .apiKey(text(line, "apiKey"))
        .baseUrl(text(line, "baseUrl"))
        .maxRetries(line.get("maxRetries").asInt())
        .timeout(timeout(line));
  }

  private static Duration timeout(JsonNode line) {
    if ("forever".equals(text(line, "timeout"))) return ChronoUnit.FOREVER.getDuration();
    return Duration.ofMillis(line.has("timeout") ? whole(line.get("timeout")) : 60_000);
  }

  private static String text(JsonNode line, String member) {
    return line.path(member).asText(null);
  }

  private static <T> T body(JsonNode line, Class<T> type) throws Exception {
    return JSON.treeToValue(line.get("body"), type);
  }
}
