/** What each input of a model takes and what it does not, derived from its schema. */
import { createCompiler } from "../../document/validation/ajv.ts";
import type { Document, Json, JsonObject, Model, Parameter } from "../../document/view.ts";

/** An input that is right, or wrong in one place. */
export interface Probe {
  /** What is particular about it, such as `a duration of "7"`. */
  readonly what: string;
  readonly input: JsonObject;
  /** The shared input that it is about, if it says little new of it once another model with the same input was tested. */
  readonly repeats?: string;
}

const noSuchValue = "no-such-value";
const noAddress = "no address";
/** One character of two UTF-16 units: JSON Schema counts it once. */
const astral = "\u{1F436}";
const quoted = (value: unknown): string => JSON.stringify(value) ?? "nothing";

/** Text of exactly so many characters, more of them in UTF-16 units. */
const textOf = (length: number): string => `${astral}${"x".repeat(Math.max(0, length - 1))}`;
/** One character too many: a blank, which counts as well. */
export const oneBeyond = (length: number): string => `${"x".repeat(length)} `;
const itemsOf = (count: number, example: Json | undefined): Json[] => {
  const [first = "https://example.com/image.jpg"] = Array.isArray(example) ? example : [];
  return Array.from({ length: count }, () => first);
};

/** Lists in which one item is wrong, in the first and in the last place: a server may look at one of them only. */
const wrongItems = (good: readonly Json[], mostItems = 2): Json[] =>
  mostItems < 2
    ? [[5], [noAddress]]
    : [
        [5, ...good],
        [...good, noAddress],
      ];

/** Legal values of a parameter, its limits among them. */
function legalValues({ name, schema }: Parameter, example: JsonObject): readonly Json[] {
  const shown = example[name] ?? schema.examples?.[0] ?? schema.default;
  if (schema.enum !== undefined) return schema.enum;
  if (schema.type === "boolean") return [false, true];
  const { minimum, maximum, maxLength, minItems, maxItems } = schema;
  const limits: Json[] = [
    ...[minimum, maximum].filter((limit) => limit !== undefined),
    ...(maxLength === undefined ? [] : [textOf(maxLength)]),
    ...(minItems === undefined ? [] : [itemsOf(minItems, shown)]),
    ...(maxItems === undefined ? [] : [itemsOf(maxItems, shown)]),
  ];
  return limits.length > 0 ? limits : shown === undefined ? [] : [shown];
}

/** Values next to the legal ones of a list: a server that forgives takes them. */
function besideEnum(values: readonly Json[]): Json[] {
  const texts = values.filter((value) => typeof value === "string");
  const numbers = texts.filter((text) => /^\d+$/.test(text)).map(Number);
  const letters = texts.find((text) => /[a-z]/i.test(text));
  const other = letters === letters?.toUpperCase() ? letters?.toLowerCase() : letters?.toUpperCase();
  const almost = [
    ...(numbers.length === 0 ? [] : [String(Math.max(...numbers) + 1)]),
    ...(other === undefined ? [] : [other]),
  ];
  return [
    // One that is almost right shows as much as one like no other.
    ...(almost.length > 0 ? almost : [noSuchValue]),
    ...(numbers.length === 0 ? [] : [Math.min(...numbers)]),
    ...(values.includes("true") ? [true] : []),
  ];
}

/** Illegal values of a parameter that say little new where another model has the same one. */
const repeatedValues = ({ schema }: Parameter): Json[] => [
  null,
  ...(schema.enum === undefined || besideEnum(schema.enum).includes(noSuchValue) ? [] : [noSuchValue]),
];

