import { defineConfig } from "vitest/config";

/** The packages, installed as users install them: `npm run test:installs`. */
export default defineConfig({
  test: {
    include: ["tests/installs/**/*.test.ts"],
    // Each file installs much; what it installs with is installed once, by the first.
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 480_000,
    reporters: ["default", "./tests/support/closingLine.ts"],
  },
});
