/** The schemas of tools: written with zod for their types, published as plain JSON Schema, which costs fewer bytes. */
import type { StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import { z } from "zod";
import type { JsonObject } from "../../../document/view.ts";

/** What says nothing to an assistant: that anything is allowed, and the limits of integers in JavaScript. */
const isNoise = (key: string, value: unknown): boolean =>
  key === "$schema" ||
  (key === "propertyNames" && JSON.stringify(value) === '{"type":"string"}') ||
  (key === "additionalProperties" && JSON.stringify(value) === "{}") ||
  Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER;

/** The schema as JSON Schema 2020-12. */
export function jsonSchemaOf(schema: z.ZodType, io: "input" | "output"): JsonObject {
  const json = z.toJSONSchema(schema, { io });
  // Results may get further members: only arguments are closed.
  const isOpen = (key: string, value: unknown): boolean =>
    io === "output" && key === "additionalProperties" && value === false;
  const text = JSON.stringify(json, (key, value) => (isNoise(key, value) || isOpen(key, value) ? undefined : value));
  return JSON.parse(text);
}

/** A schema that is only shown. What it says of arguments is checked with our own sentences, in `check.ts`. */
export const shown = (json: JsonObject): StandardSchemaWithJSON => ({
  "~standard": {
    version: 1,
    vendor: "pixelbyte",
    validate: (value) => ({ value }),
    jsonSchema: { input: () => json, output: () => json },
  },
});
