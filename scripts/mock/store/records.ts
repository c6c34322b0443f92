/** Jobs and uploads as Redis keeps them. */
import { z } from "zod";
import type { KeptJob } from "../jobs/job.ts";

const jobSchema = z.object({
  id: z.string(),
  owner: z.string(),
  model: z.string(),
  cost: z.number(),
  createdAt: z.number(),
  startsAt: z.number(),
  endsAt: z.number(),
  fails: z.boolean(),
  kind: z.enum(["video", "image"]),
  files: z.number(),
  origin: z.string(),
  webhook: z
    .object({ url: z.string(), requestId: z.string() })
    .optional()
    .transform((webhook) => webhook),
  heldAt: z.number().optional(),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
  outputs: z.array(z.string()).optional(),
});

export const uploadSchema = z.object({
  id: z.string(),
  owner: z.string(),
  filename: z.string(),
  contentType: z.string(),
  createdAt: z.number(),
  origin: z.string(),
  signature: z.string(),
});

/** A job as JSON, its position in the order, and when it was cancelled. */
const recordSchema = z.tuple([z.string(), z.string(), z.string().nullable()]);
export const submissionSchema = z.tuple([z.enum(["kept", "unpaid", "concurrent", "full"]), z.string()]);
export const moneySchema = z.tuple([z.string(), z.string(), z.string()]);

/** The job in a record; nothing if there is no such job. */
export function readJob(record: unknown): KeptJob | undefined {
  const read = recordSchema.safeParse(record);
  if (!read.success) return undefined;
  const [json, order, cancelledAt] = read.data;
  const { webhook, heldAt, error, outputs, ...job } = jobSchema.parse(JSON.parse(json));
  return {
    ...job,
    webhook,
    order: Number(order),
    ...(heldAt === undefined ? {} : { heldAt }),
    ...(error === undefined ? {} : { error }),
    ...(outputs === undefined ? {} : { outputs }),
    ...(cancelledAt === null ? {} : { cancelledAt: Number(cancelledAt) }),
  };
}
