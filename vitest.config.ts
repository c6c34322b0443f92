import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "./tests/support/document.ts",
    // npm run test:clients and npm run test:contract run these.
    exclude: ["tests/clients/**", "tests/installs/**", "tests/contract/full/**"],
    // Most tests wait for a server, a compiler or a browser of their own: one worker more than cores keeps them busy.
    maxWorkers: availableParallelism() + 1,
    // A process for each file would load the mock, the compiler and the readers of the document anew each time. What a
    // test replaces in the process is put back before the next one.
    isolate: false,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // Real servers, compilers and browsers take their time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // Many tests start programs, which load the same packages again and again.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL("node_modules/.cache/node-compile", import.meta.url)) },
    reporters: ["default", "./tests/support/closingLine.ts"],
  },
});
