/** What people call the parts of the document: `POST /v1/jobs/submit`, the query parameter `limit`, the response `404`. */
import { at, type Json, type JsonObject, list as listOf, objectOf } from "../document/json.ts";
import { list } from "../document/phrases.ts";

const code = (name: unknown): string => `\`${name}\``;

/** Where a change is written: `POST /v1/jobs/submit`, `Component Job`. */
export function placeOf(keys: readonly string[]): string {
  const [section = "", name = "", method = ""] = keys;
  if (section === "paths") return `${method === "" ? "" : `${method.toUpperCase()} `}${name}`;
  if (section === "webhooks") return `Webhook ${name}`;
  return section === "components" ? `Component ${method}` : "The API as a whole";
}

/** Sections that are lists, whose items go by their names. */
const lists = new Set(["parameters", "servers", "tags"]);
const containers = new Set(["content", "application/json", "schema", "properties", "responses"]);

const isStructure = (key: string): boolean => containers.has(key) || lists.has(key);

/** What a change is of, inside its place: `200 status`. */
export const subjectOf = (keys: readonly string[]): string =>
  keys
    .map((key, index) => (isStructure(key) && keys[index - 1] !== "properties" ? "" : key))
    .slice(lists.has(keys[0] ?? "") ? 1 : 3)
    .filter((key) => key !== "")
    .join(" ");

/** The keys with names in place of the positions of parameters, servers and tags. */
export const namedKeys = (openapi: JsonObject, keys: readonly string[]): string[] =>
  keys.map((key, index) => {
    if (!lists.has(keys[index - 1] ?? "")) return key;
    const item = listOf(at(openapi, ...keys.slice(0, index)))[Number(key)];
    return String(at(item, "name") ?? at(item, "url") ?? key);
  });

/** What a whole entry of a section is called. */
const sections: Readonly<Record<string, string>> = {
  schemas: "The schema",
  parameters: "The parameter",
  responses: "The response",
  headers: "The header",
  examples: "The example",
  requestBodies: "The request body",
  securitySchemes: "The authentication",
};

/** Where it is, if that is a response. */
function ofResponse(keys: readonly string[]): string {
  const index = keys.lastIndexOf("responses");
  return index < 0 || index + 2 >= keys.length ? "" : ` of the response ${code(keys[index + 1])}`;
}

/** What parts are called, by the name that Redocly has for their kind. */
const parts: Readonly<Record<string, (name: string, value: Json | undefined) => string>> = {
  Parameter: (name, value) => `The ${at(value, "in") ?? ""} parameter ${code(at(value, "name") ?? name)}`,
  Header: (name) => `The header ${code(name)}`,
  HeadersMap(_, value) {
    const names = Object.keys(objectOf(value)).map(code);
    return `${names.length === 1 ? "The header" : "Each of the headers"} ${list(names)}`;
  },
  Response: (name) => `The response ${code(name)}`,
  MediaType: (name) => `The media type ${code(name)}`,
  Server: (_, value) => `The server ${code(at(value, "url"))}`,
  Tag: (_, value) => `The tag ${code(at(value, "name"))}`,
};

/**
 * What is new or gone, as the subject of a sentence.
 *
 * @param typeName what Redocly takes it for
 */
export function nameOf(typeName: string, keys: readonly string[], value: Json | undefined): string {
  const [section = "", name = ""] = keys;
  if (section === "components" && keys.length === 3) return sections[name] ?? "The component";
  if (section === "paths" && keys.length < 4) return keys.length === 2 ? "The path" : "The operation";
  if (section === "webhooks" && keys.length < 4) return "The webhook";
  const part = parts[typeName]?.(keys.at(-1) ?? "", value);
  if (part !== undefined) return `${part}${ofResponse(keys)}`;
  return code(subjectOf(keys) || section || "document");
}
