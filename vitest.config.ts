import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Real servers, compilers and browsers take their time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 240_000,
    reporters: ["default", "./tests/support/closingLine.ts"],
  },
});
