import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { kotlin } from "../../scripts/clients/languages/kotlin.ts";
import { type Scripted, startScriptedServer, submittedBody } from "../client/support/scriptedServer.ts";
import { toolchain } from "./drivers/kotlin/toolchain.ts";
import { buildProgram } from "./support/build.ts";
import { exampleBody } from "./support/check.ts";
import { proveClient } from "./support/prove.ts";

const misfit = new URL("./drivers/kotlin/misfit.kt", import.meta.url);

const cancelled = { body: { jobId: "job_1", status: "cancelled", refundedMicroCents: 350_000 } };

proveClient(kotlin, toolchain, (workshop) => {
  it("The input of another model does not compile", { timeout: 600_000 }, async () => {
    const { project } = workshop();
    const build = buildProgram(toolchain, project, "misfit", await readFile(misfit, "utf8"));
    await expect(build).rejects.toThrow(/actual type is 'Kling30ProImageToVideoInput'/);
  });

  /** What comes of a call whose coroutine is cancelled early, how long it took, and how often the job was cancelled. */
  async function cancelEarly(submit: Scripted, line: Readonly<Record<string, unknown>>) {
    const { driver } = workshop();
    const server = await startScriptedServer(({ path }) => {
      if (path.endsWith("/submit")) return submit;
      return path.endsWith("/cancel") ? cancelled : "hang";
    });
    try {
      const started = performance.now();
      const common = { baseUrl: server.url, apiKey: "pb_test", maxRetries: 2, deadline: 60_000, cancelAfter: 700 };
      const { error } = await driver.perform({ ...common, ...line });
      const cancels = server.received.filter(({ path }) => path.endsWith("/cancel")).length;
      return { error, cancels, took: performance.now() - started };
    } finally {
      await server.close();
    }
  }

  it("A coroutine that is cancelled ends at once, also during a call", async () => {
    const look = await cancelEarly("hang", { op: "getJob", jobId: "job_1" });
    expect(look.error?.message).toContain("TimeoutCancellationException");
    // A call may take a minute.
    expect(look.took).toBeLessThan(30_000);
  });

  it("A coroutine that is cancelled names its job, which is cancelled if that was asked for", async () => {
    const body = exampleBody(workshop());
    const waiting = await cancelEarly({ body: submittedBody() }, { op: "run", ...body });
    expect(waiting).toMatchObject({ error: { kind: "job", jobId: "job_1", cancelled: false }, cancels: 0 });
    const slow = { body: submittedBody(), delay: 2_500 };
    const submitting = await cancelEarly(slow, { op: "run", ...body, cancelIfUnfinished: true });
    expect(submitting).toMatchObject({ error: { kind: "job", jobId: "job_1", cancelled: true }, cancels: 1 });
  });
});
