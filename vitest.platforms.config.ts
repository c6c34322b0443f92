import { defineConfig } from "vitest/config";

/** The client on the platforms that its README names: `npm run test:platforms`. */
export default defineConfig({
  test: {
    include: ["tests/platforms/**/*.test.ts"],
    globalSetup: "./tests/support/document.ts",
    // Builds use all cores.
    fileParallelism: false,
    testTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
    // Installs and builds.
    hookTimeout: 480_000,
    reporters: ["default", "./tests/support/closingLine.ts"],
  },
});
