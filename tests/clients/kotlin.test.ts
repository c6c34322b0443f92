import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { kotlin } from "../../scripts/clients/languages/kotlin.ts";
import { startScriptedServer } from "../client/support/scriptedServer.ts";
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
});
