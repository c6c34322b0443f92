/** Mutants of the inputs of every model: one for each side of each constraint. */
import type { Json, JsonObject } from "../../../scripts/document/json.ts";
import { objectOf } from "../../../scripts/document/json.ts";
import type { Fault } from "../mutant.ts";
import { type DerivedMutant, forgiving, isCall, type ModelSchema, modelSchemas, refusing, schemaOf } from "./mutant.ts";

type Row = readonly [what: string, fault: Fault];
interface Input {
  readonly slug: string;
  readonly name: string;
  readonly schema: JsonObject;
  /** A legal value. */
  readonly legal: Json | undefined;
}

const isText = (value: Json): value is string => typeof value === "string";
const isNumber = (value: Json): value is number => typeof value === "number";
const characters = (text: string): string[] => [...text];

function enumRows({ slug, name, schema, legal }: Input): Row[] {
  const values = Array.isArray(schema.enum) ? schema.enum : [];
  if (values.length === 0) return [];
  const texts = values.filter(isText);
  const numbers = texts.filter((text) => /^\d+$/.test(text)).map(Number);
  const highest = String(Math.max(...numbers) + 1);
  const sameLetters = (text: string) => texts.find((one) => one.toLowerCase() === text.toLowerCase());
  const isOther = (value: Json): boolean => isText(value) && !values.includes(value);
  return [
    ...values.map((value): Row => [`refuses ${JSON.stringify(value)}`, refusing(slug, name, (sent) => sent === value)]),
    ["takes any text", forgiving(slug, name, isOther, () => legal ?? values[0])],
    ...(texts.some((text) => text.toLowerCase() !== text.toUpperCase())
      ? [
          [
            "ignores case",
            forgiving(
              slug,
              name,
              (v) => isOther(v) && sameLetters(String(v)) !== undefined,
              (v) => sameLetters(String(v)),
            ),
          ] satisfies Row,
        ]
      : []),
    ...(numbers.length === 0
      ? []
      : ([
          [
            `takes ${highest}`,
            forgiving(
              slug,
              name,
              (v) => v === highest,
              () => String(Math.max(...numbers)),
            ),
          ],
          ["takes numbers for texts", forgiving(slug, name, isNumber, (v) => String(v))],
        ] satisfies Row[])),
    ...(texts.includes("true")
      ? [
          [
            "takes booleans for texts",
            forgiving(
              slug,
              name,
              (v) => typeof v === "boolean",
              (v) => String(v),
            ),
          ] satisfies Row,
        ]
      : []),
  ];
}

function numberRows({ slug, name, schema }: Input): Row[] {
  const { minimum, maximum, type } = schema;
  const rows: Row[] = [];
  if (isNumber(minimum ?? null)) {
    const limit = Number(minimum);
    rows.push([
      `takes less than ${limit}`,
      forgiving(
        slug,
        name,
        (v) => isNumber(v) && v < limit && v >= limit - 1,
        () => limit,
      ),
    ]);
    rows.push([`refuses ${limit}`, refusing(slug, name, (v) => v === limit)]);
  }
  if (isNumber(maximum ?? null)) {
    const limit = Number(maximum);
    rows.push([
      `takes more than ${limit}`,
      forgiving(
        slug,
        name,
        (v) => isNumber(v) && v > limit && v <= limit + 1,
        () => limit,
      ),
    ]);
    rows.push([`refuses ${limit}`, refusing(slug, name, (v) => v === limit)]);
  }
  if (type === "number" || type === "integer") {
    rows.push(["takes texts for numbers", forgiving(slug, name, (v) => isText(v) && !Number.isNaN(Number(v)), Number)]);
  }
  if (type === "integer") {
    rows.push([
      "rounds fractions",
      forgiving(
        slug,
        name,
        (v) => isNumber(v) && !Number.isInteger(v),
        (v) => Math.round(Number(v)),
      ),
    ]);
  }
  return rows;
}

function textRows({ slug, name, schema, legal }: Input): Row[] {
  const { maxLength, format, type } = schema;
  const rows: Row[] = [];
  if (isNumber(maxLength ?? null)) {
    const limit = Number(maxLength);
    const cut = (v: Json): Json => characters(String(v)).slice(0, limit).join("");
    rows.push([
      `takes ${limit + 1} characters`,
      forgiving(slug, name, (v) => isText(v) && characters(v).length === limit + 1, cut),
    ]);
    rows.push([
      `refuses ${limit} characters`,
      refusing(slug, name, (v) => isText(v) && characters(v).length === limit),
    ]);
    rows.push([
      `does not count blanks after ${limit} characters`,
      forgiving(slug, name, (v) => isText(v) && characters(v.trimEnd()).length <= limit && v.length > limit, cut),
    ]);
    rows.push(["counts UTF-16 units", refusing(slug, name, (v) => isText(v) && v.length > limit)]);
  }
  if (format === "uri") {
    rows.push([
      "takes any text for an address",
      forgiving(
        slug,
        name,
        (v) => isText(v) && !URL.canParse(v),
        () => legal,
      ),
    ]);
  }
  if (type === "string" && schema.enum === undefined) {
    rows.push(["takes numbers for texts", forgiving(slug, name, isNumber, () => legal ?? "text")]);
  }
  if (type === "boolean") {
    rows.push(["takes texts for booleans", forgiving(slug, name, isText, (v) => v === "true")]);
    rows.push(["refuses true", refusing(slug, name, (v) => v === true)]);
    rows.push(["refuses false", refusing(slug, name, (v) => v === false)]);
  }
  return rows;
}

