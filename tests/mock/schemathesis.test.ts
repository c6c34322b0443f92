/**
 * Schemathesis, which makes calls of its own from the bundle, with all of its checks. Skipped where there is no Python,
 * but in CI.
 */
import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentOf } from "../../scripts/bench/mock/documents.ts";
import { callsIn, installSchemathesis, schemathesis, tellsFaults } from "../../scripts/bench/schemathesis.ts";
import { type Client, document, startClient } from "./support.ts";

function hasPython(): boolean {
  try {
    execFileSync("python3", ["-c", "import ensurepip"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const canRun = hasPython() || Boolean(process.env.CI);
if (!canRun) console.warn("SKIPPED: no python3 with venv on this machine, so Schemathesis does not test the mock.");

describe.skipIf(!canRun)("Schemathesis", () => {
  let mock: Client;
  beforeAll(async () => {
    await installSchemathesis();
    mock = await startClient({ speed: 1e6 });
  });
  afterAll(() => mock.close());

  it("finds no fault with the examples, with values made from every schema, and with calls that follow each other", async () => {
    const options = { phases: "examples,fuzzing,stateful", maxExamples: 30 };
    const report = await schemathesis(document.openapi, mock.url, options);
    expect(tellsFaults(report), report).toBe(false);
    expect(callsIn(report)).toBeGreaterThan(500);
  });

  // With every model, which `npm run bench -- schemathesis` does, this is ten times as many calls of the same kinds.
  it("finds no fault with every boundary of each operation, and of some models", async () => {
    const { bundle } = documentOf(document, 5);
    const report = await schemathesis(bundle, mock.url, { phases: "coverage", maxExamples: 30 });
    expect(tellsFaults(report), report).toBe(false);
    expect(callsIn(report)).toBeGreaterThan(500);
  });
});
