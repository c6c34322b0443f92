/** The cases of the kit itself, in the order in which they run: what is cheap and tells most comes first. */
import type { Plan } from "../plan.ts";
import { balances } from "./balances.ts";
import type { Case } from "./case.ts";
import { errors } from "./errors.ts";
import { jobs } from "./jobs.ts";
import { keyHeaders, keys, otherKeyHeaders, schemes, unknownKey } from "./keys.ts";
import { mediaTypes } from "./mediaTypes.ts";
import { models } from "./models.ts";
import { pages } from "./pages.ts";
import { processing } from "./processing.ts";
import { unknownIds } from "./unknownIds.ts";
import { uploads } from "./uploads.ts";
import { webhooks } from "./webhooks.ts";
import { wrongRequests } from "./wrongRequests.ts";

const all = [
  keys,
  keyHeaders,
  schemes,
  otherKeyHeaders,
  unknownKey,
  unknownIds,
  wrongRequests,
  mediaTypes,
  jobs,
  processing,
  uploads,
  webhooks,
  balances,
  pages,
  models,
];

export function casesOf(plan: Plan): Case[] {
  const cases = all.flatMap((one) => one(plan));
  return [...cases, ...errors(plan, cases)];
}
