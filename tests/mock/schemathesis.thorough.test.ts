/**
 * Schemathesis, which makes requests of its own from the bundle, with all of its checks. Skipped where there is no Python,
 * but in CI.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentOf } from "../../scripts/bench/mock/documents.ts";
import { installSchemathesis } from "../../scripts/contract/schemathesis/install.ts";
import { schemathesis } from "../../scripts/contract/schemathesis/run.ts";
import { hasPython } from "../support/python.ts";
import { type Client, document, startClient } from "./support.ts";

const canRun = hasPython();
if (!canRun) console.warn("SKIPPED: no python3 with venv on this machine, so Schemathesis does not test the mock.");

describe.skipIf(!canRun)("Schemathesis", () => {
  let mock: Client;
  beforeAll(async () => {
    await installSchemathesis();
    mock = await startClient({ speed: 1e6 });
  });
  afterAll(() => mock.close());

  const test = async (models: number, phases: string, maxExamples: number, fewestCalls: number): Promise<void> => {
    const { bundle } = documentOf(document, models);
    const { calls, failures, text } = await schemathesis({
      bundle,
      server: mock.url,
      key: "pb_test",
      phases,
      maxExamples,
    });
    expect(failures, text).toEqual([]);
    expect(calls).toBeGreaterThan(fewestCalls);
  };

  it("finds no issue with the examples, with values made from every schema, and with requests that follow each other", () =>
    test(document.models.length, "examples,fuzzing,stateful", 30, 500));

  // With every model, which `npm run contract -- --only schemathesis` does, this is ten times as many requests of the same kinds.
  it("finds no issue with every boundary of each operation, and of some models", () => test(5, "coverage", 30, 500));
});
