/** What the document says of one operation, beyond the typed view. */
import { isObject, type Json, type JsonObject, list } from "../../../document/json.ts";
import { follow } from "../../../document/references.ts";
import type { Document, Operation } from "../../../document/view.ts";
import type { CodeBlock } from "./firstJob.ts";
import { read } from "./read.ts";

/** An object of the document, or what a reference leads to; an empty one for anything else. */
function objectAt(document: Document, value: Json): JsonObject {
  const object = follow(document.openapi, value);
  return isObject(object) ? object : {};
}

/** The parameters of an operation, with what they refer to: those of its path first. */
export function parametersOf(document: Document, { path, method }: Operation): JsonObject[] {
  const declared = [read(document, "paths", path, "parameters"), read(document, "paths", path, method, "parameters")];
  return declared.flatMap((parameters) => list(parameters)).map((parameter) => objectAt(document, parameter));
}

/** The first example of an operation's body; undefined if it takes none. */
export function exampleBody(document: Document, { path, method }: Operation): Json | undefined {
  const examples = read(document, "paths", path, method, "requestBody", "content", "application/json", "examples");
  const [first] = isObject(examples) ? Object.values(examples) : [];
  return isObject(first) ? first.value : undefined;
}

/** The address of a request: its path with the examples of its parameters. */
function exampleAddress(document: Document, operation: Operation): string {
  const parameters = parametersOf(document, operation);
  const examples = new Map(parameters.map(({ name, example }) => [String(name), String(example)]));
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(examples.get(name) ?? ""),
  );
  const query = parameters.flatMap(({ in: place, name, example }) =>
    place === "query" && example !== undefined ? [[String(name), String(example)]] : [],
  );
  return query.length === 0 ? path : `${path}?${new URLSearchParams(query)}`;
}

/** A request as it is sent, made from the examples of the document. */
export function exampleRequest(document: Document, operation: Operation): CodeBlock {
  const body = exampleBody(document, operation);
  const lines = [
    `${operation.method.toUpperCase()} ${exampleAddress(document, operation)} HTTP/1.1`,
    `Host: ${new URL(document.serverUrl).host}`,
    "Authorization: Bearer pb_your_api_key_here",
    ...(body === undefined ? [] : ["Content-Type: application/json", "", JSON.stringify(body, null, 2)]),
  ];
  return { title: "Request", code: lines.join("\n"), lang: "http" };
}

/** The documented examples of a successful response. */
export function exampleResponses(document: Document, { path, method }: Operation): CodeBlock[] {
  const examples = read(document, "paths", path, method, "responses", "200", "content", "application/json", "examples");
  return Object.values(isObject(examples) ? examples : {}).map((example) => {
    const { summary, value } = objectAt(document, example);
    return { label: "200", title: String(summary), code: JSON.stringify(value, null, 2), lang: "json" };
  });
}

/** The headers of an operation's responses by name, each with what it means and the statuses that it comes with. */
export function responseHeaders(document: Document, { path, method }: Operation) {
  const responses = read(document, "paths", path, method, "responses");
  const found = Object.entries(isObject(responses) ? responses : {}).flatMap(([status, response]) => {
    const { headers } = objectAt(document, response);
    return Object.entries(isObject(headers) ? headers : {}).map(([name, header]) => {
      const { description } = objectAt(document, header);
      return { name, status, description: String(description ?? "") };
    });
  });
  return [...Map.groupBy(found, ({ name }) => name)].map(([name, all]) => ({
    name,
    statuses: all.map(({ status }) => status),
    description: all[0]?.description ?? "",
  }));
}
