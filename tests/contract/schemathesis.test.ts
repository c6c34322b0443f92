/** Schemathesis as a part of the kit. Skipped where there is no Python, but in CI. */
import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runContract } from "../../scripts/contract/index.ts";
import { schemathesis } from "../../scripts/contract/schemathesis/run.ts";
import { schemathesisPart } from "../../scripts/contract/schemathesis/schemathesis.ts";
import type { RunningMock } from "../../scripts/mock/index.ts";
import { startMutant } from "./mutant.ts";
import { document, faultOf, startFastMock } from "./support.ts";

function hasPython(): boolean {
  try {
    execFileSync("python3", ["-c", "import ensurepip"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const key = "pb_test";
const canRun = hasPython() || Boolean(process.env.CI);
if (!canRun) console.warn("SKIPPED: no python3 with venv on this machine, so Schemathesis is not run by the kit.");

describe.skipIf(!canRun)("Schemathesis", () => {
  let mock: RunningMock;
  beforeAll(async () => {
    mock = await startFastMock();
  });
  afterAll(() => mock.close());

  it("finds a fault, and tells operation, check and request", async () => {
    const server = await startMutant(mock.url, document, faultOf("answers are plain text"));
    const options = { bundle: document.openapi, server: server.url, key, phases: "examples", maxExamples: 1 };
    const { calls, failures } = await schemathesis(options);
    await server.close();
    expect(calls).toBeGreaterThan(50);
    expect(failures).toEqual([
      expect.objectContaining({
        check: "content_type_conformance",
        method: "get",
        path: "/v1/uploads/{id}",
        message: expect.stringContaining("text/plain"),
        request: expect.objectContaining({ method: "GET", url: expect.stringContaining(`${server.url}/v1/uploads/`) }),
        answer: expect.stringMatching(/^404 /),
      }),
    ]);
  });

  it("is not let near operations that cost money or end jobs, but on the mock", async () => {
    const server = await startMutant(mock.url, document, { hidden: true });
    const skipped: string[] = [];
    const stopped = new AbortController();
    await runContract(
      {
        server: server.url,
        document,
        key,
        signal: stopped.signal,
        onPlan({ work }) {
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
