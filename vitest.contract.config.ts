import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Every mutant of the contract kit: `npm run test:contract`. */
export default defineConfig({
  test: {
    include: ["tests/contract/full/**/*.test.ts"],
    globalSetup: "./tests/support/document.ts",
    // Vitest leaves one core free, and would test strangers after all mutants.
    maxWorkers: availableParallelism(),
    testTimeout: 900_000,
    // On a busy machine, compiling the checks of two mocks takes its time.
    hookTimeout: 300_000,
    reporters: ["default", "./tests/support/closingLine.ts"],
  },
});
