import { describe, expect, test } from "vitest";
import { signWebhook } from "../../scripts/document/webhookSignature.ts";
import { read } from "../../scripts/portal/src/lib/read.ts";
import { document } from "../support/bundle.ts";
import { signatureVectors } from "../support/webhooks/vectors.ts";
import { verdicts } from "../support/webhooks/verdicts.ts";

const event = read(document, "components", "examples", "JobCompletedEvent", "value");

test("webhooks are signed as OpenSSL signs them", async () => {
  // Computed with: printf '%s' '1771426800.{"jobId":"job_abc123def456"}' | openssl dgst -sha256 -hmac whsec_test
  expect(await signWebhook("whsec_test", "1771426800", '{"jobId":"job_abc123def456"}')).toBe(
    "sha256=b0bfab002b7d17c1945bc1f93ad4a812f9b0f45c4c5c96b045e109bb60dff18d",
  );
});

describe.each([
  { id: "typescript", driver: "driver.mts", program: process.execPath },
  { id: "javascript", driver: "driver.mjs", program: process.execPath },
  { id: "python", driver: "driver.py", program: "python3" },
] as const)("the $id sample that checks a webhook", ({ id, driver, program }) => {
  test("accepts what was signed with the secret a short time ago, and nothing else", async () => {
    const vectors = await signatureVectors(event);
    const said = await verdicts(id, vectors, { driver, start: [program, driver] });
    expect(said.map((verdict, index) => `${vectors[index]?.about}: ${verdict}`)).toEqual(
      vectors.map(({ about, genuine }) => `${about}: ${genuine}`),
    );
  });
});
