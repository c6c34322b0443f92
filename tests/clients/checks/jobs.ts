import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { members } from "../../../scripts/document/json.ts";
import { modelIdOf } from "../../../scripts/mock/operations/getModel.ts";
import { type Bench, type Check, fastest } from "../support/check.ts";

/** How long a job may take to end on a busy machine, in milliseconds. */
const patience = 60_000;

const idOf = (response: unknown): unknown => members(response).jobId;

const submit = async (bench: Bench): Promise<unknown> =>
  idOf(await bench.get("submitJob", { body: fastest(bench).example }));

export const jobChecks: readonly Check[] = [
  {
    name: "A job is submitted, followed and gives its output",
    law: "Typed and complete",
    async run(bench) {
      const jobId = await submit(bench);
      const end = performance.now() + patience;
      let job = members(await bench.get("getJob", { jobId }));
      while (job.status !== "completed") {
        if (performance.now() > end) expect.fail("The job did not end");
        await pause(100);
        job = members(await bench.get("getJob", { jobId }));
      }
      expect(job.output).toMatch(/^http/);
    },
  },
  {
    name: "A job is cancelled and refunded",
    law: "Typed and complete",
    async run(bench) {
      // One that is pending for a while.
      const [slowest] = bench.document.models.toSorted((a, b) => b.processingSeconds - a.processingSeconds);
      const submitted = members(await bench.get("submitJob", { body: slowest?.example }));
      expect(await bench.get("cancelJob", { jobId: submitted.jobId })).toMatchObject({
        status: "cancelled",
        refundedMicroCents: submitted.costMicroCents,
      });
    },
  },
  {
    name: "Jobs are listed page by page",
    law: "Typed and complete",
    async run(bench) {
      const newest = [await submit(bench), await submit(bench), await submit(bench)].toReversed();
      const first = members(await bench.get("listJobs", { limit: 2 }));
      const second = members(await bench.get("listJobs", { limit: 2, cursor: first.nextCursor }));
      const jobs = [first, second].flatMap((page) => (Array.isArray(page.jobs) ? page.jobs : []));
      expect(jobs.slice(0, 3).map(idOf)).toEqual(newest);
      expect(first.hasMore).toBe(true);
    },
  },
  {
    name: "Jobs are filtered by state and model",
    law: "Typed and complete",
    async run(bench) {
      const { slug } = fastest(bench);
      await bench.get("listJobs", { status: "completed", modelId: slug });
      expect(bench.mock.requests().at(-1)?.query).toMatchObject({ status: "completed", modelId: slug });
    },
  },
  {
    name: "A file is announced, uploaded and found",
    law: "Typed and complete",
    async run({ get }) {
      const announced = members(
        members(await get("presignUpload", { body: { filename: "dog.png", contentType: "image/png" } })).data,
      );
      const bytes = Buffer.from("not really a dog");
      const put = await fetch(String(announced.uploadUrl), {
        method: "PUT",
        headers: { "content-type": "image/png" },
        body: bytes,
      });
      expect(put.ok).toBe(true);
      const found = members(await get("getUpload", { id: announced.fileId }));
      expect(found.data).toMatchObject({ fileUrl: announced.fileUrl, contentType: "image/png" });
    },
  },
  {
    name: "A cost is estimated and a model described",
    law: "Typed and complete",
    async run(bench) {
      const { slug, example } = fastest(bench);
      const estimate = members(await bench.get("estimateJob", { body: { model: slug, input: example.input } }));
      const { costMicroCents } = members(await bench.get("submitJob", { body: example }));
      expect(estimate.estimatedCostMicroCents).toBe(costMicroCents);
      expect(await bench.get("getModel", { modelId: modelIdOf(slug) })).toMatchObject({
        versions: [{ status: "active" }],
      });
    },
  },
];
