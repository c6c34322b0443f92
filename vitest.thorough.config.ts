import { defineConfig } from "vitest/config";
import quick from "./vitest.config.ts";

/** All of what `npm test` tests a sample of, and what it leaves out: `npm run test:thorough`. */
export default defineConfig({
  test: {
    ...quick.test,
    include: ["tests/**/*.{sampled,thorough}.test.ts"],
    exclude: [],
    env: { ...quick.test?.env, SAMPLE: "all" },
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
