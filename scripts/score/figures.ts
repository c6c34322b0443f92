/** Figures about the document as a whole, by name. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";
import { root } from "../document/root.ts";

const run = promisify(execFile);
const bundle = "generated/openapi.json";

export type Figures = Readonly<Record<string, number>>;

/** What a program prints. Spectral ends with 1 when it finds something, which is what it is asked for here. */
async function json(program: string, ...args: string[]): Promise<unknown> {
  const { stdout } = await run(`${root}/node_modules/.bin/${program}`, args, {
    cwd: root,
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    maxBuffer: 2 ** 28,
  }).catch((error: { code: unknown; stdout: string }) => (error.code === 1 ? error : Promise.reject(error)));
  return JSON.parse(stdout);
}

const scoreSchema = z.object({
  agentReadiness: z.number(),
  discoverability: z.number(),
  subscores: z.record(z.string(), z.number()),
});

/** How easy the document is to use, as Redocly sees it: percentages, the higher the better. */
async function scores(): Promise<Figures> {
  const { agentReadiness, discoverability, subscores } = scoreSchema.parse(
    await json("redocly", "score", bundle, "--format=json"),
  );
  const parts = Object.entries(subscores).map(([name, value]) => [`redocly ${name}`, Math.round(value * 100)]);
  return {
    "redocly agentReadiness": agentReadiness,
    "redocly discoverability": discoverability,
    ...Object.fromEntries(parts),
  };
}

const findingsSchema = z.array(z.object({ code: z.string() }));

/** How often each rule of Spectral and OWASP finds something: the lower the better. */
async function findings(): Promise<Figures> {
  const args = ["lint", "--quiet", "--format=json", "--ruleset=scripts/score/spectral.yaml"];
  const found = findingsSchema.parse(await json("spectral", ...args, bundle));
  const byRule = Map.groupBy(found, ({ code }) => `spectral ${code}`);
  return Object.fromEntries([...byRule].sort().map(([rule, some]) => [rule, some.length]));
}

/** Measures the bundle in generated/. */
export async function measure(): Promise<Figures> {
  const [theirs, others] = await Promise.all([scores(), findings()]);
  return { ...theirs, ...others };
}
