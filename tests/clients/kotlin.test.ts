import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { kotlin } from "../../scripts/clients/languages/kotlin.ts";
import { errorBody, jobBody, startScriptedServer } from "../client/support/scriptedServer.ts";
import { toolchain } from "./drivers/kotlin/toolchain.ts";
import { buildProgram } from "./support/buildPrograms.ts";
import { proveClient } from "./support/prove.ts";
import { generated } from "./support/testedClient.ts";

const misfit = new URL("./drivers/kotlin/misfit.kt", import.meta.url);

proveClient(generated(kotlin), toolchain, (workshop) => {
  it("The input of another model does not compile", { timeout: 600_000 }, async () => {
    const { project } = workshop();
    const build = buildProgram(toolchain, project, "misfit", await readFile(misfit, "utf8"));
    await expect(build).rejects.toThrow(/actual type is 'Kling30ProImageToVideoInput'/);
  });

  it("A coroutine that is cancelled ends at once, also during a call", async () => {
    const { driver } = workshop();
    const server = await startScriptedServer(["hang"]);
    try {
      const started = performance.now();
      const call = { op: "getJob", jobId: "job_1", baseUrl: server.url, apiKey: "pb_test", maxRetries: 2 };
      const { error } = await driver.perform({ ...call, abortAfter: 700 });
      expect(error?.message).toContain("TimeoutCancellationException");
      // A call may take a minute.
      expect(performance.now() - started).toBeLessThan(30_000);
    } finally {
      await server.close();
    }
  });

  it("A 407 of the server is an error of the API, and no lost connection", async () => {
    const { driver } = workshop();
    const server = await startScriptedServer([{ status: 407, body: errorBody("INVALID_API_KEY") }]);
    try {
      const call = { op: "getJob", jobId: "job_1", baseUrl: server.url, apiKey: "pb_test", maxRetries: 2 };
      const { error } = await driver.perform(call);
      expect(error).toMatchObject({ kind: "api", status: 407, code: "INVALID_API_KEY" });
      expect(server.received).toHaveLength(1);
    } finally {
      await server.close();
    }
  });

  it("A flow of progress begins when it is collected, and its job is cancelled if that was asked for", async () => {
    const { driver } = workshop();
    const cancelled = { body: { jobId: "job_1", status: "cancelled" } };
    const server = await startScriptedServer(({ path }) =>
      path.endsWith("/cancel") ? cancelled : { body: jobBody("pending") },
    );
    const cancels = () => server.received.filter(({ path }) => path.endsWith("/cancel")).length;
    try {
      const call = { op: "progress", jobId: "job_1", baseUrl: server.url, apiKey: "pb_test", maxRetries: 0 };
      const first = await driver.perform({ ...call, take: 1, deadline: 2_000, collectAfter: 2_500 });
      expect(first).toMatchObject({ ok: ["pending"] });
      expect(cancels()).toBe(0);
      const args = { ...call, deadline: 1_500, cancelIfUnfinished: true };
      expect(await driver.perform({ ...args, take: 1 })).toMatchObject({ ok: ["pending"] });
      expect(cancels()).toBe(1);
      for (const onProgress of ["none", "throw"]) {
        const { error } = await driver.perform({ ...args, onProgress });
        expect(error).toMatchObject({ kind: "job", jobId: "job_1", cancelled: true });
      }
      expect(cancels()).toBe(3);
    } finally {
      await server.close();
    }
  });
});
