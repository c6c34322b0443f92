/** The vectors with their types. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { loadDocument } from "../../scripts/document/load.ts";
import { costVectors } from "./costs.ts";
import { estimateVectors } from "./estimates.ts";
import { submitResponseVectors } from "./submitResponses.ts";

const read = <T>(name: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), "utf8")));

const document = await loadDocument();

// Made from the document, so that a new model or member is in them at once.
export const costs = costVectors(document);
export const estimates = estimateVectors(document);
export const submitResponses = submitResponseVectors(document);

export const webhooks = read(
  "webhooks",
  z.array(
    z.strictObject({
      name: z.string(),
      payload: z.string(),
      headers: z.record(z.string(), z.string()),
      secrets: z.array(z.string()),
      tolerance: z.number(),
      now: z.number(),
      jobId: z.string().optional(),
      status: z.string().optional(),
      fault: z.string().optional(),
    }),
  ),
);

export const { pauses, mayRepeat } = read(
  "retries",
  z.strictObject({
    pauses: z.array(
      z.strictObject({
        attempt: z.int(),
        retryAfter: z.string().nullable(),
        leftOut: z.number(),
        now: z.number(),
        pause: z.number(),
      }),
    ),
    mayRepeat: z.array(
      z.strictObject({
        method: z.string(),
        status: z.int().optional(),
        code: z.string().optional(),
        failure: z.enum(["unconnected", "broken"]).optional(),
        repeat: z.boolean(),
      }),
    ),
  }),
);

const errorSchema = z.array(
  z.strictObject({
    name: z.string(),
    status: z.int(),
    body: z.string(),
    code: z.string(),
    requestId: z.string().optional(),
  }),
);

export const errors = read("errors", errorSchema);
/** Bodies that want to change what an error says of itself. */
export const hostile = read("hostile", errorSchema);

const { statuses, targets } = read(
  "redirects",
  z.strictObject({
    statuses: z.array(z.int()),
    targets: z.array(z.enum(["elsewhere", "itself", "nowhere", "unsaid"])),
  }),
);
/** Every status with every target. */
export const redirects = statuses.flatMap((status) => targets.map((target) => ({ status, target })));

export const waits = read(
  "waits",
  z.array(
    z.strictObject({
      name: z.string(),
      /** The responses to the looks at a job, of which the last one is given ever after. */
      looks: z.array(
        z.strictObject({
          of: z.enum(["pending", "completed"]).optional(),
          set: z.record(z.string(), z.json()).optional(),
          drop: z.array(z.string()).optional(),
          wrapped: z.boolean().optional(),
          status: z.int().optional(),
          raw: z.string().optional(),
        }),
      ),
      outcome: z.enum(["completed", "late", "refused"]),
      output: z.string().optional(),
    }),
  ),
);

export const pages = read(
  "pages",
  z.array(
    z.strictObject({
      name: z.string(),
      /** The last one is given ever after. */
      pages: z.array(
        z.strictObject({ ids: z.array(z.string()), nextCursor: z.string().nullable(), hasMore: z.boolean() }),
      ),
      /** What is listed; without it, an error. */
      ids: z.array(z.string()).optional(),
    }),
  ),
);

export const secrets = read("secrets", z.strictObject({ refused: z.array(z.string()), short: z.array(z.string()) }));

export const ids = read("ids", z.strictObject({ refused: z.array(z.string()), accepted: z.array(z.string()) }));

const limit = z.union([z.number(), z.literal("NaN")]);
/** Invalid times, in milliseconds. */
export const limits = read("limits", z.strictObject({ timeouts: z.array(limit), deadlines: z.array(limit) }));

/** Wrong use of the verifier, which says nothing about a webhook. */
export const webhookMisuse = read(
  "webhookMisuse",
  z.array(
    z.strictObject({
      name: z.string(),
      secrets: z.array(z.string().nullable()).optional(),
      tolerance: z.union([z.number(), z.literal("NaN")]).optional(),
    }),
  ),
);
