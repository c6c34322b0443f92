/** Schemathesis as a part of the kit. Skipped where there is no Python, but in CI. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runContract } from "../../scripts/contract/index.ts";
import { schemathesis } from "../../scripts/contract/schemathesis/run.ts";
import { schemathesisPart } from "../../scripts/contract/schemathesis/schemathesis.ts";
import type { RunningMock } from "../../scripts/mock/index.ts";
import { hasPython } from "../support/python.ts";
import { startMutant } from "./mutant.ts";
import { document, faultOf, startFastMock } from "./support.ts";

const key = "pb_test";
const canRun = hasPython();
if (!canRun) console.warn("SKIPPED: no python3 with venv on this machine, so Schemathesis is not run by the kit.");

describe.skipIf(!canRun)("Schemathesis", () => {
  let mock: RunningMock;
  beforeAll(async () => {
    mock = await startFastMock();
  });
  afterAll(() => mock.close());

  it("finds a fault, and names the operation, the check and the request", async () => {
    const server = await startMutant(mock.url, document, faultOf("responses are plain text"));
    const exclude = ["submitJob"];
    const options = { bundle: document.openapi, server: server.url, key, phases: "examples", maxExamples: 1, exclude };
    const { calls, failures } = await schemathesis(options);
    await server.close();
    expect(calls).toBeGreaterThan(5);
    expect(failures).toEqual([
      expect.objectContaining({
        check: "content_type_conformance",
        method: "get",
        path: "/v1/uploads/{id}",
        message: expect.stringContaining("text/plain"),
        exchange: {
          request: expect.objectContaining({ method: "GET", url: expect.stringContaining(server.url) }),
          response: expect.stringMatching(/^404 /),
        },
      }),
    ]);
  });

  it("reports a connection that is closed without a response", async () => {
    const server = await startMutant(mock.url, document, faultOf("a request gets no response"));
    const exclude = document.operations.map(({ id }) => id).filter((id) => id !== "getUpload");
    const options = {
      bundle: document.openapi,
      server: server.url,
      key,
      phases: "examples",
      maxExamples: 1,
      exclude,
    };
    const { failures } = await schemathesis(options);
    await server.close();
    expect(failures).toEqual([
      expect.objectContaining({ check: "ConnectionError", method: "get", path: "/v1/uploads/{id}" }),
    ]);
  });

  it("only sends operations that cost money or end jobs to the mock", async () => {
    const server = await startMutant(mock.url, document, { hidden: true });
    const skipped: string[] = [];
    const stopped = new AbortController();
    await runContract(
      {
        server: server.url,
        document,
        key,
        signal: stopped.signal,
        onSchedule({ work }) {
          skipped.push(...work.filter((one) => one.skipped !== undefined).map((one) => one.case.operation));
          stopped.abort();
        },
      },
      [schemathesisPart(1)],
    );
    await server.close();
    expect(skipped).toEqual(["submitJob", "cancelJob"]);
  });
});
