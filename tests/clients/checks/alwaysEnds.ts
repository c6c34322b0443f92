import { expect } from "vitest";
import { errorBody, jobBody } from "../../client/support/scriptedServer.ts";
import { limits, pages } from "../../vectors/index.ts";
import { type Check, exampleBody, listedJob } from "../support/check.ts";
import { each } from "../support/each.ts";

export const alwaysEndsChecks: readonly Check[] = [
  {
    name: "A list of jobs ends, and a cursor that repeats is an error",
    law: "Always ends",
    needsHelper: true,
    async run(bench) {
      await each(
        pages,
        ({ name }) => name,
        async ({ pages: script, ids }) => {
          const listed = script.map(({ ids: jobs, ...page }) => ({ body: { ...page, jobs: jobs.map(listedJob) } }));
          const server = bench.script({ listJobs: [...listed, ...listed, ...listed] });
          const { ok, error } = await bench.perform("jobs", { limit: 2, take: 100 }, server);
          if (ids === undefined) expect(error?.message).toMatch(/cursor/i);
          else expect(ok).toEqual(ids);
          expect(server.received().length).toBeLessThanOrEqual(script.length * 2);
        },
      );
    },
  },
  {
    name: "A call ends after its timeout",
    law: "Always ends",
    async run(bench) {
      for (const response of ["hang", "hang-in-body", "trickle-in-head", "trickle-in-body"] as const) {
        const server = await bench.serve([response]);
        const started = performance.now();
        const { error } = await bench.perform("getJob", { jobId: "job_1", timeout: 1_500 }, server);
        expect(error, response).toBeDefined();
        expect(performance.now() - started, response).toBeLessThan(20_000);
      }
    },
  },
  {
    name: "A timeout that means nothing is refused before anything is sent",
    law: "Always ends",
    async run(bench) {
      const server = bench.script({ getJob: [{ body: jobBody("pending") }] });
      await each(limits.timeouts, String, async (timeout) => {
        const { error } = await bench.perform("getJob", { jobId: "job_1", timeout }, server);
        expect(error).toMatchObject({ kind: "other" });
        expect(server.received()).toEqual([]);
      });
    },
  },
  {
    name: "A deadline that means nothing ends the wait at once",
    law: "Always ends",
    needsHelper: true,
    async run(bench) {
      const server = bench.script({ getJob: [{ body: jobBody("pending") }] });
      await each(limits.deadlines, String, async (deadline) => {
        const started = performance.now();
        const { error } = await bench.perform("wait", { jobId: "job_1", deadline, cancelIfUnfinished: false }, server);
        expect(error).toBeDefined();
        expect(performance.now() - started).toBeLessThan(20_000);
      });
    },
  },
  {
    name: "A program that waits for a response ends when the machine tells it to",
    law: "Always ends",
    async run(bench) {
      for (const response of ["hang", "hang-in-body"] as const) {
        const server = await bench.serve([response]);
        const took = await bench.performAndEnd("getJob", { jobId: "job_1", timeout: 60_000 }, server);
        expect(server.received, response).toHaveLength(1);
        expect(took, response).toBeLessThan(30_000);
      }
    },
  },
  {
    name: "There is a timeout without asking for one",
    law: "Always ends",
    waits: true,
    async run(bench) {
      const server = await bench.serve(["hang"]);
      const started = performance.now();
      // Most have a minute.
      const { error } = await bench.performIn({}, "getJob", { jobId: "job_1" }, server);
      expect(error).toBeDefined();
      expect(performance.now() - started).toBeLessThan(110_000);
    },
  },
  {
    name: "A retry that would come after the deadline is not waited for",
    law: "Always ends",
    needsHelper: true,
    async run(bench) {
      // Less than what a client never waits for, and more than there is left.
      const busy = { status: 429, headers: { "retry-after": "55" }, body: errorBody("CONCURRENT_JOBS_EXCEEDED") };
      const server = await bench.serve([busy]);
      const started = performance.now();
      const { error } = await bench.perform("run", { ...exampleBody, deadline: 40_000, maxRetries: 3 }, server);
      expect(error).toMatchObject({ kind: "api", status: 429 });
      expect(performance.now() - started).toBeLessThan(20_000);
      expect(server.received).toHaveLength(1);
      // Only to submit: whoever waits for a job is promised the time until the deadline.
      const waited = performance.now();
      const late = await bench.perform("wait", { jobId: "job_1", deadline: 4_000, maxRetries: 3 }, server);
      expect(late.error).toMatchObject({ kind: "job", jobId: "job_1" });
      expect(performance.now() - waited).toBeGreaterThan(3_500);
    },
  },
];
