import { expect, it } from "vitest";
import { rust } from "../../scripts/clients/languages/rust.ts";
import { errorBody, jobBody, startScriptedServer, submittedBody } from "../client/support/scriptedServer.ts";
import { webhooks } from "../vectors/index.ts";
import { toolchain } from "./drivers/rust/toolchain.ts";
import { exampleBody, listedJob } from "./support/check.ts";
import type { DriverError } from "./support/driver.ts";
import { proveClient } from "./support/prove.ts";
import { generated } from "./support/testedClient.ts";
import { statusesWithoutSecret } from "./support/withoutSecret.ts";

const client = generated(rust);

/** What a program prints that shows an error with its sources. */
const printed = (error: DriverError | undefined): string | undefined => error?.message?.split("\n")[0];

proveClient(client, toolchain, (workshop) => {
  it("The longest Duration is a time like others", async () => {
    const { driver } = workshop();
    const server = await startScriptedServer(({ method }) => ({
      body: method === "POST" ? submittedBody() : jobBody("completed"),
    }));
    try {
      const limits = { deadline: "max", timeout: "max" };
      const call = { op: "run", ...exampleBody, baseUrl: server.url, apiKey: "pb_test", maxRetries: 0, ...limits };
      expect(await driver.perform(call)).toMatchObject({ ok: { status: "completed" } });
    } finally {
      await server.close();
    }
    const [genuine] = webhooks;
    expect(await driver.perform({ op: "verify", ...genuine, tolerance: 1e19 })).toMatchObject({
      ok: { jobId: genuine?.jobId },
    });
  });

  it("A list of jobs goes on after a page that could not be had", async () => {
    const { driver } = workshop();
    const server = await startScriptedServer([
      { body: { jobs: [listedJob("job_1")], hasMore: true, nextCursor: "next" } },
      { status: 404, body: errorBody("JOB_NOT_FOUND") },
      { body: { jobs: [listedJob("job_2")], hasMore: false, nextCursor: null } },
    ]);
    try {
      const call = { op: "jobs", limit: 1, goesOn: true, baseUrl: server.url, apiKey: "pb_test", maxRetries: 0 };
      expect(await driver.perform(call)).toMatchObject({ ok: ["job_1", "job_2"] });
    } finally {
      await server.close();
    }
  });

  it("The error of a callback holds the job that it was called with", async () => {
    const { driver } = workshop();
    const server = await startScriptedServer([{ body: jobBody("pending") }]);
    try {
      const call = { op: "wait", jobId: "job_1", deadline: 20_000, onProgress: "throw" };
      const { error } = await driver.perform({ ...call, baseUrl: server.url, apiKey: "pb_test", maxRetries: 0 });
      expect(error?.message).toMatch(/job: Some\(Job \{.*status: "pending"/);
    } finally {
      await server.close();
    }
  });

  it("An error prints what happened, and each cause once", async () => {
    const { driver } = workshop();
    const undescribed = "the response is not one that the API describes";
    const server = await startScriptedServer([
      { status: 520, body: "" },
      { status: 500, body: { success: false, error: { code: "INTERNAL_ERROR", message: "" } } },
      { status: 500, body: { success: false, error: { code: "INTERNAL_ERROR", message: "Try later." } } },
    ]);
    const call = { baseUrl: server.url, apiKey: "pb_test", maxRetries: 0, jobId: "job_1" };
    const submit = { ...call, op: "submitJob", ...exampleBody };
    try {
      expect(printed((await driver.perform({ ...call, op: "getJob" })).error)).toBe(`HTTP_520: ${undescribed}`);
      expect(printed((await driver.perform({ ...call, op: "getJob" })).error)).toBe(`INTERNAL_ERROR: ${undescribed}`);
      expect(printed((await driver.perform(submit)).error)).toBe(
        "INTERNAL_ERROR: Try later; the job may have been accepted: list the jobs before you submit it again",
      );
    } finally {
      await server.close();
    }
    for (const op of ["getJob", "wait"]) {
      const { error } = await driver.perform({ ...call, op, baseUrl: "http://127.0.0.1:1" });
      expect(printed(error)?.match(/refused/g), op).toHaveLength(1);
    }
  });

  it("Options do not show a base URL, which may hold a password", async () => {
    const { driver } = workshop();
    const { ok } = await driver.perform({
      op: "options",
      baseUrl: "http://someone:hunter22@localhost",
      apiKey: "pb_test",
    });
    expect(ok).toMatch(/^Options \{ timeout/);
  });

  it.each([
    { status: "cancelled", onProgress: "throw", expected: { kind: "job", cancelled: true } },
    { status: "completed", onProgress: "assert", expected: { kind: "other" } },
  ])(
    "A callback that fails ($onProgress) on a $status job cancels nothing",
    async ({ status, onProgress, expected }) => {
      const { driver } = workshop();
      const server = await startScriptedServer([{ body: jobBody(status) }]);
      try {
        const call = { op: "wait", jobId: "job_1", deadline: 20_000, cancelIfUnfinished: true, onProgress };
        const { error } = await driver.perform({ ...call, baseUrl: server.url, apiKey: "pb_test", maxRetries: 0 });
        expect(error).toMatchObject(expected);
        expect(server.received).toHaveLength(1);
      } finally {
        await server.close();
      }
    },
  );

  it("A receiver without a secret does not blame the sender", { timeout: 600_000 }, async () => {
    expect(await statusesWithoutSecret(client, toolchain, workshop().project)).toEqual([500, 500]);
  });
});
