import { expect } from "vitest";
import {
  errorBody,
  jobBody,
  type Received,
  type Scripted,
  submittedBody,
} from "../../client/support/scriptedServer.ts";
import { type Bench, type Check, exampleBody } from "../support/check.ts";
import type { Told } from "../support/driver.ts";
import { each } from "../support/each.ts";

const cancelled = { body: { jobId: "job_1", status: "cancelled", refundedMicroCents: 350_000 } };

/** How a server with one job differs from one whose job is never done. */
interface JobScript {
  /** How long the submit request takes, in milliseconds. */
  readonly delay?: number;
  readonly look?: Scripted;
  readonly cancel?: Scripted;
}

const jobServer = (
  bench: Bench,
  { delay = 0, look = { body: jobBody("pending") }, cancel = cancelled }: JobScript = {},
) =>
  bench.serve(({ path }) => {
    if (path.endsWith("/submit")) return { body: submittedBody(), delay };
    return path.endsWith("/cancel") ? cancel : look;
  });

const cancels = (received: readonly Received[]) => received.filter(({ path }) => path === "/v1/jobs/job_1/cancel");

/** What came of a call that a caller gave up. */
interface GivenUp {
  readonly told: Told;
  readonly received: readonly Received[];
  /** How long the call went on after that, in milliseconds. */
  readonly wentOn: number;
}

/**
 * Has a caller give up in the middle of something. On a slow machine that may be before it has begun, which says nothing:
 * then again with more time.
 *
 * @param script of a server, by the patience of the caller in milliseconds
 * @param isMeant whether the server had got what the caller was to give up after
 */
async function givenUp(
  bench: Bench,
  cancelIfUnfinished: boolean,
  script: (abortAfter: number) => JobScript,
  isMeant: (one: Received) => boolean,
  abortAfter: number,
): Promise<GivenUp> {
  const { received, ...server } = await jobServer(bench, script(abortAfter));
  const started = performance.now();
  const args = { ...exampleBody, deadline: 120_000, cancelIfUnfinished, abortAfter };
  const told = await bench.perform("run", args, server);
  const wentOn = performance.now() - started - abortAfter;
  if (received.some(isMeant) || abortAfter > 20_000) return { told, received, wentOn };
  return givenUp(bench, cancelIfUnfinished, script, isMeant, abortAfter * 4);
}

