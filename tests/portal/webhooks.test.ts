import { describe, expect, it } from "vitest";
import { isGenuine } from "../../scripts/portal/src/samples/isGenuine.js";

// Computed with: printf '%s' '1771426800.{"jobId":"job_abc123def456"}' | openssl dgst -sha256 -hmac whsec_test
const body = '{"jobId":"job_abc123def456"}';
const signature = "sha256=b0bfab002b7d17c1945bc1f93ad4a812f9b0f45c4c5c96b045e109bb60dff18d";
const headers = { "x-pixelbyte-timestamp": "1771426800", "x-pixelbyte-signature": signature };
const now = 1_771_426_800_000;

describe("the sample that checks a webhook", () => {
  it("accepts a delivery that was signed with the secret", () => {
    expect(isGenuine(headers, body, "whsec_test", now)).toBe(true);
  });

  it.each([
    ["another body", headers, `${body} `, "whsec_test", now],
    ["another secret", headers, body, "whsec_other", now],
    ["an old delivery", headers, body, "whsec_test", now + 301_000],
    ["a delivery from the future", headers, body, "whsec_test", now - 301_000],
    ["no signature", { "x-pixelbyte-timestamp": "1771426800" }, body, "whsec_test", now],
    ["no headers", {}, body, "whsec_test", now],
  ])("refuses %s", (_, given, raw, secret, when) => {
    expect(isGenuine(given, raw, secret, when)).toBe(false);
  });
});
