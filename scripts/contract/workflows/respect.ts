/** Running a workflow with `redocly respect`, and what it says of it. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { JsonObject } from "../../document/view.ts";
import { CannotRun } from "../cannotRun.ts";
import { redocly } from "./redocly.ts";

const largestOutput = 2 ** 26;

const stepSchema = z.looseObject({
  stepId: z.string(),
  request: z
    .looseObject({
      method: z.string().default("get"),
      url: z.string().default(""),
      headers: z.record(z.string(), z.string()).default({}),
      body: z.unknown().optional(),
    })
    .optional(),
  response: z.looseObject({ statusCode: z.number(), body: z.unknown().optional() }).optional(),
  checks: z.array(
    z.looseObject({
      name: z.string(),
      passed: z.boolean(),
      message: z.string().default(""),
      severity: z.string(),
      condition: z.string().optional(),
    }),
  ),
});

const outputSchema = z.looseObject({
  files: z.record(
    z.string(),
    z.looseObject({ executedWorkflows: z.array(z.looseObject({ executedSteps: z.array(stepSchema) })) }),
  ),
});

export type ExecutedStep = z.infer<typeof stepSchema>;

export interface RespectOptions {
  readonly file: string;
  /** Addresses by the names of the source descriptions. */
  readonly servers: Readonly<Record<string, string>>;
  /** Handed over in the environment, where other users of the machine do not see the key. */
  readonly inputs: JsonObject;
}

/**
 * Runs a workflow. A step that was repeated is listed with its last try only.
 *
 * @throws {CannotRun} when the program cannot be installed, or gives no result
 */
export async function respect({ file, servers, inputs }: RespectOptions): Promise<ExecutedStep[]> {
  const program = await redocly();
  const folder = await mkdtemp(join(tmpdir(), "pixelbyte-respect-"));
  const output = join(folder, "result.json");
  try {
    const addresses = Object.entries(servers).flatMap(([name, url]) => ["--server", `${name}=${url}`]);
    const said = await new Promise<string>((resolve) => {
      execFile(
        process.execPath,
        [program, "respect", file, ...addresses, "--json-output", output],
        {
          cwd: folder,
          maxBuffer: largestOutput,
          env: {
            ...process.env,
            REDOCLY_CLI_RESPECT_INPUT: JSON.stringify(inputs),
            REDOCLY_TELEMETRY: "off",
            REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
          },
        },
        (_, stdout, stderr) => resolve(`${stdout}${stderr}`),
      );
    });
    const result = await readFile(output, "utf8").catch(() => undefined);
    if (result === undefined) throw new CannotRun(`redocly respect returned no result for ${file}:\n${said.trim()}`);
    const steps = Object.values(outputSchema.parse(JSON.parse(result)).files)
      .flatMap(({ executedWorkflows }) => executedWorkflows)
      .flatMap(({ executedSteps }) => executedSteps);
    return [...new Map(steps.map((step) => [step.stepId, step])).values()];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
