import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "./tests/support/document.ts",
    // npm run test:clients runs these.
    exclude: ["tests/clients/**"],
    // Most tests wait for a server, a compiler or a browser of their own: one worker more than cores keeps them busy.
    maxWorkers: availableParallelism() + 1,
    // Real servers, compilers and browsers take their time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 240_000,
    reporters: ["default", "./tests/support/closingLine.ts"],
  },
});
