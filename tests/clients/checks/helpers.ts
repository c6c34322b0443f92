import { expect } from "vitest";
import { list, members } from "../../../scripts/document/json.ts";
import { errorBody, jobBody, nowhere, submittedBody } from "../../client/support/scriptedServer.ts";
import { costs, errors, mayRepeat, pauses, webhooks } from "../../vectors/index.ts";
import { type Check, exampleBody, fastest, listedJob } from "../support/check.ts";
import { each } from "../support/each.ts";
import type { Law } from "../support/laws.ts";

const busy = { status: 429, body: errorBody("CONCURRENT_JOBS_EXCEEDED"), headers: { "retry-after": "1" } };
const broken = { status: 500, body: errorBody("INTERNAL_ERROR") };
const notQueued = { status: 503, body: errorBody("PUBSUB_PUBLISH_FAILED") };

/** A job that should be done now, so that it is polled soon. */
const submitted = () => ({ body: submittedBody() });

const vectorChecks: readonly Omit<Check, "law">[] = [
  {
    name: "Costs are those of every client",
    async run({ perform }) {
      for (const { model, input, cost } of costs) {
        const told = await perform("cost", { model, input });
        const expected = cost === null ? { error: { kind: "price" } } : { ok: cost };
        expect(told, `${model} ${JSON.stringify(input)}`).toMatchObject(expected);
      }
    },
  },
  {
    name: "Webhooks are verified like by every client",
    async run({ perform }) {
      await each(
        webhooks,
        ({ name }) => name,
        async ({ name: _, jobId, status, fault, ...webhook }) => {
          const told = await perform("verify", webhook);
          const event = { jobId, ...(status === undefined ? {} : { status }) };
          const expected = fault === undefined ? { ok: event } : { error: { kind: "webhook", code: fault } };
          expect(told).toMatchObject(expected);
        },
      );
    },
  },
  {
    name: "Pauses and what is sent again are those of every client",
    async run({ get }) {
      for (const { pause, ...given } of pauses) {
        expect(await get("pause", given), JSON.stringify(given)).toBeCloseTo(pause, 3);
      }
      for (const { repeat, ...given } of mayRepeat) {
        expect(await get("mayRepeat", given), JSON.stringify(given)).toBe(repeat);
      }
    },
  },
  {
    name: "Errors are read like by every client",
    async run({ perform, script }) {
      const server = script({ getJob: errors });
      for (const { name, status, code, requestId } of errors) {
        const { error } = await perform("getJob", { jobId: "job_1" }, server);
        expect(error, name).toMatchObject({ kind: "api", status, code });
        expect(error?.requestId ?? "", name).toBe(requestId ?? "");
      }
    },
  },
];

