import type { Job } from "../job.ts";
import { choiceJobs } from "./choices.ts";
import { deprecation, removal } from "./goodbye.ts";
import { price } from "./price.ts";
import { operation, parameter, webhookEvent } from "./requests.ts";
import { errorCode, optionalField, requiredField, state } from "./responses.ts";

/** Every kind of work, in the order of the report. */
export const jobs: readonly Job[] = [
  price,
  ...choiceJobs,
  deprecation,
  removal,
  state,
  errorCode,
  optionalField,
  requiredField,
  parameter,
  operation,
  webhookEvent,
];
