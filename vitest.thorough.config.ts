import { defineConfig } from "vitest/config";
import quick from "./vitest.config.ts";

/**
 * What `npm test` tests a sample of, and what it leaves out: `npm run test:thorough`. Of what takes minutes it tests a third
 * each week, and everything with `SAMPLE=all`.
 */
export default defineConfig({
  test: {
    ...quick.test,
    include: ["tests/**/*.{sampled,thorough}.test.ts"],
    exclude: [],
    env: { ...quick.test?.env, SAMPLE: process.env.SAMPLE ?? "thorough" },
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
