/** The sentences: what each keyword of JSON Schema means to the person whose request failed it. */
import { members, objectOf } from "../json.ts";
import { isNumber, misspelled, nearest } from "../nearest.ts";
import { amount, list, listSome, pathOf, pathTo, say } from "../phrases.ts";
import { type Failure, type Hints, type Issue, maxIssues } from "./issue.ts";

/** What an issue says of its place. */
type Said = Omit<Issue, "path">;

/** Says what is wrong with a place, by its name. */
type Describe = (place: string, error: Failure, hints: Hints) => Said;

/** How many values a message lists. All of them stand in `allowed`. */
const listed = 12;

const typeNames: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  integer: "an integer",
  null: "null",
  number: "a number",
  object: "an object",
  string: "a string",
};

const formatNames: Readonly<Record<string, string>> = {
  date: "a date",
  "date-time": "an ISO 8601 time",
  email: "an email address",
  uri: "a URL",
  uuid: "a UUID",
};

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const propertiesOf = (error: Pick<Failure, "parentSchema">): string[] =>
  Object.keys(objectOf(objectOf(error.parentSchema).properties));

/** A sentence about a place: what is said of it, without its name and the full stop. */
export const said = (place: string, predicate: string): Said => ({ message: `${place} ${predicate}.` });

/** A name that was sent, that means nothing, and that is likely meant as the one that is missing. */
function sentAs({ params, data, ...error }: Failure): string | undefined {
  const name = String(params.missingProperty);
  const known = [...new Set([...propertiesOf(error), name])];
  const unknown = Object.keys(members(data)).filter((sent) => !known.includes(sent));
  return unknown.slice(0, maxIssues).find((sent) => misspelled(sent, known) === name);
}

const missing: Describe = (place, error) => {
  const sent = sentAs(error);
  const { message } = said(place, "is missing");
  return {
    message: sent === undefined ? message : `${message} It seems to have been sent as ${pathTo("", sent)}.`,
  };
};

const unknownProperty: Describe = (place, error, hints) => {
  const name = String(error.params.additionalProperty ?? error.params.unevaluatedProperty);
  const allowed = propertiesOf(error);
  const meant = misspelled(name, allowed);
  const parent = pathOf(error.instancePath);
  const reason =
    hints.unknownProperty?.(parent, name) ??
    `${place} is not a member of ${parent === "" ? "the request body" : parent}.`;
  return {
    message: meant === undefined ? reason : `${reason} Did you mean ${meant}?`,
    ...(allowed.length === 0 ? {} : { allowed }),
    ...(meant === undefined ? {} : { nearest: meant }),
  };
};

const isScalar = (value: unknown): boolean => ["string", "number", "boolean"].includes(typeof value);

const wrongValue: Describe = (place, error) => {
  const schema = objectOf(error.parentSchema);
  const allowed = [error.keyword === "const" ? (schema.const ?? null) : (schema.enum ?? [])].flat();
  const { data } = error;
  const asText = isScalar(data) ? String(data) : "";
  const same = allowed.find((value) => isScalar(data) && value !== data && String(value) === asText);
  if (same !== undefined) {
    const must = `must be ${typeNames[typeof same] ?? typeof same}`;
    const message = said(place, `${must}: send ${JSON.stringify(same)} instead of ${JSON.stringify(data)}`).message;
    return { message, allowed, nearest: same };
  }
  const shown = allowed.map(say);
  const must = allowed.length === 1 ? shown.join("") : `one of ${shown.slice(0, listed).join(", ")}`;
  const more = allowed.length > listed ? ` or ${allowed.length - listed} more` : "";
  const texts = allowed.filter((value) => typeof value === "string");
  const meant = misspelled(asText, texts);
  const near = meant ?? (isNumber(asText) && texts.every(isNumber) ? nearest(asText, texts, 1)[0] : undefined);
  const question = meant === undefined || allowed.length < 2 ? "" : ` Did you mean ${say(meant)}?`;
  return {
    message: `${said(place, `must be ${must}${more}, not ${say(data)}`).message}${question}`,
    allowed,
    ...(near === undefined ? {} : { nearest: near }),
  };
};

