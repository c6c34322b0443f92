import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { jobBody } from "../../client/support/scriptedServer.ts";
import type { Check } from "../support/check.ts";

/** Languages write the same moment in different ways. */
const withSameDates = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, member: unknown) =>
    typeof member === "string" && /^\d{4}-\d\d-\d\dT/.test(member) ? new Date(member).toISOString() : member,
  );

/** Some languages have one word for null and absent. */
const withoutNull = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, member: unknown) => member ?? undefined);

export const responseChecks: readonly Check[] = [
  {
    name: "Responses keep every member, null or not",
    law: "Typed and complete",
    async run({ get, script }) {
      const bodies = ["pending", "completed", "failed"].map(jobBody);
      const server = script({ getJob: bodies.map((body) => ({ body })) });
      let keepsNull = true;
      for (const body of bodies) {
        const response = withSameDates(await get("getJob", { jobId: "job_1" }, server));
        const expected = withSameDates(body);
        expect(withoutNull(response)).toEqual(withoutNull(expected));
        keepsNull &&= isDeepStrictEqual(response, expected);
      }
      return keepsNull ? "yes" : "null may become absent";
    },
  },
  {
    name: "Text in any script arrives, and comes back",
    law: "Typed and complete",
    async run({ document, get, mock, script }) {
      const [model] = document.models;
      const text = "Grüße, 犬 и 🐕";
      const body = { ...model?.example, input: { ...model?.example.input, prompt: text } };
      await get("submitJob", { body });
      expect(mock.requests().at(-1)?.body).toEqual(body);
      const failed = { ...jobBody("failed"), error: { code: "NSFW", message: text } };
      expect(await get("getJob", { jobId: "job_1" }, script({ getJob: [{ body: failed }] }))).toMatchObject({
        error: { message: text },
      });
    },
  },
  {
    name: "A 64-bit number keeps its width",
    law: "Typed and complete",
    async run({ perform, script }) {
      const largest = "9223372036854775807";
      const body = `{"jobId":"job_1","status":"cancelled","refundedMicroCents":${largest}}`;
      const { line } = await perform("cancelJob", { jobId: "job_1" }, script({ cancelJob: [{ body }] }));
      expect(line).toContain(largest);
    },
  },
  {
    name: "A member that the API got later breaks nothing",
    law: "Typed and complete",
    async run({ get, script }) {
      const server = script({ getJob: [{ body: { ...jobBody("completed"), addedLater: { deep: [1] } } }] });
      expect(await get("getJob", { jobId: "job_1" }, server)).toMatchObject({ status: "completed" });
    },
  },
  {
    name: "A job state that the API got later",
    law: "Typed and complete",
    async run({ perform, script }) {
      const server = script({ getJob: [{ body: { ...jobBody("pending"), status: "paused" } }] });
      const { ok, error } = await perform("getJob", { jobId: "job_1" }, server);
      if (error !== undefined) return "is an error";
      return Object(ok).status === "paused" ? "is kept" : "becomes unknown";
    },
  },
  {
    name: "A call is logged once, or not at all",
    law: "Typed and complete",
    async run({ performIn, script }) {
      const server = script({ getJob: [{ body: jobBody("pending") }] });
      const { log } = await performIn({}, "getJob", { jobId: "job_1" }, server);
      const lines = log.split("\n").filter((line) => line.includes("/v1/jobs/job_1"));
      expect(lines.length).toBeLessThanOrEqual(1);
      return lines.length === 0 ? "nothing is logged" : "yes";
    },
  },
];
