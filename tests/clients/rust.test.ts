import { expect, it } from "vitest";
import { rust } from "../../scripts/clients/languages/rust.ts";
import { errorBody, jobBody, startScriptedServer, submittedBody } from "../client/support/scriptedServer.ts";
import { webhooks } from "../vectors/index.ts";
import { toolchain } from "./drivers/rust/toolchain.ts";
import { exampleBody, listedJob } from "./support/check.ts";
import { proveClient } from "./support/prove.ts";
import { generated } from "./support/testedClient.ts";
import { statusesWithoutSecret } from "./support/withoutSecret.ts";

const client = generated(rust);

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

  it("A receiver without a secret does not blame the sender", { timeout: 600_000 }, async () => {
    expect(await statusesWithoutSecret(client, toolchain, workshop().project)).toEqual([500, 500]);
  });
});
