/** Running Schemathesis, and reading what it found. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { root } from "../../document/root.ts";
import type { JsonObject } from "../../document/view.ts";
import { CannotRun } from "../cannotRun.ts";
import type { Sent } from "../client/curl.ts";
import { installSchemathesis } from "./install.ts";

const config = join(root, "scripts/contract/schemathesis/schemathesis.toml");
const largestOutput = 2 ** 28;

const headersSchema = z.record(z.string(), z.array(z.string())).nullish();
const scenarioSchema = z.looseObject({
  ScenarioFinished: z.looseObject({
    recorder: z.looseObject({
      label: z.string(),
      checks: z.record(
        z.string(),
        z.array(
          z.looseObject({
            name: z.string(),
            status: z.string(),
            failure_info: z.looseObject({ failure: z.looseObject({ message: z.string() }) }).nullish(),
          }),
        ),
      ),
      cases: z.record(z.string(), z.looseObject({ value: z.looseObject({ method: z.string(), path: z.string() }) })),
      interactions: z.record(
        z.string(),
        z.looseObject({
          request: z.looseObject({
            method: z.string(),
            uri: z.string(),
            headers: headersSchema,
            body: z.looseObject({ $base64: z.string() }).nullish(),
          }),
          response: z
            .looseObject({
              status_code: z.number(),
              content: z.looseObject({ $base64: z.string() }).nullish(),
            })
            .nullish(),
        }),
      ),
    }),
  }),
});

/** What kept it from judging an operation, such as a connection that was closed. */
const errorSchema = z.looseObject({
  NonFatalError: z.looseObject({ label: z.string(), value: z.looseObject({ type: z.string(), message: z.string() }) }),
});

/** A check of Schemathesis that a request did not pass. */
export interface Failure {
  readonly check: string;
  readonly method: string;
  /** As the document writes it, with the names of its parameters. */
  readonly path: string;
  readonly message: string;
  /** Absent if no request could be made. */
  readonly exchange?: { readonly request: Sent /** Whole, and with secrets. */; readonly response: string };
}

export interface SchemathesisResult {
  readonly calls: number;
  /** One of each kind for each operation. */
  readonly failures: readonly Failure[];
  /** Its own report. */
  readonly text: string;
}

export interface SchemathesisOptions {
  readonly bundle: JsonObject;
  readonly server: string;
  readonly key: string;
  /** By comma: examples, coverage, fuzzing, stateful. Without it, all. */
  readonly phases?: string;
  /** The most requests that are generated for one operation. */
  readonly maxExamples: number;
  /** Operations that are left alone. */
  readonly exclude?: readonly string[];
  /** Ends it early: then it throws. */
  readonly signal?: AbortSignal;
}

const decode = (content: { $base64: string } | null | undefined): string =>
  Buffer.from(content?.$base64 ?? "", "base64").toString();

function failuresIn(line: string): { calls: number; failures: Failure[] } {
  const read = scenarioSchema.safeParse(JSON.parse(line));
  if (!read.success) return { calls: 0, failures: [] };
  const { checks, interactions, cases } = read.data.ScenarioFinished.recorder;
  const failures = Object.entries(checks).flatMap(([id, outcomes]) => {
    const { request, response } = interactions[id] ?? {};
    const called = cases[id]?.value;
    if (request === undefined || called === undefined) return [];
    const headers = Object.entries(request.headers ?? {}).map(([name, values]) => [name, values.join(", ")]);
    const body = decode(request.body);
    return outcomes
      .filter(({ status }) => status !== "success")
      .map(({ name, failure_info }) => ({
        check: name,
        method: called.method.toLowerCase(),
        path: called.path,
        message: (failure_info?.failure.message ?? name).replaceAll(/\s+/g, " "),
        exchange: {
          request: {
            method: request.method,
            url: request.uri,
            headers: Object.fromEntries(headers),
            ...(body === "" ? {} : { body }),
          },
          response: response ? `${response.status_code} ${decode(response.content)}` : "no response",
        },
      }));
  });
  return { calls: Object.keys(interactions).length, failures };
}

function errorsIn(line: string): Failure[] {
  const { label, value } = errorSchema.parse(JSON.parse(line)).NonFatalError;
  const [method = "", path = ""] = label.split(" ");
  return [{ check: value.type, method: method.toLowerCase(), path, message: value.message }];
}

/**
 * Runs all checks of Schemathesis against a server.
 *
 * @throws {CannotRun} when it cannot be installed, or does not come to an end
 */
export async function schemathesis(options: SchemathesisOptions): Promise<SchemathesisResult> {
  const {
    bundle,
    server,
    key,
    phases = "examples,coverage,fuzzing,stateful",
    maxExamples,
    exclude = [],
    signal,
  } = options;
  const python = await installSchemathesis();
  const folder = await mkdtemp(join(tmpdir(), "pixelbyte-schemathesis-"));
  const document = join(folder, "openapi.json");
  const report = join(folder, "report.ndjson");
  try {
    await writeFile(document, JSON.stringify(bundle));
    const program = ["-m", "schemathesis.cli", "--config-file", config, "run", document];
    const args = [...program, "--url", server, "--checks", "all", "--phases", phases];
    const more = ["--max-examples", String(maxExamples), "--seed", "1", "--generation-database", "none", "--no-color"];
    const left = exclude.flatMap((id) => ["--exclude-operation-id", id]);
    const output = ["--report", "ndjson", "--report-ndjson-path", report];
    const said = await new Promise<string>((resolve) => {
      execFile(
        python,
        [...args, ...more, ...left, ...output],
        {
          cwd: folder,
          maxBuffer: largestOutput,
          env: { ...process.env, PIXELBYTE_API_KEY: key },
          ...(signal === undefined ? {} : { signal }),
        },
        (_, stdout, stderr) => resolve(`${stdout}${stderr}`),
      );
    });
    const lines = (await readFile(report, "utf8").catch(() => "")).split("\n").filter((line) => line !== "");
    const isComplete = lines.some((line) => line.startsWith('{"EngineFinished"'));
    if (!isComplete || lines.some((line) => line.startsWith('{"FatalError"'))) {
      throw new CannotRun(`Schemathesis did not finish:\n${said.trim()}`);
    }
    const scenarios = lines.filter((line) => line.startsWith('{"ScenarioFinished"')).map(failuresIn);
    const errors = lines.filter((line) => line.startsWith('{"NonFatalError"')).flatMap(errorsIn);
    const failures = [...errors, ...scenarios.flatMap((one) => one.failures)];
    const kinds = new Map(failures.map((one) => [`${one.method} ${one.path} ${one.check}`, one]));
    return { calls: scenarios.reduce((sum, { calls }) => sum + calls, 0), failures: [...kinds.values()], text: said };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
