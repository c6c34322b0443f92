/** The vectors with their types. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { loadDocument } from "../../scripts/document/load.ts";
import { costVectors } from "./costs.ts";

const read = <T>(name: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), "utf8")));

/** Made from the document, so that a new model is in them at once. */
export const costs = costVectors(await loadDocument());

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

export const errors = read(
  "errors",
  z.array(
    z.strictObject({
      name: z.string(),
      status: z.int(),
      body: z.string(),
      code: z.string(),
      requestId: z.string().optional(),
    }),
  ),
);
