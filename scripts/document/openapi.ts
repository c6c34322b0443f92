/**
 * The parts of the bundled document that this project reads, as schemas, so that the view starts from checked types.
 * Members that are not listed stay in place and are not looked at.
 */
import { z } from "zod";
import { errorCodesSchema, extensionSchemas, maxBytesSchema, pricingSchema } from "./extensions.ts";
import type { Json } from "./json.ts";

/** Any value. The document was read from JSON, so there is nothing to check, and checking each value takes long. */
const json = z.custom<Json>();

const jsonSchemaBase = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  description: z.string().optional(),
  enum: z.array(json).optional(),
  const: json.optional(),
  default: json.optional(),
  examples: z.array(json).optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
  minItems: z.int().optional(),
  maxItems: z.int().optional(),
  required: z.array(z.string()).optional(),
  deprecated: z.boolean().optional(),
  discriminator: z.looseObject({ propertyName: z.string(), mapping: z.record(z.string(), z.string()) }).optional(),
  "x-assumption": extensionSchemas["x-assumption"].optional(),
  "x-error-codes": errorCodesSchema.optional(),
  "x-max-bytes": maxBytesSchema.optional(),
  "x-lifetime-seconds": extensionSchemas["x-lifetime-seconds"].optional(),
  "x-micro-cents-per-credit": extensionSchemas["x-micro-cents-per-credit"].optional(),
  "x-extensible-enum": extensionSchemas["x-extensible-enum"].optional(),
  "x-cancellable-states": extensionSchemas["x-cancellable-states"].optional(),
  "x-final-states": extensionSchemas["x-final-states"].optional(),
  "x-refunded-states": extensionSchemas["x-refunded-states"].optional(),
  "x-provider-order": extensionSchemas["x-provider-order"].optional(),
  "x-former-models": extensionSchemas["x-former-models"].optional(),
});

/** A JSON Schema 2020-12 object, as far as the document uses it. */
export const jsonSchemaSchema = jsonSchemaBase.extend({
  get properties() {
    return z.record(z.string(), jsonSchemaSchema).optional();
  },
  get items() {
    return jsonSchemaSchema.optional();
  },
  get oneOf() {
    return z.array(jsonSchemaSchema).optional();
  },
});
export type JsonSchema = z.infer<typeof jsonSchemaSchema>;

/** The request schema of a model: what a file in openapi/models becomes. */
export const modelSchema = z.looseObject({
  description: z.string(),
  properties: z.looseObject({
    model: z.looseObject({ const: z.string() }),
    input: z.looseObject({ $ref: z.string() }),
  }),
  examples: z.array(z.looseObject({ model: z.string(), input: z.record(z.string(), json) })).min(1),
  "x-display-name": extensionSchemas["x-display-name"],
  "x-provider": extensionSchemas["x-provider"],
  "x-capability": extensionSchemas["x-capability"],
  "x-processing-seconds": extensionSchemas["x-processing-seconds"],
  "x-pricing": pricingSchema,
  "x-output": extensionSchemas["x-output"].optional(),
  "x-assumption": extensionSchemas["x-assumption"].optional(),
  "x-deprecation": extensionSchemas["x-deprecation"].optional(),
});
export type ModelRequest = z.infer<typeof modelSchema>;

const exampleSchema = z.looseObject({
  $ref: z.string().optional(),
  summary: z.string().optional(),
  value: json.optional(),
});

const mediaSchema = z.looseObject({
  schema: jsonSchemaSchema.optional(),
  examples: z.record(z.string(), exampleSchema).optional(),
});

const responseSchema = z.looseObject({
  $ref: z.string().optional(),
  description: z.string().optional(),
  content: z.record(z.string(), mediaSchema).optional(),
});

const parameterSchema = z.looseObject({
  name: z.string(),
  in: z.string(),
  "x-webhook-signature": extensionSchemas["x-webhook-signature"].optional(),
  "x-tolerance-seconds": extensionSchemas["x-tolerance-seconds"].optional(),
});

const operationSchema = z.looseObject({
  operationId: z.string(),
  tags: z.array(z.string()).min(1),
  summary: z.string(),
  description: z.string().default(""),
  requestBody: z.looseObject({ content: z.record(z.string(), mediaSchema) }).optional(),
  responses: z.record(z.string(), responseSchema),
});

const optionalOperation = operationSchema.optional();
const pathItemSchema = z.looseObject({
  get: optionalOperation,
  put: optionalOperation,
  post: optionalOperation,
  delete: optionalOperation,
  options: optionalOperation,
  head: optionalOperation,
  patch: optionalOperation,
  trace: optionalOperation,
});

const webhookSchema = z.looseObject({
  post: z.looseObject({ "x-webhook-delivery": extensionSchemas["x-webhook-delivery"].optional() }).optional(),
});

/** The bundled document. */
export const openApiSchema = z.looseObject({
  openapi: z.string(),
  info: z.looseObject({ title: z.string(), version: z.string(), summary: z.string(), description: z.string() }),
  servers: z.array(z.looseObject({ url: z.string() })).min(1),
  tags: z.array(z.looseObject({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), pathItemSchema),
  webhooks: z.record(z.string(), webhookSchema).default({}),
  components: z.looseObject({
    schemas: z.record(z.string(), jsonSchemaSchema),
    responses: z.record(z.string(), responseSchema).default({}),
    examples: z.record(z.string(), exampleSchema).default({}),
    parameters: z.record(z.string(), parameterSchema).default({}),
  }),
});
export type OpenApi = z.infer<typeof openApiSchema>;