const behaviourChecks: readonly Omit<Check, "law">[] = [
  {
    name: "A job runs to its end in one call",
    async run(bench) {
      const job = members(await bench.get("run", { body: fastest(bench).example, deadline: 20_000 }));
      expect(job).toMatchObject({ status: "completed" });
      expect(job.output).toMatch(/^http/);
    },
  },
  {
    name: "A job that fails, or is late, is an error that names it",
    async run(bench) {
      for (const status of ["failed", "pending"]) {
        const server = bench.script({ submitJob: [submitted()], getJob: [{ body: jobBody(status) }] });
        const { error } = await bench.perform("run", { ...exampleBody, deadline: 4_000 }, server);
        expect(error).toMatchObject({ kind: "job", jobId: "job_1" });
        expect(server.received().length).toBeGreaterThan(1);
      }
    },
  },
  {
    name: "No call goes on for longer than the wait for a job",
    async run(bench) {
      const silent = [
        { body: jobBody("pending") },
        "hang",
        "hang-in-body",
        "trickle-in-head",
        "trickle-in-body",
        broken,
      ] as const;
      for (const response of silent) {
        const server = await bench.serve(({ method }) => (method === "POST" ? submitted() : response));
        const started = performance.now();
        const args = { ...exampleBody, deadline: 4_000, maxRetries: 9 };
        const { error } = await bench.perform("run", args, server);
        expect(error, JSON.stringify(response)).toMatchObject({ kind: "job", jobId: "job_1" });
        // One attempt may take a minute, and nine pauses take longer.
        expect(performance.now() - started, JSON.stringify(response)).toBeLessThan(30_000);
        // Nor does it look more often than once a second, and then nine times more.
        expect(server.received.length, JSON.stringify(response)).toBeLessThan(20);
        expect(server.received.length, JSON.stringify(response)).toBeGreaterThan(1);
      }
    },
  },
  {
    name: "All jobs are listed across pages",
    async run(bench) {
      const ids = [];
      for (let index = 0; index < 5; index += 1) {
        ids.unshift(members(await bench.get("submitJob", exampleBody, bench.mock)).jobId);
      }
      const listed = list(await bench.get("jobs", { limit: 2 }));
      expect(listed.slice(0, 5)).toEqual(ids);
      expect(new Set(listed).size).toBe(listed.length);
    },
  },
  {
    name: "A page of jobs is fetched only when it is needed",
    async run(bench) {
      const page = { jobs: [listedJob("job_1"), listedJob("job_2")], hasMore: true, nextCursor: "next" };
      const server = bench.script({ listJobs: [{ body: page }] });
      expect(await bench.get("jobs", { limit: 2, take: 0 }, server)).toEqual([]);
      expect(server.received()).toHaveLength(0);
      expect(await bench.get("jobs", { limit: 2, take: 2 }, server)).toEqual(["job_1", "job_2"]);
      expect(server.received()).toHaveLength(1);
    },
  },
  {
    name: "Reading is tried again, as often as was asked for",
    async run({ perform, script, serve }) {
      const server = script({ getJob: [broken, notQueued, { body: jobBody("pending") }] });
      expect(await perform("getJob", { jobId: "job_1", maxRetries: 2 }, server)).toMatchObject({
        ok: { status: "pending" },
      });
      const hopeless = script({ getJob: [broken] });
      const { error } = await perform("getJob", { jobId: "job_1", maxRetries: 1 }, hopeless);
      expect(error).toMatchObject({ kind: "api", code: "INTERNAL_ERROR" });
      expect(hopeless.received()).toHaveLength(2);
      // What breaks off in the middle has not been read.
      const cutOff = await serve(["drop-in-body", "drop", { body: jobBody("pending") }]);
      expect(await perform("getJob", { jobId: "job_1", maxRetries: 2 }, cutOff)).toMatchObject({
        ok: { status: "pending" },
      });
      // Nobody should sit still for two minutes without knowing.
      for (const pause of ["120", "1771427040", "9".repeat(13), "9".repeat(30)]) {
        const patient = script({ getJob: [{ ...busy, headers: { "retry-after": pause } }] });
        const { error: tooLong } = await perform("getJob", { jobId: "job_1", maxRetries: 1 }, patient);
        expect(tooLong, pause).toMatchObject({ kind: "api", status: 429 });
        expect(patient.received(), pause).toHaveLength(1);
      }
      const odd = script({ getJob: [{ ...busy, headers: { "retry-after": "Fri, 31 Dec 99999999999 23:59:59 GMT" } }] });
      expect((await perform("getJob", { jobId: "job_1", maxRetries: 1 }, odd)).error).toMatchObject({
        kind: "api",
        status: 429,
      });
    },
  },
  {
    name: "Submitting is tried again only when nothing was accepted",
    async run(bench) {
      const args = { ...exampleBody, maxRetries: 2 };
      const server = bench.script({ submitJob: [busy, notQueued, { body: submittedBody() }] });
      const started = performance.now();
      await bench.get("submitJob", args, server);
      expect(server.received().map(({ body }) => body)).toEqual([args.body, args.body, args.body]);
      // Retry-After says a second.
      expect(performance.now() - started).toBeGreaterThan(1_000);
      // Nothing listens at the port that this leads to: the second call fails, and the first one may have been accepted.
      const elsewhere = { status: 303, headers: { location: "http://127.0.0.1:1/" } };
      for (const failure of [broken, "drop", "drop-in-body", { status: 503, body: "<html>" }, elsewhere] as const) {
        const once = await bench.serve([failure]);
        expect((await bench.perform("submitJob", args, once)).error).toBeDefined();
        expect(once.received, JSON.stringify(failure)).toHaveLength(1);
      }
    },
  },
  {
    name: "A proxy of the machine is used, and an empty address in the environment counts as none",
    async run({ performIn, document, serve }) {
      const proxy = await serve([{ body: jobBody("pending") }]);
      const { hostname, port } = new URL(proxy.url);
      const environment = {
        ...Object.fromEntries(
          ["http_proxy", "https_proxy"].flatMap((name) => [
            [name, proxy.url],
            [name.toUpperCase(), proxy.url],
          ]),
        ),
        no_proxy: "",
        NO_PROXY: "",
        // Java has its own words for it.
        JAVA_TOOL_OPTIONS: ["http", "https"]
          .map((scheme) => `-D${scheme}.proxyHost=${hostname} -D${scheme}.proxyPort=${port}`)
          .join(" "),
        PIXELBYTE_BASE_URL: "",
      };
      const far = { url: "http://api.example.com" };
      expect(await performIn(environment, "getJob", { jobId: "job_1" }, far)).toMatchObject({
        ok: { status: "pending" },
      });
      expect(proxy.received).toMatchObject([{ method: "GET", path: `${far.url}/v1/jobs/job_1` }]);
      // The address of the document: the proxy does not let anything through to it.
      expect((await performIn(environment, "getJob", { jobId: "job_1", baseUrl: "" })).error).toBeDefined();
      expect(proxy.received[1]).toMatchObject({ method: "CONNECT", path: `${new URL(document.serverUrl).host}:443` });
    },
  },
  {
    name: "Where nothing listens is an error",
    async run(bench) {
      const { error } = await bench.perform("submitJob", { ...exampleBody, maxRetries: 1 }, { url: nowhere });
      expect(error).toMatchObject({ kind: "other" });
    },
  },
];

const law: Law = "Typed and complete";

export const helperChecks: readonly Check[] = [...vectorChecks, ...behaviourChecks].map((check) => ({
  ...check,
  law,
  needsHelper: true,
}));
