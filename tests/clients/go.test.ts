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

  it("A submit request whose body was never sent cannot have been accepted", async () => {
    const server = await startScriptedServer([{ body: submittedBody() }]);
    try {
      const call = { apiKey: "pb_test", ...exampleBody, deadline: 5_000 };
      const refused = { op: "run", baseUrl: server.url, headers: { "x-tenant": "two\nlines" } };
      // The server does not speak TLS.
      for (const args of [{ op: "submitJob", baseUrl: server.url.replace("http:", "https:") }, refused]) {
        const { error } = await workshop().driver.perform({ ...call, ...args });
        expect(error?.message).toMatch(/HTTPS|header/);
        expect(error?.message).not.toMatch(/accepted/);
      }
      expect(server.received).toEqual([]);
    } finally {
      await server.close();
    }
  });

  it("A callback that fails on a cancelled job does not hide that it was cancelled", async () => {
    const server = await startScriptedServer([{ body: jobBody("cancelled") }]);
    try {
      const call = { baseUrl: server.url, apiKey: "pb_test", op: "wait", jobId: "job_1", deadline: 20_000 };
      const { error } = await workshop().driver.perform({ ...call, cancelIfUnfinished: true, onProgress: "throw" });
      expect(error).toMatchObject({ kind: "job", cancelled: true });
      expect(error?.message).toContain("the callback failed");
      expect(server.received).toHaveLength(1);
    } finally {
      await server.close();
    }
  });

  it("Options show no part of a base URL that is refused", async () => {
    for (const baseUrl of ["http://someone:hunter22@127.0.0.1", "hunter22_swapped_with_the_url"]) {
      const { ok, line } = await workshop().driver.perform({ op: "show", apiKey: "pb_test", baseUrl });
      expect(ok).not.toEqual([]);
      expect(line).not.toMatch(/hunter22/);
    }
  });

  it("A receiver without a secret does not blame the sender", { timeout: 600_000 }, async () => {
    expect(await statusesWithoutSecret(client, toolchain, workshop().project)).toEqual([500, 500]);
  });
});
