import type { Check } from "../support/check.ts";
import { answerChecks } from "./answers.ts";
import { errorChecks } from "./errors.ts";
import { helperChecks } from "./helpers.ts";
import { jobChecks } from "./jobs.ts";
import { modelChecks } from "./models.ts";

/** The rows of the table, the same for every language. */
export const checks: readonly Check[] = [
  ...modelChecks,
  ...jobChecks,
  ...answerChecks,
  ...errorChecks,
  ...helperChecks,
];
