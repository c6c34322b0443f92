import type { Check } from "../support/check.ts";
import { alwaysEndsChecks } from "./alwaysEnds.ts";
import { errorChecks } from "./errors.ts";
import { helperChecks } from "./helpers.ts";
import { jobChecks } from "./jobs.ts";
import { keepsSecretsChecks } from "./keepsSecrets.ts";
import { modelChecks } from "./models.ts";
import { neverLeftRunningChecks } from "./neverLeftRunning.ts";
import { neverLostChecks } from "./neverLost.ts";
import { neverMisledChecks } from "./neverMisled.ts";
import { responseChecks } from "./responses.ts";
import { sentOnceChecks } from "./sentOnce.ts";

/** The rows of the suite, the same for every language. */
export const checks: readonly Check[] = [
  ...modelChecks,
  ...jobChecks,
  ...responseChecks,
  ...errorChecks,
  ...helperChecks,
  ...sentOnceChecks,
  ...neverLostChecks,
  ...neverLeftRunningChecks,
  ...alwaysEndsChecks,
  ...keepsSecretsChecks,
  ...neverMisledChecks,
];