/** The JSON value of the expected type that a string contains, as `"0.5"` does for a number, and `"0x10"` for 16. */
function unquoted(text: string, types: readonly string[]): string | undefined {
  if (types.includes("boolean") && (text === "true" || text === "false")) return text;
  const number = text.trim() === "" ? Number.NaN : Number(text);
  const isWanted =
    (types.includes("number") && Number.isFinite(number)) || (types.includes("integer") && Number.isInteger(number));
  return isWanted ? String(number) : undefined;
}

const wrongType: Describe = (place, error) => {
  const types = [error.params.type].flat().map(String);
  const must = `must be ${list(
    types.map((type) => typeNames[type] ?? type),
    "or",
  )}`;
  const { data } = error;
  const value = typeof data === "string" && data.length < 30 ? unquoted(data, types) : undefined;
  return value === undefined
    ? said(place, `${must}, not ${say(data)}`)
    : said(place, `${must}: send ${value} instead of "${data}"`);
};

/** ` such as …`, with the example that the schema gives. */
function suchAs({ parentSchema }: Failure): string {
  const [example] = strings(objectOf(parentSchema).examples);
  return example === undefined ? "" : ` such as ${example}`;
}

const wrongFormat: Describe = (place, error) => {
  const name = formatNames[String(error.schema)] ?? `a ${error.schema}`;
  return said(place, `must be ${name}${suchAs(error)}, not ${say(error.data)}`);
};

const wrongPattern: Describe = (place, error) => {
  // A pattern says this to nobody but a programmer.
  if (error.schema === "^https?://") return said(place, `must be a URL${suchAs(error)}, not ${say(error.data)}`);
  const [, prefix] = /^\^([\w:/.=-]+)$/.exec(String(error.schema)) ?? [];
  const must = prefix === undefined ? `match ${error.schema}${suchAs(error)}` : `begin with ${prefix}`;
  return said(place, `must ${must}, not ${say(error.data)}`);
};

const wrongNumber: Describe = (place, error) => {
  const bounds: Readonly<Record<string, string>> = {
    minimum: "at least",
    maximum: "at most",
    exclusiveMinimum: "more than",
    exclusiveMaximum: "less than",
    multipleOf: "a multiple of",
  };
  return said(place, `must be ${bounds[error.keyword]} ${error.schema}, not ${say(error.data)}`);
};

const wrongSize: Describe = (place, error) => {
  const { data, keyword } = error;
  const limit = Number(error.schema);
  const bound = keyword.startsWith("min") ? "at least" : "at most";
  if (typeof data !== "string") {
    const [unit, size] = Array.isArray(data) ? ["item", data.length] : ["member", Object.keys(members(data)).length];
    return said(place, `must have ${bound} ${amount(limit, unit)}, but has ${size.toLocaleString("en-US")}`);
  }
  if (data === "" && limit === 1) return said(place, "must not be empty");
  const length = [...data].length.toLocaleString("en-US");
  return said(place, `must have ${bound} ${amount(limit, "character")}, but has ${length}`);
};

/** `anyOf` and `oneOf`: mostly "at least one of these parameters", otherwise a choice of shapes. */
const wrongChoice: Describe = (place, error) => {
  const branches: readonly unknown[] = Array.isArray(error.schema) ? error.schema : [];
  const names = branches.flatMap((branch) => strings(members(branch).required));
  if (names.length < branches.length)
    return said(place, `must have one of ${amount(branches.length, "allowed shape")}`);
  const bound = error.keyword === "anyOf" ? "at least" : "exactly";
  return { ...said(place, `must have ${bound} one of ${listSome(names, listed)}`), allowed: names };
};

/** By keyword, in the order in which the keywords of one place are believed: the first that failed describes the issue. */
export const descriptions: Readonly<Record<string, Describe>> = {
  required: missing,
  additionalProperties: unknownProperty,
  unevaluatedProperties: unknownProperty,
  enum: wrongValue,
  const: wrongValue,
  type: wrongType,
  pattern: wrongPattern,
  format: wrongFormat,
  minimum: wrongNumber,
  maximum: wrongNumber,
  exclusiveMinimum: wrongNumber,
  exclusiveMaximum: wrongNumber,
  multipleOf: wrongNumber,
  minLength: wrongSize,
  maxLength: wrongSize,
  minItems: wrongSize,
  maxItems: wrongSize,
  minProperties: wrongSize,
  maxProperties: wrongSize,
  anyOf: wrongChoice,
  oneOf: wrongChoice,
};
