import { defineConfig } from "vitest/config";
import quick from "./vitest.config.ts";

/** Folders of tests, as `npm run mutate` chooses them. */
const tests = process.env.MUTATE_TESTS ?? "tests/{document,diff,impact,mock}";

/** Tests that run what `npm run mutate` changes in their own process, where Stryker sees what they reach. */
export default defineConfig({
  test: {
    ...quick.test,
    include: [`${tests}/**/*.test.ts`],
    exclude: [
      "tests/**/*.{sampled,thorough}.test.ts",
      // These run programs, or need a Redis.
      "tests/document/idleBuild.test.ts",
      "tests/mock/{bounds,package,program,redis,redisRecovery}.test.ts",
      // These repeat for every model what others test by example.
      "tests/diff/everyModel.test.ts",
      "tests/mock/{fuzz,growth}.test.ts",
      // These are about scripts/lint.
      "tests/document/lint/**",
    ],
    reporters: ["default"],
  },
});
