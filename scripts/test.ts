/** `npm test`: everything except the slow suites. `npm test -- <path> ...` builds what these tests need, and runs only them. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "./document/root.ts";
import { importedTargets } from "./lint/importedTargets.ts";
import { lightTargets } from "./targets/index.ts";

const build = "scripts/build.ts";
const vitest = ["node_modules/vitest/vitest.mjs", "run"];
const chosen = process.argv.slice(2);
const light = lightTargets.map(({ name }) => name);

/** A program of this repository or of a package, with its arguments. */
type Program = readonly string[];
/** Programs that run one after the other. */
type Lane = readonly Program[];

/** Steps that run one after the other; the lanes of a step run side by side. */
const all: readonly (readonly Lane[])[] = [
  [
    [
      [build, "--check"],
      [build, "--quiet", ...importedTargets],
    ],
  ],
  [
    // One core builds the packages, and many tests wait for a server, a compiler or a browser: that leaves time for lint.
    [[build], vitest],
    [
      ["scripts/lint/run.ts", "--quick"],
      ["scripts/diff/main.ts", "--check"],
    ],
  ],
];
const readsPortal = chosen.some((path) => /portal|start/.test(path));
const some: readonly (readonly Lane[])[] = [
  [
    [
      [build, "--quiet", ...(readsPortal ? [] : light)],
      [...vitest, ...chosen],
    ],
  ],
];

/** The programs load the same packages. */
const env = { NODE_COMPILE_CACHE: join(root, "node_modules/.cache/node-compile"), ...process.env };

/** Runs a program, and resolves to its exit code. */
async function run([program = "", ...parameters]: Program): Promise<number> {
  const child = spawn(process.execPath, [join(root, program), ...parameters], { cwd: root, env, stdio: "inherit" });
  const [code] = await once(child, "close");
  return typeof code === "number" ? code : 1;
}

/** Runs programs up to the first that fails, and resolves to that one. */
async function firstFailed(lane: Lane): Promise<Program | undefined> {
  for (const program of lane) if ((await run(program)) !== 0) return program;
  return undefined;
}

for (const lanes of chosen.length > 0 ? some : all) {
  const failed = (await Promise.all(lanes.map(firstFailed))).filter((program) => program !== undefined);
  for (const program of failed) console.error(`Failed: node ${program.join(" ")}`);
  if (failed.length > 0) process.exit(1);
}
