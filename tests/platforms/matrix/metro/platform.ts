import type { Platform } from "../../platform.ts";
import { program } from "../../support/exercises.ts";

const run = (bundle: string) => program("node", "--import", "./hermes.mjs", bundle);

export const platform: Platform = {
  name: "React Native (Metro)",
  exercises: { "with `exports`": run("dist/exports.js"), "without `exports`": run("dist/fields.js") },
};
