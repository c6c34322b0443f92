/**
 * `npm run bench -- schemathesis [--max-examples 100]`: Schemathesis, which makes calls of its own from a document, with
 * all of its checks and every model, against the mock.
 */
import { execFile } from "node:child_process";
import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { loadDocument } from "../document/load.ts";
import type { JsonObject } from "../document/view.ts";
import { startMock } from "../mock/index.ts";

const version = "4.25.0";
const execute = promisify(execFile);
const config = fileURLToPath(new URL("schemathesis.toml", import.meta.url));
const environment = fileURLToPath(
  new URL(`../../node_modules/.cache/pixelbyte-openapi/schemathesis-${version}`, import.meta.url),
);
const program = join(environment, "bin/schemathesis");

/** Installs it into a virtual environment of this project, where that has not been done. Needs Python with venv. */
export async function installSchemathesis(): Promise<void> {
  const isThere = await access(program).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  await execute("python3", ["-m", "venv", environment]);
  // Not everything that is installed is used, and Python compiles what is.
  await execute(join(environment, "bin/pip"), ["install", "--quiet", "--no-compile", `schemathesis==${version}`]);
}

export interface SchemathesisOptions {
  /** By comma: examples, coverage, fuzzing, stateful. */
  readonly phases: string;
  /** How many calls of an operation the phase `fuzzing` makes. */
  readonly maxExamples: number;
}

/** Runs it against a server, with what a document says, and gives its report. */
export async function schemathesis(bundle: JsonObject, url: string, options: SchemathesisOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "mock-schemathesis-"));
  try {
    const file = join(folder, "openapi.json");
    await writeFile(file, JSON.stringify(bundle));
    const args = ["--config-file", config, "run", file, "--url", url, "--checks", "all", "--phases", options.phases];
    const more = ["--header", "Authorization: Bearer pb_test", "--seed", "1", "--no-color"];
    const limits = ["--max-examples", String(options.maxExamples), "--generation-database", "none"];
    const { stdout } = await execute(program, [...args, ...more, ...limits], { cwd: folder, maxBuffer: 2 ** 26 }).catch(
      (error: { stdout: string }) => error,
    );
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether a report tells of a fault. */
export const tellsFaults = (report: string): boolean =>
  !report.includes(" generated") || /Failures:|Errors:/.test(report);

/** How many calls were made, by a report. */
export const callsIn = (report: string): number => Number(/(\d+) generated/.exec(report)?.[1] ?? 0);

export async function run(args: readonly string[]): Promise<void> {
  const maxExamples = args.includes("--max-examples") ? Number(args[args.indexOf("--max-examples") + 1]) : 100;
  const { openapi } = await loadDocument();
  await installSchemathesis();
  const mock = await startMock({ document: openapi, speed: 1e6, keepRequests: false });
  const phases = "examples,coverage,fuzzing,stateful";
  const report = await schemathesis(openapi, mock.url, { phases, maxExamples });
  await mock.close();
  console.log(report);
  if (tellsFaults(report)) process.exitCode = 1;
}
