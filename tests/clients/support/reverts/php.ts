import type { Change } from "./change.ts";
import { rows } from "./rows.ts";

const client = "lib/PixelByte.php";
const of = (name: string): string => `lib/Helpers/${name}.php`;

export const phpChanges: readonly Change[] = [
  {
    file: of("SafeClient"),
    from: "'allow_redirects' => false",
    to: "'allow_redirects' => true",
    row: rows.everyRedirect,
  },
  { file: of("SafeClient"), from: "strlen($key) < self::SHORTEST_KEY", to: "$key !== ''", row: rows.echoes },
  // Curl itself sends it again.
  {
    file: of("SafeClient"),
    from: "$request->getMethod() === 'POST' ? [\\CURLOPT_FRESH_CONNECT",
    to: "false ? [\\CURLOPT_FRESH_CONNECT",
    row: rows.reused,
  },
  {
    file: client,
    from: "during(INF, $headers, $submit",
    to: "during($retriesEndAt, $headers, $submit",
    row: rows.lateSubmit,
  },
  {
    file: client,
    from: "catch (PixelByteException | \\InvalidArgumentException) {\n            return false;",
    to: "catch (PixelByteException | \\InvalidArgumentException) {\n            return true;",
    row: rows.cancels,
  },
  {
    file: client,
    from: "during($endsAt, $headers, fn () => $this->jobs->cancelJob($jobId))",
    to: "during($endsAt, [], fn () => $this->jobs->cancelJob($jobId))",
    row: rows.headers,
  },
  { file: client, from: "$submit, $retriesEndAt)", to: "$submit)", row: rows.resentLate },
  { file: client, from: "!isset($parts['host']) || isset($parts['user'])", to: "false", row: rows.addresses },
  { file: client, from: "rtrim($address, '/')", to: "$address", row: rows.oddAddresses },
  { file: of("Responses"), from: "json_last_error() !== \\JSON_ERROR_UTF16", to: "true", row: rows.submitted },
  { file: of("PixelByteApiException"), from: '" to $location"', to: "''", row: rows.redirects },
  { file: client, from: "Waiting::checkHeaders($headers);", to: "", row: rows.headerValues },
  { file: of("SafeClient"), from: "self::checkPath($request);", to: "", row: rows.otherIds },
  { file: of("Prices"), from: "if ($unknown !== '')", to: "if (false)", row: rows.estimates },
  { file: of("Webhooks"), from: "!is_finite($tolerance) || $tolerance < 0", to: "false", row: rows.mistakenWebhooks },
];