export const neverLeftRunningChecks: readonly Check[] = [
  {
    name: "A job that is late is cancelled if that was asked for, and only then",
    law: "Never left running",
    needsHelper: true,
    async run(bench) {
      for (const cancelIfUnfinished of [true, false]) {
        const server = await jobServer(bench);
        const { error } = await bench.perform("run", { ...exampleBody, deadline: 1_500, cancelIfUnfinished }, server);
        expect(error).toMatchObject({ kind: "job", jobId: "job_1", cancelled: cancelIfUnfinished });
        expect(cancels(server.received)).toHaveLength(cancelIfUnfinished ? 1 : 0);
      }
    },
  },
  {
    name: "A deadline during the submit request lets it finish, and then cancels the job",
    law: "Never left running",
    needsHelper: true,
    async run(bench) {
      const server = await jobServer(bench, { delay: 2_500 });
      const args = { ...exampleBody, deadline: 1_000, cancelIfUnfinished: true };
      const { error } = await bench.perform("run", args, server);
      expect(error).toMatchObject({ kind: "job", jobId: "job_1", cancelled: true });
      expect(cancels(server.received)).toHaveLength(1);
    },
  },
  {
    name: "A caller that gives up during the submit request lets it finish, and then the job is cancelled",
    law: "Never left running",
    needsHelper: true,
    async run(bench) {
      const slow = (abortAfter: number): JobScript => ({ delay: abortAfter + 2_000 });
      const isSubmit = ({ path }: Received): boolean => path.endsWith("/submit");
      const { told, received, wentOn } = await givenUp(bench, true, slow, isSubmit, 700);
      expect(told.error).toMatchObject({ kind: "job", jobId: "job_1", cancelled: true });
      expect(cancels(received)).toHaveLength(1);
      expect(wentOn).toBeLessThan(30_000);
    },
  },
  {
    name: "A caller that gives up during a wait ends it, and the job is cancelled if that was asked for",
    law: "Never left running",
    needsHelper: true,
    async run(bench) {
      for (const cancelIfUnfinished of [true, false]) {
        const silent = (): JobScript => ({ look: "hang" });
        const isLook = ({ method }: Received): boolean => method === "GET";
        const { told, received, wentOn } = await givenUp(bench, cancelIfUnfinished, silent, isLook, 2_500);
        expect(told.error).toMatchObject({ kind: "job", jobId: "job_1", cancelled: cancelIfUnfinished });
        expect(cancels(received)).toHaveLength(cancelIfUnfinished ? 1 : 0);
        expect(wentOn).toBeLessThan(30_000);
      }
    },
  },
  {
    name: "A callback that fails does not leave the job running",
    law: "Never left running",
    needsHelper: true,
    async run(bench) {
      const server = await jobServer(bench);
      const args = { ...exampleBody, deadline: 20_000, cancelIfUnfinished: true, onProgress: "throw" };
      const { error } = await bench.perform("run", args, server);
      expect(error).toMatchObject({ kind: "job", jobId: "job_1", cancelled: true });
      expect(error?.message).toContain("the callback failed");
      expect(cancels(server.received)).toHaveLength(1);
    },
  },
  {
    name: "A callback in which an assertion fails does not leave the job running",
    law: "Never left running",
    needsHelper: true,
    async run(bench) {
      const server = await jobServer(bench);
      const args = { ...exampleBody, deadline: 20_000, cancelIfUnfinished: true, onProgress: "assert" };
      const { error } = await bench.perform("run", args, server);
      expect(error?.message).toContain("the callback failed");
      expect(cancels(server.received)).toHaveLength(1);
    },
  },
  {
    name: "A callback that fails on a job that has ended cancels nothing",
    law: "Never left running",
    needsHelper: true,
    async run(bench) {
      for (const status of ["completed", "failed"]) {
        const server = await jobServer(bench, { look: { body: jobBody(status) } });
        const args = { ...exampleBody, deadline: 20_000, cancelIfUnfinished: true, onProgress: "throw" };
        const { error } = await bench.perform("run", args, server);
        expect(error, status).toMatchObject({ kind: "job", jobId: "job_1", cancelled: false });
        expect(error?.message, status).toContain("the callback failed");
        expect(cancels(server.received), status).toHaveLength(0);
      }
    },
  },
  {
    name: "A deadline that cannot be is refused, and cancels nothing",
    law: "Never left running",
    needsHelper: true,
    async run(bench) {
      for (const [op, args] of [
        ["run", exampleBody],
        ["wait", { jobId: "job_1" }],
      ] as const) {
        const server = await jobServer(bench);
        const { error } = await bench.perform(op, { ...args, deadline: -1_000, cancelIfUnfinished: true }, server);
        expect(error?.message, op).toMatch(/deadline|timeout/i);
        expect(error?.cancelled ?? false, op).toBe(false);
        expect(server.received, op).toEqual([]);
      }
    },
  },
  {
    name: "A cancel that was accepted counts, whatever its response is like, and no other does",
    law: "Never left running",
    needsHelper: true,
    async run(bench) {
      const { body } = cancelled;
      const { refundedMicroCents: _, ...withoutRefund } = body;
      const responses: readonly { readonly response: Scripted; readonly counts: boolean }[] = [
        { response: { body: { success: true, data: body, requestId: "req_1" } }, counts: true },
        { response: { status: 202, body }, counts: true },
        { response: { body: { ...body, refundedMicroCents: null, addedLater: [1] } }, counts: true },
        { response: { body: JSON.stringify(body).replace("350000", "350000.0") }, counts: true },
        { response: { body: withoutRefund }, counts: true },
        { response: { body: "<html>", headers: { "content-type": "text/html" } }, counts: false },
        { response: { body: {} }, counts: false },
        { response: { body: [] }, counts: false },
        { response: { status: 307, headers: { location: "/" } }, counts: false },
        { response: { body: { success: false, error: { code: "INTERNAL_ERROR", message: "" } } }, counts: false },
      ];
      await each(
        responses,
        ({ response }) => JSON.stringify(response),
        async ({ response, counts }) => {
          const server = await jobServer(bench, { look: { status: 401 }, cancel: response });
          const args = { jobId: "job_1", deadline: 20_000, cancelIfUnfinished: true };
          const { error } = await bench.perform("wait", args, server);
          expect(error).toMatchObject({ kind: "job", jobId: "job_1", cancelled: counts });
          expect(cancels(server.received)).toHaveLength(1);
        },
      );
    },
  },
  {
    name: "The cancel carries the headers of the call",
    law: "Never left running",
    needsHelper: true,
    async run(bench) {
      const server = await jobServer(bench);
      const headers = { "x-tenant": "tenant-1" };
      await bench.perform("run", { ...exampleBody, deadline: 1_500, cancelIfUnfinished: true, headers }, server);
      expect(cancels(server.received)).toHaveLength(1);
      for (const { path, headers } of server.received) expect(headers["x-tenant"], path).toBe("tenant-1");
    },
  },
  {
    name: "An error after acceptance carries the id, and whether the job was cancelled",
    law: "Never left running",
    needsHelper: true,
    async run(bench) {
      const looks: readonly Scripted[] = [
        { status: 401, body: errorBody("INVALID_API_KEY") },
        { status: 500, body: errorBody("INTERNAL_ERROR") },
        "drop",
        { body: "<html>" },
      ];
      for (const look of looks) {
        const args = { ...exampleBody, deadline: 20_000, cancelIfUnfinished: true };
        const server = await jobServer(bench, { look });
        const { error } = await bench.perform("run", args, server);
        expect(error, JSON.stringify(look)).toMatchObject({ kind: "job", jobId: "job_1", cancelled: true });
        // The cancel may fail too. Then the job is still running, and the error says so.
        const stubborn = await jobServer(bench, {
          look,
          cancel: { status: 400, body: errorBody("JOB_CANNOT_BE_CANCELLED") },
        });
        const left = await bench.perform("run", args, stubborn);
        expect(left.error, JSON.stringify(look)).toMatchObject({ kind: "job", jobId: "job_1", cancelled: false });
      }
    },
  },
];
