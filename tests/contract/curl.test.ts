/** A shell makes of each printed command the request that was sent. */
import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { curlOf, type Sent, type Step } from "../../scripts/contract/client/curl.ts";
import { createSecrets, keyVariable } from "../../scripts/contract/client/secrets.ts";

const key = "pb_secret_key";
const secrets = createSecrets([{ value: key, variable: keyVariable }]);
const submitted: Step = {
  sent: { method: "POST", url: "http://localhost/v1/jobs/submit", headers: {} },
  time: 0,
  made: { id: "job_123", variable: "JOB_ID", filter: ".jobId" },
};

/** The arguments of the last command, as a shell reads them. */
function argumentsOf(command: string): string[] {
  const last = command.slice(command.lastIndexOf("curl -sS -X GET"));
  const script = `curl() { printf '%s\\n' "$@"; }; JOB_ID=job_123; ${keyVariable}=${key}; ${last}`;
  return execFileSync("sh", ["-c", script], { encoding: "utf8" }).trimEnd().split("\n");
}

it.each(["job_123", "job_1230", "job_123/cancel", "job_123?a=$b", "job_12"])("keeps the path /v1/jobs/%s", (id) => {
  const sent: Sent = { method: "GET", url: `http://localhost/v1/jobs/${id}`, headers: {} };
  expect(argumentsOf(secrets.redact(curlOf(sent, secrets, [submitted])))).toContain(sent.url);
});

it.each([
  ["authorization", `Bearer ${key}`],
  ["authorization", `bearer ${key}`],
  ["x-api-key", key],
  ["authorization", "Bearer pb_$wrong"],
])("keeps the header %s: %s", (name, value) => {
  const sent: Sent = { method: "GET", url: "http://localhost/v1/jobs", headers: { [name]: value } };
  const command = secrets.redact(curlOf(sent, secrets));
  expect(command).not.toContain(key);
  expect(argumentsOf(command)).toContain(`${name}: ${value}`);
});
