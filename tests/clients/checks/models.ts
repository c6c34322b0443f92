import { expect } from "vitest";
import type { Bench, Check } from "../support/check.ts";

/** The request that the mock received last. */
function lastRequest({ mock }: Bench) {
  const last = mock.requests().at(-1);
  if (last === undefined) throw new Error("The mock received no request");
  return last;
}

export const modelChecks: readonly Check[] = [
  {
    name: "Every model's example passes through the client's types unchanged",
    law: "Typed and complete",
    async run({ document, get }) {
      for (const { slug, example } of document.models) {
        expect(await get("roundtrip", { body: example }), slug).toEqual(example);
      }
    },
  },
  {
    name: "Every model's example arrives as it was written",
    law: "Typed and complete",
    async run(bench) {
      for (const { slug, example } of bench.document.models) {
        await bench.get("submitJob", { body: example });
        const { path, body, headers } = lastRequest(bench);
        expect(path).toBe("/v1/jobs/submit");
        expect(body, slug).toEqual(example);
        expect(headers["content-type"]).toMatch(/^application\/json/);
      }
    },
  },
  {
    name: "The model is written once",
    law: "Typed and complete",
    async run({ document, get, serve }) {
      const server = await serve([{ body: submitted }]);
      for (const { slug, example } of document.models) {
        await get("submitJob", { body: example }, server);
        // A parser would drop a member that is there twice.
        expect(server.received.at(-1)?.body.match(/"model":/g), slug).toHaveLength(1);
      }
    },
  },
];

const submitted = {
  jobId: "job_1",
  status: "pending",
  estimatedCompletionTime: "2026-02-18T15:04:00Z",
  costMicroCents: 350_000,
};
