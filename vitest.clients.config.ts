import { defineConfig } from "vitest/config";
import LongestFirst from "./tests/clients/support/longestFirst.ts";

/** The clients of other languages: `npm run test:clients`. */
export default defineConfig({
  test: {
    include: ["tests/clients/**/*.test.ts"],
    globalSetup: "./tests/support/document.ts",
    // Most rows wait, so languages run beside one another, also on two cores.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    // Only what hangs takes that long, on the busiest machine.
    testTimeout: 300_000,
    // Generators and compilers begin with an empty cache in CI.
    hookTimeout: 1_200_000,
    reporters: ["default", "./tests/clients/support/table.ts", "./tests/support/closingLine.ts"],
  },
});
