import { describe, expect, it } from "vitest";
import { ruby } from "../../scripts/clients/languages/ruby.ts";
import {
  errorBody,
  jobBody,
  type Scripted,
  startScriptedServer,
  submittedBody,
} from "../client/support/scriptedServer.ts";
import { toolchain } from "./drivers/ruby/toolchain.ts";
import { exampleBody } from "./support/check.ts";
import { proveClient } from "./support/prove.ts";
import { generated } from "./support/testedClient.ts";

proveClient(generated(ruby), toolchain, (workshop) => {
  const call = { apiKey: "pb_test", maxRetries: 0 };

  describe("A block that is called with the job", () => {
    /** What came of a wait with such a block, and which jobs were cancelled. */
    async function runWith(onProgress: string) {
      const server = await startScriptedServer(({ path }) => ({
        body: path.endsWith("/submit") ? submittedBody() : jobBody("pending"),
      }));
      try {
        const args = { ...call, ...exampleBody, deadline: 20_000, cancelIfUnfinished: true, onProgress };
        const told = await workshop().driver.perform({ op: "run", baseUrl: server.url, ...args });
        return { ...told, cancels: server.received.map(({ path }) => path).filter((path) => path.endsWith("/cancel")) };
      } finally {
        await server.close();
      }
    }

    it("does not leave the job running when it breaks off", async () => {
      const { ok, cancels } = await runWith("break");
      expect(ok).toMatchObject({ jobId: "job_1", status: "pending" });
      expect(cancels).toEqual(["/v1/jobs/job_1/cancel"]);
    });

    it("may wait for another job, and the error names the one that it was called for", async () => {
      const { error, cancels } = await runWith("wait");
      expect(error).toMatchObject({ kind: "job", jobId: "job_1" });
      expect(error?.message).toContain("Job job_2: not done within the deadline");
      expect(cancels).toEqual(["/v1/jobs/job_1/cancel"]);
    });

    it("is named by its class when it fails without a message", async () => {
      const { error } = await runWith("throw nothing");
      expect(error?.message).toContain("Job job_1: RuntimeError");
    });

    it("does not hide the job from whoever interrupts it", async () => {
      const { error, cancels } = await runWith("interrupt");
      expect(error?.message).toContain("Job job_1: the wait was interrupted");
      expect(cancels).toEqual(["/v1/jobs/job_1/cancel"]);
    });
  });

  it.each<[string, Scripted]>([
    ["HTTP_520: the response is not one that the API describes (", { status: 520, body: "" }],
    ["HTTP_502: the response is not one that the API describes: <html> (", { status: 502, body: "<html>\n" }],
    [
      "INTERNAL_ERROR: the response is not one that the API describes (",
      { status: 500, body: { success: false, error: { code: "INTERNAL_ERROR", message: " " } } },
    ],
    ["HTTP_302: the server redirects; redirects are not followed (", { status: 302 }],
    [
      "HTTP_307: the server redirects to /v2; redirects are not followed (",
      { status: 307, headers: { location: "/v2" }, body: errorBody("INTERNAL_ERROR") },
    ],
  ])("An error says: %s", async (message, response) => {
    const server = await startScriptedServer([response]);
    try {
      const line = { op: "getJob", jobId: "job_1", baseUrl: server.url, ...call };
      expect((await workshop().driver.perform(line)).error?.message).toContain(message);
    } finally {
      await server.close();
    }
  });

  it("An interrupt while a job is submitted says that there may be one", async () => {
    for (const [op, mayBe] of [
      ["submitJob", true],
      ["run", true],
      ["getJob", false],
    ] as const) {
      const server = await startScriptedServer(["hang"]);
      try {
        const args = { ...exampleBody, jobId: "job_1", deadline: 20_000, interruptAfter: 1_000 };
        const { error } = await workshop().driver.perform({ op, baseUrl: server.url, ...call, ...args });
        expect(error?.message, op).toContain("Interrupt");
        expect(error?.message?.includes("The job may have been accepted"), op).toBe(mayBe);
      } finally {
        await server.close();
      }
    }
  });

  it("An address of IPv6 is one to connect to", async () => {
    const line = { op: "getJob", jobId: "job_1", baseUrl: "http://[::1]:9", ...call };
    const { error } = await workshop().driver.perform(line);
    expect(error?.message).toContain("Cannot connect to [::1]: ");
    expect(error?.message).not.toMatch(/name|getaddrinfo/);
  });

  it("A timeout of centuries is a long one", async () => {
    const server = await startScriptedServer([{ body: jobBody("pending") }]);
    try {
      const line = { op: "getJob", jobId: "job_1", baseUrl: server.url, ...call, timeout: 1e300 };
      expect(await workshop().driver.perform(line)).toMatchObject({ ok: { status: "pending" } });
    } finally {
      await server.close();
    }
  });
});
