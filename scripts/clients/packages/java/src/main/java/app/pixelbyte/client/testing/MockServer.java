package app.pixelbyte.client.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The mock that the tests of this JVM share: the one at PIXELBYTE_MOCK_URL, or one started with npx. */
final class MockServer {
  private static final String VERSION = "{{version}}";

  /** How long npx may take, in seconds: it downloads the mock the first time. */
  private static final int PATIENCE = 120;

  private static @Nullable String url;

  private MockServer() {}

  /**
   * Where it is.
   *
   * @throws MockException if it cannot be started
   */
  static synchronized String url() {
    if (url == null) {
      String known = setting("PIXELBYTE_MOCK_URL", "");
      url = known.isEmpty() ? start() : known.replaceAll("/+$", "");
    }
    return url;
  }

  /** The secret that signs its webhooks. */
  static String webhookSecret() {
    return setting("PIXELBYTE_MOCK_WEBHOOK_SECRET", "mock-webhook-secret");
  }

  private static String setting(String name, String fallback) {
    String value = System.getenv(name);
    return value == null || value.isEmpty() ? fallback : value;
  }

  private static List<String> command() {
    boolean isWindows = System.getProperty("os.name").startsWith("Windows");
    return List.of(
        isWindows ? "npx.cmd" : "npx",
        "--yes",
        "pixelbyte-mock@" + VERSION,
        "--port",
        "0",
        // It ends with its standard input, which closes when this JVM ends, however it ends.
        "--exit-with-stdin",
        "--log-level",
        "error",
        "--webhooks",
        "local",
        "--webhook-secret",
        webhookSecret());
  }

  private static String start() {
    try {
      Path log = Files.createTempFile("pixelbyte-mock", ".log");
      log.toFile().deleteOnExit();
      Process process = launch(log);
      String found = addressOf(process);
      if (found != null) return found;
      process.destroy();
      String complaint = Files.readString(log).strip();
      if (complaint.isEmpty()) complaint = "it was not ready after " + PATIENCE + " s";
      throw new MockException("npx could not start pixelbyte-mock@" + VERSION + ": " + complaint);
    } catch (IOException error) {
      throw new MockException("pixelbyte-mock cannot be started: " + error, error);
    }
  }

  private static Process launch(Path log) {
    try {
      return new ProcessBuilder(command()).redirectError(log.toFile()).start();
    } catch (IOException error) {
      throw new MockException(
          "The mock needs npx, which comes with Node.js 20 or newer (https://nodejs.org): install it, or"
              + " start pixelbyte-mock "
              + VERSION
              + " elsewhere and set PIXELBYTE_MOCK_URL, such as http://localhost:4010",
          error);
    }
  }

  /** Where the mock listens, as it prints it; nothing if it ends before, or takes too long. */
  private static @Nullable String addressOf(Process process) {
    CompletableFuture<@Nullable String> found = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(process, found), "pixelbyte-mock");
    reader.setDaemon(true);
    reader.start();
    try {
      return found.get(PATIENCE, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException error) {
      return null;
    } catch (InterruptedException error) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private static void read(Process process, CompletableFuture<@Nullable String> found) {
    var stream = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
    try (var lines = new BufferedReader(stream)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int place = line.indexOf(" on http");
        if (place >= 0) found.complete(line.substring(place + " on ".length()).strip());
      }
    } catch (IOException error) {
      // It has ended.
    }
    found.complete(null);
  }
}
