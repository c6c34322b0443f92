import type { Check } from "../support/check.ts";
import { errorChecks } from "./errors.ts";
import { helperChecks } from "./helpers.ts";
import { jobChecks } from "./jobs.ts";
import { modelChecks } from "./models.ts";
import { responseChecks } from "./responses.ts";

/** The rows of the table, the same for every language. */
export const checks: readonly Check[] = [
  ...modelChecks,
  ...jobChecks,
  ...responseChecks,
  ...errorChecks,
  ...helperChecks,
];
