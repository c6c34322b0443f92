/** Everything that the kit looks at by itself, in the order in which it looks: what is cheap, and tells most, comes first. */
import type { Subject } from "../plan.ts";
import type { Case } from "./case.ts";
import { errors } from "./errors.ts";
import { jobs } from "./jobs.ts";
import { keyHeaders, keys, unknownKey } from "./keys.ts";
import { models } from "./models.ts";
import { pages } from "./pages.ts";
import { unknownIds } from "./unknownIds.ts";
import { uploads } from "./uploads.ts";
import { webhooks } from "./webhooks.ts";
import { wrongCalls } from "./wrongRequests.ts";

const all = [keys, keyHeaders, unknownKey, unknownIds, wrongCalls, jobs, uploads, webhooks, pages, models, errors];

export const casesOf = (subject: Subject): Case[] => all.flatMap((cases) => cases(subject));
