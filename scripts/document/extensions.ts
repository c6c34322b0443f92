/** The `x-` members that the document may carry, each with the schema that lint checks and the view reads. */
import { z } from "zod";
import type { extensionNames } from "./extensionNames.ts";
import { BY_VALUE } from "./multipliers.ts";
import { MULTIPLIER_SCALE } from "./pricing.ts";

const multiplier = z
  .number()
  .positive()
  .refine(
    (value) => Number((Math.round(value * MULTIPLIER_SCALE) / MULTIPLIER_SCALE).toPrecision(15)) === value,
    "at most six decimal places",
  );

/**
 * Most factors are chosen in the request: `parameter` is an enum or a boolean, and its default counts when it is left
 * out. A derived one is measured on a file of the request, so it is not an input, and nobody knows it from the request.
 */
const factorSchema = <Multipliers extends z.ZodType>(multipliers: Multipliers) =>
  z
    .strictObject({
      parameter: z.string(),
      derivedFrom: z.string().optional().describe("The input whose file is measured"),
      assumed: z.string().optional().describe("The value of a derived factor that costs are given for"),
      multipliers,
    })
    .refine(
      ({ derivedFrom, assumed }) => (derivedFrom === undefined) === (assumed === undefined),
      "`derivedFrom` and `assumed` belong together",
    );

const pricing = <Multipliers extends z.ZodType>(multipliers: Multipliers) =>
  z.strictObject({
    baseCostMicroCents: z.int().nonnegative().describe("Integer micro-cents; 1,000,000 are 1 US dollar"),
    per: z.string().describe("What the base cost is paid for, such as second, image or job"),
    factors: z.array(factorSchema(multipliers)),
  });

const table = z.record(z.string(), multiplier).refine((m) => Object.keys(m).length > 0, "at least one multiplier");

/** A price as the published document gives it. */
export const pricingSchema = pricing(table);
/** A price as it is written by hand: {@link BY_VALUE} is short for a table, which bundling puts in its place. */
const writtenPricingSchema = pricing(
  z.union([table, z.literal(BY_VALUE)], `expected the number of each value, or \`${BY_VALUE}\``),
);

export const errorCodesSchema = z.record(
  z.string(),
  z.strictObject({
    status: z.int().min(400).max(599).describe("HTTP status of the code"),
    retry: z
      .enum(["never", "reads", "always"])
      .describe("Which requests may be sent again: reads only, if a repeated submit could be charged twice"),
    when: z.string().describe("When the API returns the code"),
    remedy: z.string().describe("What the caller can do"),
  }),
);

export const maxBytesSchema = z
  .record(z.string(), z.int().positive())
  .describe("Largest size of an upload in bytes, by the first part of its media type");

export const webhookDeliverySchema = z.strictObject({
  retryAfterSeconds: z
    .array(z.int().positive())
    .min(1)
    .describe("Seconds from one try to the next, in order. After the last retry, the delivery has failed"),
});

export const webhookSignatureSchema = z.strictObject({
  algorithm: z.literal("HMAC-SHA256"),
  prefix: z.string().describe("What stands before the digest in the header"),
  separator: z.string().describe("What joins the timestamp and the raw body"),
  encoding: z.literal("hex").describe("How the digest is written, in lower case"),
});

export const deprecationSchema = z.strictObject({
  since: z.iso.date().describe("The day from which the model is deprecated"),
  sunset: z.iso.date().optional().describe("The day on which it stops working"),
  successor: z.string().describe("Slug of the model to use instead"),
});

/** What is always the same about the result of a job. What a parameter decides is not repeated here. */
export const outputSchema = z
  .strictObject({
    sound: z.enum(["always", "never"]).describe("Whether every video has sound, or none has").optional(),
    aspectRatio: z
      .string()
      .regex(/^\d+:\d+$/, "such as 16:9")
      .describe("Width to height")
      .optional(),
    resolution: z.string().min(1).describe("As the API writes it, such as 1080p").optional(),
    seconds: z.number().positive().describe("Length of the video in seconds").optional(),
  })
  .refine((output) => Object.keys(output).length > 0, "at least one fact");

/** Every extension by name, as it is written by hand. One that is not listed here is a mistake, and lint says so. */
export const extensionSchemas = {
  "x-display-name": z.string().min(1),
  "x-provider": z.string().min(1),
  "x-capability": z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens"),
  "x-processing-seconds": z.int().positive(),
  "x-pricing": writtenPricingSchema,
  "x-output": outputSchema,
  "x-assumption": z.string().min(20, "say what is assumed and why"),
  "x-deprecation": deprecationSchema,
  "x-error-codes": errorCodesSchema,
  "x-max-bytes": maxBytesSchema,
  "x-lifetime-seconds": z.int().positive().describe("How long the URL or file works, from the moment it is made"),
  "x-micro-cents-per-credit": z.int().positive().describe("Integer micro-cents; 1,000,000 are 1 US dollar"),
  "x-extensible-enum": z
    .array(z.string())
    .min(1)
    .describe("The known values of a set that the API may extend. Programs accept others"),
  "x-provider-order": z
    .array(z.string())
    .describe("The order in which people see models: by the first part of the slug. Others come last, by name"),
  "x-former-models": z
    .record(z.string(), z.string())
    .describe("Slugs of models that were removed or renamed, each with that of its successor"),
  "x-cancellable-states": z.array(z.string()).describe("The states in which a job can be cancelled"),
  "x-final-states": z.array(z.string()).min(1).describe("The states in which nothing happens any more"),
  "x-refunded-states": z.array(z.string()).describe("The states in which the cost of a job is refunded"),
  "x-webhook-delivery": webhookDeliverySchema,
  "x-webhook-signature": webhookSignatureSchema,
  "x-tolerance-seconds": z.int().positive().describe("How far a time may be from the receiver's clock, both ways"),
} as const satisfies Readonly<Record<(typeof extensionNames)[number], z.ZodType>>;

export type Deprecation = z.infer<typeof deprecationSchema>;
export type WebhookSignature = z.infer<typeof webhookSignatureSchema>;
export type ErrorCodeFacts = z.infer<typeof errorCodesSchema>[string];
