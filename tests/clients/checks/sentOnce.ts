import { expect } from "vitest";
import { errorBody, jobBody, nowhere, type Scripted, submittedBody } from "../../client/support/scriptedServer.ts";
import { redirects } from "../../vectors/index.ts";
import { type Bench, type Check, callArguments, exampleBody } from "../support/check.ts";
import { each } from "../support/each.ts";

/** A server that accepts whatever it is sent, as the target of a redirect would. */
const accepting = (bench: Bench) =>
  bench.serve(({ method }) => ({ body: method === "POST" ? submittedBody() : jobBody("completed") }));

/** A server that accepts a submit request at the second try, for which it asks a caller to wait some seconds. */
const busyAtFirst = (bench: Bench) =>
  bench.serve(({ method, path }, index) => {
    const busy = { status: 429, headers: { "retry-after": "4" }, body: errorBody("CONCURRENT_JOBS_EXCEEDED") };
    if (path.endsWith("/submit")) return index === 0 ? busy : { body: submittedBody() };
    return { body: method === "POST" ? { jobId: "job_1", status: "cancelled" } : jobBody("pending") };
  });

export const sentOnceChecks: readonly Check[] = [
  {
    name: "No redirect is followed, and the error says where it led",
    law: "Sent once",
    async run(bench) {
      const calls = [
        { op: "submitJob", args: exampleBody },
        { op: "cancelJob", args: { jobId: "job_1" } },
        { op: "getJob", args: { jobId: "job_1" } },
      ];
      const rows = redirects.flatMap((redirect) => calls.map((call) => ({ ...redirect, ...call })));
      const answered = errorBody("INTERNAL_ERROR");
      await each(
        rows,
        ({ op, status, target }) => `${op}, ${status} to ${target}`,
        async ({ op, args, status, target }) => {
          const other = await accepting(bench);
          const locations = { elsewhere: `${other.url}/v1/jobs/submit`, itself: "/v1/jobs/submit", nowhere };
          const location = target === "unsaid" ? undefined : locations[target];
          const server = await bench.serve(({ method }, index) =>
            index === 0
              ? { status, headers: location === undefined ? {} : { location }, body: op === "getJob" ? "" : answered }
              : { body: method === "POST" ? submittedBody() : jobBody("completed") },
          );
          const { error } = await bench.perform(op, { ...args, maxRetries: 2 }, server);
          expect(error).toMatchObject({ kind: "api", status });
          if (location === undefined) expect(error?.message).not.toMatch(/redirected to ?[,.]/i);
          else expect(error?.message).toContain(location);
          expect(server.received).toHaveLength(1);
          expect(other.received).toHaveLength(0);
        },
      );
    },
  },
  {
    name: "No operation follows a redirect",
    law: "Sent once",
    async run(bench) {
      const calls = Object.entries(callArguments);
      expect(calls.map(([op]) => op).toSorted()).toEqual(bench.document.operations.map(({ id }) => id).toSorted());
      await each(
        calls,
        ([op]) => op,
        async ([op, args]) => {
          const other = await accepting(bench);
          const server = await bench.serve([{ status: 307, headers: { location: other.url } }]);
          expect((await bench.perform(op, args, server)).error).toMatchObject({ kind: "api", status: 307 });
          expect([...server.received, ...other.received]).toHaveLength(1);
        },
      );
    },
  },
  {
    name: "A submit request that may have been accepted is not sent again",
    law: "Sent once",
    async run(bench) {
      const outcomes = [
        ...[408, 409, 425, 500, 502, 504].map((status) => ({ status, body: errorBody("INTERNAL_ERROR") })),
        { status: 503, body: "<html>" },
        // Some libraries for HTTP try such a request again by themselves.
        ...["0", "99999999999"].map((pause) => ({ status: 503, headers: { "retry-after": pause }, body: "<html>" })),
        { status: 200, body: "<html>" },
        { status: 204, body: "" },
        "drop",
        "drop-in-body",
      ] as const;
      await each(
        outcomes,
        (outcome) => JSON.stringify(outcome),
        async (outcome) => {
          const server = await bench.serve([outcome, { body: submittedBody() }]);
          const { error } = await bench.perform("submitJob", { ...exampleBody, maxRetries: 3 }, server);
          expect(error).toBeDefined();
          if (typeof outcome === "object") expect(error).toMatchObject({ kind: "api", status: outcome.status });
          expect(server.received).toHaveLength(1);
        },
      );
    },
  },
  {
    name: "An error says if a job may have been accepted, and only then",
    law: "Sent once",
    async run(bench) {
      const location = nowhere;
      const spoiled: readonly Scripted[] = [
        { status: 502, body: "<html>" },
        { status: 200, body: "<html>" },
        { status: 307, headers: { location } },
        "drop",
        "drop-in-body",
        "hang",
      ];
      const unclear: readonly Scripted[] = [
        ...[408, 500, 504].map((status) => ({ status, body: errorBody("INTERNAL_ERROR") })),
        { status: 503, body: "<html>" },
        { status: 302 },
        ...spoiled,
      ];
      const clear: readonly Scripted[] = [
        { status: 400, body: errorBody("INVALID_INPUT") },
        { status: 402, body: errorBody("INSUFFICIENT_BALANCE") },
        { status: 429, body: errorBody("CONCURRENT_JOBS_EXCEEDED") },
        { status: 503, body: errorBody("PUBSUB_PUBLISH_FAILED") },
      ];
      const calls = [
        ...unclear.map((response) => ({ op: "submitJob", response, mayBe: true })),
        ...clear.map((response) => ({ op: "submitJob", response, mayBe: false })),
        // Nothing is bought with these.
        ...["estimateJob", "cancelJob", "getJob"].flatMap((op) =>
          spoiled.map((response) => ({ op, response, mayBe: false })),
        ),
      ];
      await each(
        calls,
        ({ op, response }) => `${op} ${JSON.stringify(response)}`,
        async ({ op, response, mayBe }) => {
          const server = await bench.serve([response]);
          const limit = response === "hang" ? { timeout: 2_000 } : {};
          const { error } = await bench.perform(op, { ...callArguments[op], ...limit }, server);
          expect(error).toBeDefined();
          if (mayBe) expect(error?.message).toMatch(/may have been accepted.*list the jobs/is);
          else expect(error?.message).not.toMatch(/accepted/i);
        },
      );
      const { error } = await bench.perform("submitJob", { ...exampleBody, baseUrl: location });
      expect(error).toBeDefined();
      expect(error?.message).not.toMatch(/accepted/i);
      // Why there was no connection.
      expect(error?.message).toMatch(/refused/i);
    },
  },
  {
    name: "A submit request is not tried again after the deadline",
    law: "Sent once",
    needsHelper: true,
    async run(bench) {
      for (const cancelIfUnfinished of [true, false]) {
        const server = await busyAtFirst(bench);
        const args = { ...exampleBody, deadline: 1_500, cancelIfUnfinished, maxRetries: 3 };
        expect((await bench.perform("run", args, server)).error).toBeDefined();
        expect(server.received).toHaveLength(1);
      }
    },
  },
  {
    name: "A submit request is not tried again for a caller that has given up",
    law: "Sent once",
    needsHelper: true,
    async run(bench) {
      const args = { ...exampleBody, deadline: 120_000, cancelIfUnfinished: true, abortAfter: 1_000, maxRetries: 3 };
      // On a slow machine, a caller may give up before it has begun, which says nothing: then again.
      for (let tries = 0, received = 0; tries < 5 && received === 0; tries += 1) {
        const server = await busyAtFirst(bench);
        expect((await bench.perform("run", args, server)).error).toBeDefined();
        received = server.received.length;
        expect(received).toBeLessThanOrEqual(1);
      }
    },
  },
  {
    name: "A POST over a connection that was used before is not sent again when that ends",
    law: "Sent once",
    needsHelper: true,
    async run(bench) {
      const cancelled = { body: { jobId: "job_1", status: "cancelled", refundedMicroCents: 350_000 } };
      const drops: readonly Scripted[] = ["drop", cancelled];
      let cancels = 0;
      const server = await bench.serve(({ method, path }) => {
        if (method === "GET") return { body: jobBody("pending") };
        return path.endsWith("/submit") ? { body: submittedBody() } : (drops[cancels++] ?? cancelled);
      });
      const args = { ...exampleBody, deadline: 2_500, cancelIfUnfinished: true, maxRetries: 2 };
      const { error } = await bench.perform("run", args, server);
      expect(error).toMatchObject({ kind: "job", jobId: "job_1" });
      expect(cancels).toBe(1);
    },
  },
];
