/** Mutants of media types, of requests and of responses, and of every way to write a slug that is none. */
import { at } from "../../../scripts/document/json.ts";
import { document } from "../document.ts";
import type { Call, Fault } from "../mutant.ts";
import { type DerivedMutant, modelSchemas, openapi } from "./mutant.ts";

type Row = readonly [what: string, operation: string, fault: Fault];

/** Responses of one media type that are sent as another. */
const typed = (operation: string, type: string | undefined, is: (status: number) => boolean): Fault => ({
  changeResponse(reply, call) {
    if (call.operation !== operation || !is(reply.status)) return reply;
    const { "content-type": _, ...headers } = reply.headers;
    return { ...reply, headers: type === undefined ? headers : { ...headers, "content-type": type } };
  },
});

/** Requests of another media type, which are taken for JSON. */
const taking = (operation: string, is: (type: string) => boolean): Fault => ({
  changeRequest: (call) =>
    call.operation === operation && is(call.headers["content-type"] ?? "") && Object.keys(call.body).length > 0
      ? { ...call, headers: { ...call.headers, "content-type": "application/json" } }
      : call,
});

/** Only requests of exactly this media type are taken for JSON. */
const knowing = (operation: string, exactly: string): Fault => ({
  changeRequest: (call) =>
    call.operation === operation && (call.headers["content-type"] ?? exactly) !== exactly
      ? { ...call, headers: { ...call.headers, "content-type": "text/plain" } }
      : call,
});

const types: Row[] = document.operations.flatMap(({ id, path, method }): Row[] => {
  const hasBody = at(openapi, "paths", path, method, "requestBody") !== undefined;
  return [
    ...["text/plain", "text/html", "application/xml", "application/jsonp"].map(
      (type): Row => [`successes are sent as ${type}`, id, typed(id, type, (status) => status < 300)],
    ),
    ["successes have no media type", id, typed(id, undefined, (status) => status < 300)],
    ["errors have no media type", id, typed(id, undefined, (status) => status >= 400)],
    ["errors are sent as application/problem+json", id, typed(id, "application/problem+json", (s) => s >= 400)],
    ...(hasBody
      ? [
          ["takes text/plain for JSON", id, taking(id, (type) => type.startsWith("text/plain"))] satisfies Row,
          [
            "takes a form for JSON",
            id,
            taking(id, (type) => type === "application/x-www-form-urlencoded"),
          ] satisfies Row,
          ["knows JSON only without a charset", id, knowing(id, "application/json")] satisfies Row,
        ]
      : []),
  ];
});

/** What a lenient server makes of a slug. */
const cleanings: readonly (readonly [what: string, clean: (text: string) => string])[] = [
  ["in upper case", (text) => text.toLowerCase()],
  ["with a blank before it", (text) => text.trimStart()],
  ["with a blank after it", (text) => text.trimEnd()],
  ["with a slash after it", (text) => text.replace(/\/+$/, "")],
  ["with a slash before it", (text) => text.replace(/^\/+/, "")],
  ["with two slashes", (text) => text.replaceAll(/\/{2,}/g, "/")],
  ["with underscores", (text) => text.replaceAll("_", "-")],
  ["without its last part", (text) => slugs.find((slug) => slug.startsWith(`${text}/`)) ?? text],
  ["that is empty", (text) => (text === "" ? (slugs[0] ?? "") : text)],
];
const slugs = modelSchemas.map(({ slug }) => slug);

const cleaned = (operation: string, clean: (text: string) => string): Fault => ({
  changeRequest(call: Call) {
    const { model } = call.body;
    if (call.operation !== operation || typeof model !== "string" || slugs.includes(model)) return call;
    const slug = clean(model);
    return slugs.includes(slug) ? { ...call, body: { ...call.body, model: slug } } : call;
  },
});

const operations = ["submitJob", "estimateJob"] as const;
const ofSlugs: Row[] = operations.flatMap((id) =>
  cleanings.map(([what, clean]): Row => [`takes a slug ${what}`, id, cleaned(id, clean)]),
);

const derived = (area: "content types" | "slugs", rows: readonly Row[]): DerivedMutant[] =>
  rows.map(([what, operation, fault]) => ({ name: `${operation}: ${what}`, area, operation, fault }));

export const typeMutants = derived("content types", types);
export const slugMutants = derived("slugs", ofSlugs);
