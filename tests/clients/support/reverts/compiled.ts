import type { Change } from "./change.ts";
import { rows } from "./rows.ts";

export const goChanges: readonly Change[] = [
  { file: "wait.go", from: "submitContext = context.WithoutCancel(ctx)", to: "submitContext = ctx", row: rows.abort },
  { file: "jobs.go", from: "if seen[cursor] {", to: "if false {", row: rows.pages },
  // The context of the call alone, which ends neither at the deadline nor when the caller gives up.
  ...[rows.resentLate, rows.resentAborted].map((row) => ({
    file: "send.go",
    from: "return context.WithValue(ctx, retriesKey{}, end)",
    to: "_ = end; return ctx",
    row,
  })),
  { file: "client.go", from: "if !isAddress(base) {", to: "if false {", row: rows.addresses },
  { file: "wait.go", from: "if o.Deadline < 0 {", to: "if false {", row: rows.impossibleDeadlines },
  {
    file: "send.go",
    from: "isTooLate := isSubmit(request) && endsWithin(retries, pause)",
    to: "isTooLate := false && endsWithin(retries, pause)",
    row: rows.lateRetries,
  },
  { file: "webhooks.go", from: '("{Tolerance:%s}", v.Tolerance)', to: '("%s", v.Secrets)', row: rows.echoes },
];

const pixelByte = "src/main/java/app/pixelbyte/client/helpers/PixelByte.java";
const baseUrl = "src/main/java/app/pixelbyte/client/helpers/BaseUrl.java";

export const javaChanges: readonly Change[] = [
  {
    file: pixelByte,
    from: "boolean isInterrupted = Thread.interrupted();",
    to: "boolean isInterrupted = false;",
    row: rows.abort,
  },
  { file: pixelByte, from: "if (!key.matches(", to: "if (key.equals(", row: rows.keys },
  {
    file: pixelByte,
    from: "} catch (Throwable failure) {",
    to: "} catch (RuntimeException failure) {",
    row: rows.assertions,
  },
  { file: baseUrl, from: "if (isAddress(text))", to: "if (!text.isEmpty())", row: rows.addresses },
  { file: baseUrl, from: 'return text.replaceAll("/+$", "");', to: "return text;", row: rows.oddAddresses },
  {
    file: pixelByte.replace("PixelByte.", "SafeHttpClient."),
    from: "leftUntil(scope.get().stop())",
    to: "leftUntil(scope.get().end())",
    row: rows.resentLate,
  },
];

const kotlin = "src/main/kotlin/app/pixelbyte/kotlin";

export const kotlinChanges: readonly Change[] = [
  {
    file: `${kotlin}/PixelByte.kt`,
    from: ".followRedirects(false)",
    to: ".followRedirects(true)",
    row: rows.redirects,
  },
  {
    file: `${kotlin}/Connection.kt`,
    from: "it.method == request.method && Regex(it.path).matches(path)",
    to: "it.method == request.method",
    row: rows.ids,
  },
  {
    file: `${kotlin}/PixelByte.kt`,
    from: ".addNetworkInterceptor(HiddenRetryAfter)",
    to: "",
    row: rows.resent,
  },
  {
    file: `${kotlin}/PixelByte.kt`,
    from: "unwanted.countDown()",
    to: "check(unwanted.count == 1L)",
    row: rows.resentAborted,
  },
];

export const rustChanges: readonly Change[] = [
  { file: "src/client.rs", from: "Policy::none()", to: "Policy::limited(10)", row: rows.redirects },
  { file: "src/jobs.rs", from: "self.seen.contains(cursor)", to: "cursor.is_empty()", row: rows.pages },
  {
    file: "src/client.rs",
    from: ".base_url\n            .filter(|base| !base.is_empty())",
    to: ".base_url",
    row: rows.oddAddresses,
  },
  { file: "src/wait.rs", from: "if options.cancel_if_unfinished {", to: "if false {", row: rows.assertions },
  {
    file: "src/responses.rs",
    from: ".or_else(|_| serde_json::from_str(&TOKEN.replace_all(text, representable)))",
    to: "",
    row: rows.submitted,
  },
];
