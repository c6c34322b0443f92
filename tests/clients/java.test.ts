import { expect, it } from "vitest";
import { java } from "../../scripts/clients/languages/java.ts";
import { jobBody, startScriptedServer } from "../client/support/scriptedServer.ts";
import { toolchain } from "./drivers/java/toolchain.ts";
import { exampleBody } from "./support/check.ts";
import { startDriver } from "./support/driver.ts";
import { proveClient } from "./support/prove.ts";
import { generated } from "./support/testedClient.ts";

proveClient(generated(java), toolchain, (workshop) => {
  it("A header of a webhook that is null is missing", async () => {
    const { driver } = workshop();
    const headers = { "X-PixelByte-Timestamp": "1771427040", "X-PixelByte-Signature": null };
    const webhook = { payload: "{}", headers, secrets: ["whsec"], tolerance: 300, now: 1_771_427_040_000 };
    const { error } = await driver.perform({ op: "verify", ...webhook });
    expect(error).toMatchObject({ kind: "webhook", code: "header-missing" });
  });

  it("A timeout for ever is none that ends a call", async () => {
    const { driver } = workshop();
    const server = await startScriptedServer([{ body: jobBody("pending") }]);
    try {
      const call = { op: "getJob", jobId: "job_1", baseUrl: server.url, apiKey: "pb_test", maxRetries: 0 };
      expect(await driver.perform({ ...call, timeout: "forever" })).toMatchObject({ ok: { status: "pending" } });
    } finally {
      await server.close();
    }
  });

  it("A thread that is interrupted while it submits a job learns that there may be one", async () => {
    const { driver } = workshop();
    const server = await startScriptedServer(["hang"]);
    try {
      const call = { op: "run", ...exampleBody, baseUrl: server.url, apiKey: "pb_test", maxRetries: 0 };
      const { error } = await driver.perform({ ...call, deadline: 60_000, abortAfter: 1_000 });
      expect(error?.message).toMatch(/Interrupted.*may have been accepted/);
    } finally {
      await server.close();
    }
  });

  it("What the fixtures cannot read is not taken for a mock that cannot be reached", async () => {
    const { command, project } = workshop();
    const server = await startScriptedServer([{ body: "<html>" }]);
    const driver = startDriver({ ...command, env: { ...command.env, PIXELBYTE_MOCK_URL: server.url } }, project);
    try {
      const { error } = await driver.perform({ op: "mock" });
      expect(error?.message).toContain("MockException: GET /__mock/health cannot be");
    } finally {
      await driver.close();
      await server.close();
    }
  });
});
