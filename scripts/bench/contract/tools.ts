/** The tools that are compared: each says what it has against a server. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { document } from "../../../tests/contract/document.ts";
import { findingsOf, runContract } from "../../contract/index.ts";
import { schemathesis } from "../../contract/schemathesis/run.ts";
import { root } from "../../document/root.ts";
import { bundleOf, type Scope } from "./scope.ts";
import { settings, specmatic, specmaticVersion } from "./specmatic.ts";

export interface Tool {
  /** With its version. */
  readonly name: string;
  /** How it is run, for people. */
  readonly command: string;
  /** What it has against a server, so that the same complaint is the same text. */
  complaints(server: string, scope: Scope, signal: AbortSignal): Promise<ReadonlySet<string>>;
}

const maxExamples = 20;
const key = "pb_bench";

const { version } = JSON.parse(await readFile(join(root, "scripts/contract/package/package.json"), "utf8"));
const requirements = await readFile(join(root, "scripts/contract/schemathesis/requirements.txt"), "utf8");
const [, schemathesisVersion = ""] = /^schemathesis==(\S+)/m.exec(requirements) ?? [];

const kit: Tool = {
  name: `pixelbyte-contract ${version}`,
  command: "pixelbyte-contract --only checks --model <slug>, those checks that look at the operation",
  async complaints(server, { operation, model }, signal) {
    const report = await runContract({
      server,
      document,
      models: [model],
      patience: 5_000,
      signal,
      filter: (one) => one.operation === operation || (one.uses?.includes(operation) ?? false),
    });
    signal.throwIfAborted();
    return new Set(findingsOf(report).map((finding) => `${finding.operation} ${finding.message}`));
  },
};

const alone: Tool = {
  name: `Schemathesis ${schemathesisVersion}`,
  command: `schemathesis run openapi.json --checks all --phases examples,coverage,fuzzing,stateful --max-examples ${maxExamples}`,
  async complaints(server, scope, signal) {
    const { failures } = await schemathesis({
      bundle: bundleOf(document, scope, true),
      server,
      key,
      maxExamples,
      signal,
    });
    return new Set(failures.map(({ check, method, path }) => `${method} ${path} ${check}`));
  },
};

const other: Tool = {
  name: `Specmatic ${specmaticVersion}`,
  command: `${Object.entries(settings)
    .map((one) => one.join("="))
    .join(" ")} java -jar specmatic.jar test openapi.json --testBaseURL=<server>`,
  complaints: (server, scope, signal) => specmatic({ bundle: bundleOf(document, scope, false), server, key, signal }),
};

export const tools: readonly Tool[] = [kit, alone, other];
