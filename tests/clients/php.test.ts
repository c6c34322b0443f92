import { describe, expect, it } from "vitest";
import { php } from "../../scripts/clients/languages/php.ts";
import {
  errorBody,
  jobBody,
  type Scripted,
  startScriptedServer,
  submittedBody,
} from "../client/support/scriptedServer.ts";
import { toolchain } from "./drivers/php/toolchain.ts";
import { exampleBody } from "./support/check.ts";
import { proveClient } from "./support/prove.ts";
import { generated } from "./support/testedClient.ts";

proveClient(generated(php), toolchain, (workshop) => {
  const call = { apiKey: "pb_secret_of_php", maxRetries: 2 };
  const looks = { ...call, op: "getJob", jobId: "job_1" };

  /** What a call makes of a response, and what the server received. */
  async function perform(line: object, response: Scripted) {
    const server = await startScriptedServer([response]);
    try {
      const told = await workshop().driver.perform({ ...call, baseUrl: server.url, ...line });
      return { ...told, received: server.received };
    } finally {
      await server.close();
    }
  }

  describe("An asynchronous operation", () => {
    const look = { ...looks, op: "getJobAsync" };
    const submit = { op: "submitJobAsync", ...exampleBody };

    it("returns what the other one does", async () => {
      const half = JSON.stringify({ ...submittedBody(), addedLater: "\ud83d" });
      expect((await perform(submit, { body: half })).ok).toMatchObject({ jobId: "job_1" });
      expect((await perform(look, { body: jobBody("pending") })).ok).toMatchObject({ status: "pending" });
    });

    it("fails like the other one, without the key", async () => {
      const echo = { status: 400, body: errorBody("INVALID_INPUT", `You sent ${call.apiKey}`) };
      const { error, line } = await perform(submit, echo);
      expect(error).toMatchObject({ kind: "api", status: 400, code: "INVALID_INPUT", requestId: "req_abc123" });
      expect(line).not.toContain(call.apiKey);
      const page = await perform(submit, { body: `<html>${call.apiKey}` });
      expect(page.error).toMatchObject({ kind: "api", status: 200, code: "HTTP_200", body: "<html>***" });
    });

    it("is sent once, and a connection that breaks off is an error of the package", async () => {
      for (const response of ["drop", "drop-in-body"] as const) {
        const { error, received } = await perform(submit, response);
        expect(error?.message).toContain("ConnectionException");
        expect(error?.message).not.toContain("getResponse");
        expect(received).toHaveLength(1);
      }
    });
  });

  it("A header whose name is a number does not make a response unreadable", async () => {
    const response = { body: submittedBody(), headers: { "404": "x" } };
    const submit = { op: "submitJob", ...exampleBody };
    expect((await perform(submit, response)).ok).toMatchObject({ jobId: "job_1" });
  });

  it("A timeout of centuries is a long one, and no missing one", async () => {
    expect((await perform({ ...looks, timeout: 1e300 }, { body: jobBody("pending") })).ok).toMatchObject({
      status: "pending",
    });
  });
});
