import type { Platform } from "../../platform.ts";
import { program } from "../../support/exercises.ts";

export const platform: Platform = {
  name: "Vitest with jsdom",
  exercises: {
    test: program("node_modules/.bin/vitest", "run", "--environment", "jsdom", "--disable-console-intercept"),
  },
};
