/**
 * Schemathesis, which makes calls of its own from the bundle, with all of its checks. Skipped where there is no Python,
 * but in CI.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentOf } from "../../scripts/bench/mock/documents.ts";
import { installSchemathesis } from "../../scripts/contract/schemathesis/install.ts";
import { schemathesis } from "../../scripts/contract/schemathesis/run.ts";
import { hasPython } from "../support/python.ts";
import { isThorough } from "../support/sample.ts";
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

  it("finds no issue with the examples, with values made from every schema, and with calls that follow each other", async () => {
    const options = { phases: "examples,fuzzing,stateful", maxExamples: isThorough ? 30 : 3 };
    const server = { bundle: document.openapi, server: mock.url, key: "pb_test" };
    const { calls, failures, text } = await schemathesis({ ...server, ...options });
    expect(failures, text).toEqual([]);
    expect(calls).toBeGreaterThan(isThorough ? 500 : 50);
  });

  // With every model, which `npm run contract -- --only schemathesis` does, this is ten times as many calls of the same kinds.
  it("finds no issue with every boundary of each operation, and of some models", async () => {
    const { bundle } = documentOf(document, isThorough ? 5 : 1);
    const options = { bundle, server: mock.url, key: "pb_test", phases: "coverage", maxExamples: 30 };
    const { calls, failures, text } = await schemathesis(options);
    expect(failures, text).toEqual([]);
    expect(calls).toBeGreaterThan(isThorough ? 500 : 100);
  });
});