/** Illegal values of a parameter: one beyond each limit, and other types. */
function illegalValues({ name, schema }: Parameter, example: JsonObject): Json[] {
  const { minimum, maximum, maxLength, minItems, maxItems, format, type } = schema;
  const shown = example[name] ?? schema.examples?.[0] ?? schema.default;
  const step = type === "integer" ? 1 : 0.01;
  return [
    ...(schema.enum === undefined ? [] : besideEnum(schema.enum)),
    ...(minimum === undefined ? [] : [minimum - step]),
    ...(maximum === undefined ? [] : [maximum + step]),
    ...(maxLength === undefined ? [] : [oneBeyond(maxLength)]),
    ...(minItems === undefined || minItems === 0 ? [] : [itemsOf(minItems - 1, shown)]),
    ...(maxItems === undefined ? [] : [itemsOf(maxItems + 1, shown)]),
    ...(format === "uri" ? [noAddress] : []),
    ...(type === "array" ? ["https://example.com/a.jpg", ...wrongItems(itemsOf(1, shown), maxItems)] : []),
    ...(type === "string" && schema.enum === undefined ? [5] : []),
    ...(type === "number" || type === "integer" ? ["1"] : []),
    ...(type === "integer" ? [1.5] : []),
    ...(type === "boolean" ? ["true"] : []),
  ];
}

export interface Probes {
  /** Few inputs that have every legal value and every limit at least once. The first one has no optional parameter. */
  readonly legal: readonly Probe[];
  /** Inputs with one fault each. */
  readonly illegal: readonly Probe[];
}

/** Legal combinations: row `n` has value `n` of every parameter, round and round. */
function rowsOf({ parameters, example }: Model): JsonObject[] {
  const columns = parameters.map((parameter) => ({ parameter, values: legalValues(parameter, example.input) }));
  const { length } = columns.reduce(
    (longest, column) => (column.values.length > longest.values.length ? column : longest),
    {
      values: [null] as readonly Json[],
    },
  ).values;
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(
      columns.flatMap(({ parameter, values }): [string, Json][] => {
        const value = values[row % values.length];
        return value === undefined ? [] : [[parameter.name, value]];
      }),
    ),
  );
}

const shortened = (value: Json): string => {
  const text = quoted(value);
  return text.length > 40 ? `${text.slice(0, 37)}... (${text.length} characters)` : text;
};

function wrongOnes({ parameters, example: { input } }: Model): Probe[] {
  const withValue = ({ name }: Parameter, value: Json): Probe => ({
    what: `${shortened(value)} for ${name}`,
    input: { ...input, [name]: value },
  });
  return [
    ...parameters.flatMap((parameter) => [
      ...(parameter.required ? [{ what: `no ${parameter.name}`, input: withoutMember(input, parameter.name) }] : []),
      ...illegalValues(parameter, input).map((value) => withValue(parameter, value)),
      ...repeatedValues(parameter).map((value) => ({
        ...withValue(parameter, value),
        ...(parameter.component === undefined ? {} : { repeats: parameter.component }),
      })),
    ]),
    { what: "a parameter that the model does not have", input: { ...input, no_such_parameter: "1" } },
  ];
}

function withoutMember(input: JsonObject, name: string): JsonObject {
  const { [name]: _, ...others } = input;
  return others;
}

const known = new WeakMap<Model, Probes>();

/** The probes of a model. What its schema judges otherwise than expected is left out, so that no relation is broken. */
export function probesOf(document: Document, model: Model): Probes {
  const before = known.get(model);
  if (before !== undefined) return before;
  const check = createCompiler(document.openapi)({ $ref: `#/components/schemas/${model.inputComponent}` });
  const required = new Set(model.parameters.filter((one) => one.required).map(({ name }) => name));
  const least = Object.fromEntries(Object.entries(model.example.input).filter(([name]) => required.has(name)));
  const legal = [
    { what: "no optional parameter", input: least },
    ...rowsOf(model).map((input, row) => ({ what: `value ${row + 1} of every parameter`, input })),
  ].filter(({ input }) => check(input).length === 0);
  const illegal = wrongOnes(model).filter(({ input }) => check(input).length > 0);
  const probes = { legal, illegal };
  known.set(model, probes);
  return probes;
}
