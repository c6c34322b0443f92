import { defineConfig } from "vitest/config";

/** A release on this machine: `npm run test:release`. */
export default defineConfig({
  test: {
    include: ["tests/release/dryRun/**/*.test.ts"],
    testTimeout: 240_000,
    globalSetup: "./tests/support/document.ts",
    // Clients that are not there yet are generated first.
    hookTimeout: 1_200_000,
    reporters: ["default", "./tests/support/closingLine.ts"],
  },
});
