/** The tools that are compared: each says what it has against a server. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { document } from "../../../tests/contract/document.ts";
import { findingsOf, runContract } from "../../contract/index.ts";
import { schemathesis } from "../../contract/schemathesis/run.ts";
import { root } from "../../document/root.ts";
import { specmatic, specmaticVersion } from "./specmatic.ts";

export interface Tool {
  /** With its version. */
  readonly name: string;
  /** How it is run, for people. */
  readonly command: string;
  /**
   * What it has against a server, so that the same complaint is the same text.
   *
   * @param models those that the kit tests; other tools know of no models
   */
  complaints(server: string, models?: readonly string[]): Promise<ReadonlySet<string>>;
}

/** With twice as many, it takes minutes for each server. */
const maxExamples = 10;
const key = "pb_bench";
const [first] = document.models;

const { version } = JSON.parse(await readFile(join(root, "scripts/contract/package/package.json"), "utf8"));
const requirements = await readFile(join(root, "scripts/contract/schemathesis/requirements.txt"), "utf8");
const [, schemathesisVersion = ""] = /^schemathesis==(\S+)/m.exec(requirements) ?? [];

const kit: Tool = {
  name: `pixelbyte-contract ${version}`,
  command: "pixelbyte-contract --only checks",
  async complaints(server, models = [first?.slug ?? ""]) {
    const report = await runContract({ server, document, models, failFast: true, patience: 5_000 });
    return new Set(findingsOf(report).map(({ operation, message }) => `${operation} ${message}`));
  },
};

const alone: Tool = {
  name: `Schemathesis ${schemathesisVersion}`,
  command: `schemathesis run openapi.json --checks all --max-examples ${maxExamples}`,
  async complaints(server) {
    const { failures } = await schemathesis({ bundle: document.openapi, server, key, maxExamples });
    return new Set(failures.map(({ check, method, path }) => `${method} ${path} ${check}`));
  },
};

const other: Tool = {
  name: `Specmatic ${specmaticVersion}`,
  command: "MAX_TEST_REQUEST_COMBINATIONS=1 specmatic test openapi.json --testBaseURL <server>",
  complaints: (server) => specmatic(document.openapi, server, key),
};

export const tools: readonly Tool[] = [kit, alone, other];
