import { expect } from "vitest";
import { errorBody, jobBody } from "../../client/support/scriptedServer.ts";
import { costs, estimates, hostile, ids, webhookMisuse, webhooks } from "../../vectors/index.ts";
import type { Check } from "../support/check.ts";
import { each } from "../support/each.ts";

const [genuine] = webhooks;

export const neverMisledChecks: readonly Check[] = [
  {
    name: "An id that leads elsewhere is refused before anything is sent",
    law: "Never misled",
    async run(bench) {
      const server = await bench.serve([{ status: 404, body: errorBody("JOB_NOT_FOUND") }]);
      await each(
        ids.refused.flatMap((jobId) => ["getJob", "cancelJob"].map((op) => ({ op, jobId }))),
        ({ op, jobId }) => `${op} ${JSON.stringify(jobId)}`,
        async ({ op, jobId }) => {
          const before = server.received.length;
          const { error } = await bench.perform(op, { jobId }, server);
          expect(error).toMatchObject({ kind: "other" });
          expect(error?.message).not.toBe("");
          expect(server.received.slice(before)).toEqual([]);
        },
      );
      const right = await bench.serve([{ body: jobBody("pending") }]);
      await each(
        ids.accepted,
        (jobId) => jobId,
        async (jobId) => {
          await bench.get("getJob", { jobId }, right);
          expect(right.received.at(-1)?.path).toBe(`/v1/jobs/${jobId}`);
        },
      );
    },
  },
  {
    name: "An id of a model or a file that leads elsewhere is refused before anything is sent",
    law: "Never misled",
    async run(bench) {
      const server = await bench.serve([{ status: 404, body: errorBody("MODEL_NOT_FOUND") }]);
      const calls = ids.refused.flatMap((id) => [
        { op: "getModel", args: { modelId: id } },
        { op: "getUpload", args: { id } },
      ]);
      await each(
        calls,
        ({ op, args }) => `${op} ${JSON.stringify(args)}`,
        async ({ op, args }) => {
          const before = server.received.length;
          const { error } = await bench.perform(op, args, server);
          expect(error).toMatchObject({ kind: "other" });
          expect(server.received.slice(before)).toEqual([]);
        },
      );
    },
  },
  {
    name: "An id that leads elsewhere is not waited for, and nothing is cancelled under it",
    law: "Never misled",
    needsHelper: true,
    async run(bench) {
      const server = await bench.serve([{ status: 404, body: errorBody("JOB_NOT_FOUND") }]);
      await each(
        ids.refused,
        (jobId) => JSON.stringify(jobId),
        async (jobId) => {
          const args = { jobId, deadline: 5_000, cancelIfUnfinished: true };
          const { error } = await bench.perform("wait", args, server);
          expect(error).toMatchObject({ kind: "job", jobId, cancelled: false });
          expect(server.received).toEqual([]);
        },
      );
    },
  },
  {
    name: "A base URL that is no address is refused before anything is sent",
    law: "Never misled",
    async run(bench) {
      const server = await bench.serve([{ body: jobBody("pending") }]);
      const { host } = new URL(server.url);
      await each([host, `//${host}`, `ftp://${host}`, "http://", "/v1"], String, async (baseUrl) => {
        const { error } = await bench.perform("getJob", { jobId: "job_1", baseUrl });
        expect(error).toMatchObject({ kind: "other" });
        expect(error?.message).toMatch(/URL/);
      });
      expect(server.received).toEqual([]);
    },
  },
  {
    name: "A base URL may end with a slash, and an empty one counts as none",
    law: "Never misled",
    async run(bench) {
      const server = await bench.serve([{ body: jobBody("pending") }]);
      const args = { jobId: "job_1" };
      await bench.get("getJob", { ...args, baseUrl: `${server.url}/` });
      const environment = { PIXELBYTE_BASE_URL: server.url };
      expect((await bench.performIn(environment, "getJob", { ...args, baseUrl: "" })).error).toBeUndefined();
      expect(server.received.map(({ path }) => path)).toEqual(["/v1/jobs/job_1", "/v1/jobs/job_1"]);
    },
  },
  {
    name: "An error body cannot change what the error says of itself",
    law: "Never misled",
    async run({ perform, script }) {
      await each(
        hostile,
        ({ name }) => name,
        async ({ status, body, code, requestId }) => {
          const { error } = await perform("getJob", { jobId: "job_1" }, script({ getJob: [{ status, body }] }));
          expect(error).toMatchObject({ kind: "api", status, code });
          expect(error?.requestId ?? "").toBe(requestId ?? "");
          expect(error?.jobId ?? "").toBe("");
          expect(error?.cancelled ?? false).toBe(false);
        },
      );
      // Brackets without end: readers that go down into them have a limit.
      const deep = script({ getJob: [{ status: 400, body: `{"error":${"[".repeat(100_000)}` }] });
      expect((await perform("getJob", { jobId: "job_1" }, deep)).error).toMatchObject({
        kind: "api",
        code: "HTTP_400",
      });
    },
  },
  {
    name: "What is not an input of the model has no price",
    law: "Never misled",
    needsHelper: true,
    async run({ perform }) {
      await each(
        estimates,
        ({ model, name }) => `${model}: ${name}`,
        async ({ model, input }) => {
          expect((await perform("cost", { model, input })).error).toMatchObject({ kind: "price" });
        },
      );
      const [{ model } = { model: "" }] = costs;
      for (const input of [[], "text", 5]) expect((await perform("cost", { model, input })).error).toBeDefined();
    },
  },
  {
    name: "A webhook is not verified with a mistaken secret or tolerance",
    law: "Never misled",
    needsHelper: true,
    async run({ perform }) {
      await each(
        webhookMisuse,
        ({ name }) => name,
        async ({ name: _, ...mistake }) => {
          const { error } = await perform("verify", { ...genuine, ...mistake });
          // Not a verdict: a sender is not told that the fault is ours.
          expect(error).toMatchObject({ kind: "other" });
          expect(error?.message).toMatch(/secret|tolerance/i);
        },
      );
    },
  },
];
