/**
 * Wrong servers, written from generated/openapi.yaml alone, before the cases of the kit were read. They measure what the
 * kit finds of mistakes that nobody had it in mind for.
 */
import { contradictions } from "./contradictions.ts";
import { details } from "./details.ts";
import { jobStrangers } from "./jobs.ts";
import { lateStrangers } from "./late.ts";
import { money } from "./money.ts";
import { requestStrangers } from "./requests.ts";
import { responseStrangers } from "./responses.ts";
import type { Stranger } from "./server.ts";
import { webhookStrangers } from "./webhooks.ts";

export const strangers: readonly Stranger[] = [
  ...money,
  ...jobStrangers,
  ...requestStrangers,
  ...responseStrangers,
  ...contradictions,
  ...details,
  ...lateStrangers,
  ...webhookStrangers,
];