function listRows({ slug, name, schema, legal }: Input): Row[] {
  if (schema.type !== "array") return [];
  const { minItems, maxItems } = schema;
  const takesTexts = schemaOf(schema.items).type === "string";
  const count = (v: Json): number => (Array.isArray(v) ? v.length : -1);
  const rows: Row[] = [
    // Of objects, one text in a list is as wrong as the text alone.
    ...(takesTexts ? ([["takes one text for a list", forgiving(slug, name, isText, (v) => [v])]] satisfies Row[]) : []),
    [
      "takes numbers in the list",
      forgiving(
        slug,
        name,
        (v) => Array.isArray(v) && v.some(isNumber),
        () => legal,
      ),
    ],
    [
      "takes any text in the list",
      forgiving(
        slug,
        name,
        (v) => Array.isArray(v) && v.some((one) => isText(one) && !URL.canParse(one)),
        () => legal,
      ),
    ],
  ];
  if (takesTexts && Number(maxItems ?? 2) > 1) {
    const isAddress = (one: Json | undefined): boolean => isText(one ?? null) && URL.canParse(String(one));
    for (const [which, place] of [
      ["first", 0],
      ["last", -1],
    ] as const) {
      rows.push([
        `looks only at the ${which} item`,
        forgiving(
          slug,
          name,
          (v) => count(v) > 1 && Array.isArray(v) && isAddress(v.at(place)) && !v.every(isAddress),
          () => legal,
        ),
      ]);
    }
  }
  if (isNumber(maxItems ?? null)) {
    const limit = Number(maxItems);
    rows.push([
      `takes ${limit + 1} items`,
      forgiving(
        slug,
        name,
        (v) => count(v) === limit + 1,
        (v) => (Array.isArray(v) ? v.slice(1) : v),
      ),
    ]);
    rows.push([`refuses ${limit} items`, refusing(slug, name, (v) => count(v) === limit)]);
  }
  if (isNumber(minItems ?? null) && Number(minItems) > 0) {
    const limit = Number(minItems);
    rows.push([
      `takes ${limit - 1} items`,
      forgiving(
        slug,
        name,
        (v) => count(v) === limit - 1,
        () => legal,
      ),
    ]);
    rows.push([`refuses ${limit} items`, refusing(slug, name, (v) => count(v) === limit)]);
  }
  return rows;
}

/** Fills in what is missing. */
const fillingIn = (slug: string, name: string, legal: Json | undefined): Fault => ({
  changeRequest(call) {
    const input = objectOf(call.body.input);
    if (!isCall(call, "submitJob", slug) || name in input || legal === undefined) return call;
    return { ...call, body: { ...call.body, input: { ...input, [name]: legal } } };
  },
});

/** Drops what the model does not have. */
const dropping = ({ slug, inputs }: ModelSchema): Fault => ({
  changeRequest(call) {
    if (!isCall(call, "submitJob", slug)) return call;
    const known = Object.entries(objectOf(call.body.input)).filter(([name]) => inputs.has(name));
    return { ...call, body: { ...call.body, input: Object.fromEntries(known) } };
  },
});

export const inputMutants: readonly DerivedMutant[] = modelSchemas.flatMap((model) => {
  const { slug, inputs, required, example } = model;
  const rows = [...inputs].flatMap(([name, schema]) => {
    const shown = Array.isArray(schema.examples) ? schema.examples[0] : undefined;
    const input = { slug, name, schema, legal: example[name] ?? shown ?? schema.default };
    return [
      ...enumRows(input),
      ...numberRows(input),
      ...textRows(input),
      ...listRows(input),
      [
        "takes null",
        forgiving(
          slug,
          name,
          (v) => v === null,
          () => (required.includes(name) ? input.legal : undefined),
        ),
      ] satisfies Row,
      ...(required.includes(name) ? [["may be missing", fillingIn(slug, name, input.legal)] satisfies Row] : []),
    ].map(([what, fault]) => ({ name: `${slug}: ${name} ${what}`, fault }));
  });
  return [...rows, { name: `${slug}: takes unknown inputs`, fault: dropping(model) }].map((row) => ({
    ...row,
    area: "inputs" as const,
    model: slug,
    operation: "submitJob",
  }));
});
