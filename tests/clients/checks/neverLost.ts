import { expect } from "vitest";
import { members } from "../../../scripts/document/json.ts";
import { errorBody, jobBody, submittedBody } from "../../client/support/scriptedServer.ts";
import { limits, submitResponses, waits } from "../../vectors/index.ts";
import { type Check, exampleBody, listedJob } from "../support/check.ts";
import { each } from "../support/each.ts";
import type { Written } from "../support/scriptedMock.ts";

type Look = (typeof waits)[number]["looks"][number];

/** What the server responds with for a look. */
function lookOf({ of = "pending", set = {}, drop = [], wrapped = false, status = 200, raw }: Look): Written {
  if (raw !== undefined) return { status, body: raw, headers: { "content-type": "text/html" } };
  if (status >= 400) return { status, body: errorBody("INTERNAL_ERROR") };
  const body = Object.fromEntries(Object.entries({ ...jobBody(of), ...set }).filter(([name]) => !drop.includes(name)));
  return { status, body: wrapped ? { success: true, data: body } : body };
}

export const neverLostChecks: readonly Check[] = [
  {
    name: "Whatever holds a job id is a submitted job, and nothing else is",
    law: "Never lost",
    async run(bench) {
      await each(
        submitResponses,
        ({ name }) => name,
        async ({ status, headers = {}, body, jobId, code = `HTTP_${status}` }) => {
          const server = bench.script({ submitJob: [{ status, headers, body }] });
          const { ok, error } = await bench.perform("submitJob", { ...exampleBody, maxRetries: 2 }, server);
          expect(server.received()).toHaveLength(1);
          if (jobId !== undefined) {
            expect(error).toBeUndefined();
            expect(members(ok).jobId).toBe(jobId);
            return;
          }
          expect(error).toMatchObject({ kind: "api", status, code });
          // Whoever finds out what happened needs what came.
          if (code.startsWith("HTTP_")) expect(error?.body ?? "").toBe(body);
          if (body.includes('"requestId":"')) expect(error?.requestId).toMatch(/^req_/);
        },
      );
    },
  },
  {
    name: "What is not a submitted job is not waited for, and an odd one is",
    law: "Never lost",
    needsHelper: true,
    async run(bench) {
      const run = async (response: Written) => {
        const server = bench.script({ submitJob: [response], getJob: [{ body: jobBody("completed") }] });
        const told = await bench.perform("run", { ...exampleBody, deadline: 20_000, maxRetries: 2 }, server);
        return { ...told, received: server.received() };
      };
      await each(
        submitResponses.filter(({ jobId, isTimed }) => jobId === undefined || !isTimed),
        ({ name }) => name,
        async ({ status, headers = {}, body, jobId }) => {
          const { ok, error, received } = await run({ status, headers, body });
          if (jobId === undefined) {
            expect(error).toMatchObject({ kind: "api", status });
            expect(received).toHaveLength(1);
          } else {
            expect(error).toBeUndefined();
            expect(ok).toMatchObject({ status: "completed" });
          }
        },
      );
    },
  },
  {
    name: "A list is read, whatever its jobs are like",
    law: "Never lost",
    needsHelper: true,
    async run(bench) {
      const changes: readonly object[] = [
        { status: "paused" },
        { progress: "100" },
        { createdAt: "yesterday" },
        { completedAt: null },
        { model: null },
        { addedLater: { deep: [1] } },
      ];
      const ids = changes.map((_, index) => `job_${index}`);
      const jobs = changes.map((change, index) => ({ ...listedJob(`job_${index}`), ...change }));
      const server = bench.script({ listJobs: [{ body: { jobs, hasMore: false, nextCursor: null } }] });
      expect(await bench.get("jobs", { limit: 100 }, server)).toEqual(ids);
    },
  },
  {
    name: "A body that cannot be read is kept, but not without bounds",
    law: "Never lost",
    async run(bench) {
      const server = bench.script({ submitJob: [{ body: `<html>${"x".repeat(1_000_000)}` }] });
      const { error } = await bench.perform("submitJob", exampleBody, server);
      expect(error?.body).toMatch(/^<html>xxx/);
      expect(error?.body?.length).toBeLessThanOrEqual(10_000);
      expect(error?.message?.length).toBeLessThanOrEqual(20_000);
    },
  },
  {
    name: "A wait goes on until the job is done, whatever the polls return",
    law: "Never lost",
    needsHelper: true,
    async run(bench) {
      await each(
        waits,
        ({ name }) => name,
        async ({ looks, outcome, output }) => {
          const server = bench.script({ submitJob: [{ body: submittedBody() }], getJob: looks.map(lookOf) });
          // Every look takes a second, and a second try half of one.
          const deadline = outcome === "late" ? 2_500 : 30_000;
          const { ok, error } = await bench.perform("run", { ...exampleBody, deadline, maxRetries: 2 }, server);
          if (outcome === "completed") {
            expect(error).toBeUndefined();
            expect(ok).toMatchObject({ status: "completed", ...(output === undefined ? {} : { output }) });
          } else {
            expect(error).toMatchObject({ kind: "job", jobId: "job_1" });
          }
        },
      );
    },
  },
  {
    name: "An invalid deadline is rejected before anything is paid for, or the error names the job",
    law: "Never lost",
    needsHelper: true,
    async run(bench) {
      const server = bench.script({ submitJob: [{ body: submittedBody() }], getJob: [{ body: jobBody("pending") }] });
      await each(limits.deadlines, String, async (deadline) => {
        const before = server.received().length;
        const { error } = await bench.perform("run", { ...exampleBody, deadline, maxRetries: 0 }, server);
        expect(error).toBeDefined();
        if (server.received().length > before) expect(error).toMatchObject({ kind: "job", jobId: "job_1" });
      });
    },
  },
];
