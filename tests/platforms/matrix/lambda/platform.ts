import type { Platform } from "../../platform.ts";
import { program } from "../../support/exercises.ts";

/** Lambda turns off what loads ES modules with `require`, and what takes a file without a type for one. */
const flags = ["--no-experimental-require-module", "--no-experimental-detect-module", "--expose-gc"];

const runtimes = [20, 22, 24].map((version) => [
  `nodejs${version}.x`,
  program(`node_modules/node-${version}/bin/node`, ...flags, "invoke.cjs"),
]);

export const platform: Platform = {
  name: "AWS Lambda",
  exercises: Object.fromEntries(runtimes),
  webhooks: ["/webhook"],
};
