import { expect, it } from "vitest";
import { go } from "../../scripts/clients/languages/go.ts";
import { jobBody, startScriptedServer, submittedBody } from "../client/support/scriptedServer.ts";
import { toolchain } from "./drivers/go/toolchain.ts";
import { exampleBody } from "./support/check.ts";
import { proveClient } from "./support/prove.ts";
import { generated } from "./support/testedClient.ts";
import { statusesWithoutSecret } from "./support/withoutSecret.ts";

const client = generated(go);

proveClient(client, toolchain, (workshop) => {
  it("net/http sends no POST again by itself, whatever its headers are", async () => {
    const { driver } = workshop();
    for (const dropped of ["/submit", "/cancel"]) {
      const server = await startScriptedServer(({ method, path }) => {
        if (path.endsWith(dropped)) return "drop";
        return { body: method === "POST" ? submittedBody() : jobBody("pending") };
      });
      try {
        const call = { baseUrl: server.url, apiKey: "pb_test", maxRetries: 2 };
        // Only over a connection that was used before.
        await driver.perform({ ...call, op: "getJob", jobId: "job_1" });
        const args = { ...exampleBody, deadline: 1_500, cancelIfUnfinished: true, headers: { "Idempotency-Key": "1" } };
        const { error } = await driver.perform({ ...call, op: "run", ...args });
        expect(error).toBeDefined();
        expect(server.received.filter(({ path }) => path.endsWith(dropped))).toHaveLength(1);
      } finally {
        await server.close();
      }
    }
  });

  it("A receiver without a secret does not blame the sender", { timeout: 600_000 }, async () => {
    expect(await statusesWithoutSecret(client, toolchain, workshop().project)).toEqual([500, 500]);
  });
});
