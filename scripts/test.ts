/** `npm test`: every check but the slow suites. `npm test -- <path> ...` runs these tests alone, with what they need built. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./document/root.ts";

const build = "scripts/build.ts";
const vitest = ["node_modules/vitest/vitest.mjs", "run"];
const chosen = process.argv.slice(2);

const all: readonly (readonly string[])[] = [
  [build, "--check"],
  [build],
  ["scripts/lint/run.ts", "--quick"],
  ["scripts/diff/main.ts", "--check"],
  vitest,
];
/** The portal takes longest to build, and few tests read it. */
const readsPortal = chosen.some((path) => /portal|start/.test(path));
const light = ["bundle", "views", "types", "client-data", "client", "mock", "contract", "openapi"];
const some = [
  [build, "--quiet", ...(readsPortal ? [] : light)],
  [...vitest, ...chosen],
];

/** The programs load the same packages again and again. */
const env = { NODE_COMPILE_CACHE: join(root, "node_modules/.cache/node-compile"), ...process.env };

for (const [program = "", ...parameters] of chosen.length > 0 ? some : all) {
  const { status } = spawnSync(process.execPath, [join(root, program), ...parameters], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
