import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { loadDocument } from "../../scripts/document/load.ts";
import { curl, submitSample } from "../../scripts/portal/src/lib/samples.ts";

const document = await loadDocument();

/** What a shell hands to curl when it runs a sample. */
async function argumentsOf(sample: string): Promise<string[]> {
  const script = `curl() { printf '%s\\0' "$@"; }\n${sample}`;
  const { stdout } = await promisify(execFile)("sh", ["-c", script], { env: { PIXELBYTE_API_KEY: "pb_test" } });
  return stdout.split("\0").slice(0, -1);
}

describe.each(document.models)("the curl sample of $slug", (model) => {
  test("sends the model's example with the key from the environment", async () => {
    const [url, ...options] = await argumentsOf(submitSample(document, model));
    expect(url).toBe(`${document.serverUrl}/v1/jobs/submit`);
    expect(options).toContain("Authorization: Bearer pb_test");
    expect(JSON.parse(options.at(-1) ?? "")).toEqual(model.example);
  });
});

test("a sample keeps quotes, dollars, backslashes and backticks of a prompt as they are", async () => {
  const body = { prompt: 'It\'s "$5" \\ `ls` 犬' };
  const options = await argumentsOf(curl("http://localhost", body));
  expect(JSON.parse(options.at(-1) ?? "")).toEqual(body);
});
