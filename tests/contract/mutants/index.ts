/** Servers with one fault each, and the finding by which the kit has to catch it. */
import { cancel } from "./cancel.ts";
import { errors } from "./errors.ts";
import { estimate } from "./estimate.ts";
import type { Mutant } from "./faults.ts";
import { jobs } from "./jobs.ts";
import { list } from "./list.ts";
import { models } from "./models.ts";
import { submit } from "./submit.ts";
import { uploads } from "./uploads.ts";
import { webhooks } from "./webhooks.ts";

export type { Mutant } from "./faults.ts";

export const mutants: readonly Mutant[] = [
  ...submit,
  ...estimate,
  ...jobs,
  ...cancel,
  ...list,
  ...models,
  ...uploads,
  ...errors,
  ...webhooks,
].map(([name, rule, operation, fault]) => ({ name, caught: { rule, operation }, ...fault }));
