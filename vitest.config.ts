import { availableParallelism } from "node:os";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "./tests/support/document.ts",
    // Commands of their own run these: tests/README.md lists them.
    exclude: [
      "tests/clients/**",
      "tests/installs/**",
      "tests/platforms/**",
      "tests/contract/full/**",
      "tests/release/dryRun/**",
      "tests/**/*.thorough.test.ts",
    ],
    // Most tests wait for a server, a compiler or a browser of their own: one worker more than cores keeps them busy.
    maxWorkers: availableParallelism() + 1,
    // A process for each file would load the mock, the compiler and the readers of the document anew each time. What a
    // test replaces in the process is put back before the next one.
    isolate: false,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // Real servers, compilers and browsers take their time on a busy machine: what takes this long hangs.
    testTimeout: 240_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    env: {
      // Many tests start programs, which load the same packages again and again.
      NODE_COMPILE_CACHE: file("node_modules/.cache/node-compile"),
      // As npm has it, when Vitest is started without it.
      PATH: [file("node_modules/.bin"), process.env.PATH].join(delimiter),
    },
    reporters: ["default", "./tests/support/closingLine.ts"],
  },
});
