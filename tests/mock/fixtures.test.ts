/** The fixtures for tests in the clients of other languages, held against the document of the control API. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { at, members, objectOf } from "../../scripts/document/json.ts";
import { root } from "../../scripts/document/root.ts";
import type { JsonObject } from "../../scripts/document/view.ts";
import { readControlDocument } from "../../scripts/mock/assets.ts";

const control = readControlDocument();
const schemas = objectOf(at(control, "components", "schemas"));

/** How a language writes a type, and the names of its members on the wire. */
interface Fixture {
  readonly folder: string;
  readonly type: RegExp;
  readonly member: RegExp;
  /** A whole method. */
  readonly method: RegExp;
}

const packages = join(root, "scripts/clients/packages");
const fixtures: Readonly<Record<string, Fixture>> = {
  python: {
    folder: join(packages, "python/src/pixelbyte_client/testing"),
    type: /^class \w+\(TypedDict.*?\n\n\n|TypedDict\(\n.*?\n\)/gms,
    member: /^ {4}(\w+): |^ {8}"(\w+)": /gm,
    method: /^ {4}def .*?(?=^ {0,4}\S)/gms,
  },
  go: {
    folder: join(packages, "go/pixelbytetest"),
    type: /^type \w+ struct \{.*?^\}/gms,
    member: /`json:"(\w+)/g,
    method: /^func .*?^\}/gms,
  },
  java: {
    folder: join(packages, "java/src/main/java/app/pixelbyte/client/testing"),
    type: /record \w+\(.*?\) \{/gs,
    member: /(\w+)(?=,|\))(?![^<]*>)/g,
    method: /^ {2}\w[^;=]*?\{$.*?^ {2}\}/gms,
  },
};

async function sourceOf(folder: string): Promise<string> {
  const files = await readdir(folder);
  return (await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")))).join("\n\n\n");
}

const membersOf = (text: string, member: RegExp): string[] =>
  [...text.matchAll(member)].map(([, first, second]) => first ?? second ?? "").toSorted();

/** Schemas that a fixture has a type for: what is returned, but for lists, errors and what has no members. */
const returned = Object.entries(schemas).filter(
  ([name, schema]) =>
    at(schema, "properties") !== undefined &&
    !/Request$|List$|^Done$|^Error/.test(name.replace("ReceivedRequest", "Received")),
);

/** The members of the bodies of requests. */
const sent = Object.entries(schemas)
  .filter(([name]) => /^(?!Received).*Request$/.test(name))
  .flatMap(([, schema]) => Object.keys(members(at(schema, "properties"))));

interface Call {
  readonly id: string;
  readonly method: string;
  /** Below `/__mock/`, up to the first parameter, or the last part if there is one. */
  readonly part: string;
  readonly parameters: readonly string[];
}

/** Every call but that for the document itself. In JSON, coverage has no other form. */
const calls: Call[] = Object.entries(objectOf(control.paths)).flatMap(([path, item]) =>
  Object.entries(objectOf(item)).flatMap(([method, operation]) => {
    const id = at(operation, "operationId");
    if (typeof id !== "string" || id === "getControlDocument") return [];
    return [{ id, method: method.toUpperCase(), part: path.split("/").at(-1) ?? "", parameters: queryOf(operation) }];
  }),
);

function queryOf(operation: JsonObject[string] | undefined): string[] {
  const parameters = at(operation, "parameters");
  if (!Array.isArray(parameters)) return [];
  const named = parameters.map((one) => {
    const ref = at(one, "$ref");
    return typeof ref === "string" ? at(control, "components", "parameters", ref.split("/").at(-1) ?? "") : one;
  });
  return named.filter((one) => at(one, "in") === "query").map((one) => String(at(one, "name")));
}

describe.each(Object.entries(fixtures))("the fixtures of %s", (_, { folder, type, member, method: wholeMethod }) => {
  it.each(returned)("have a type with exactly the members of %s", async (_name, schema) => {
    const types = [...(await sourceOf(folder)).matchAll(type)].map(([text]) => membersOf(text, member));
    expect(types).toContainEqual(Object.keys(members(at(schema, "properties"))).toSorted());
  });

  it.each(calls)("call $id", async ({ method, part, parameters }) => {
    const source = await sourceOf(folder);
    const call = new RegExp(`"${method}",[^;\\n]*\\b${part}\\b|change(?:Job)?\\([^)]*"${part}"`);
    expect(call.test(source)).toBe(true);
    const wanted = parameters.filter((one) => one !== "format");
    if (wanted.length === 0) return;
    const callers = (source.match(wholeMethod) ?? []).filter((text) => call.test(text));
    const takesAll = (text: string) => wanted.every((name) => new RegExp(`\\b${name}\\b`).test(text));
    expect(callers.filter(takesAll)).not.toEqual([]);
  });

  it("send every member of a body", async () => {
    const source = await sourceOf(folder);
    const written = sent.filter((name) => new RegExp(`"${name}["=,]|\\b${name}[,)]`).test(source));
    expect(written).toEqual(sent);
  });
});
