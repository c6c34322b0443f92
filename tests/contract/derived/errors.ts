/** Mutants of every error that an operation declares: its status, its code, its members, its headers. */
import { at, type JsonObject, objectOf } from "../../../scripts/document/json.ts";
import { document } from "../document.ts";
import type { Fault, Reply } from "../mutant.ts";
import type { DerivedMutant } from "./mutant.ts";

const inError = (
  operation: string,
  code: string | undefined,
  change: (reply: Reply, body: JsonObject) => Partial<Reply>,
): Fault => ({
  changeResponse(reply, call) {
    const got = at(reply.body, "error", "code");
    if (call.operation !== operation || typeof got !== "string" || (code !== undefined && got !== code)) return reply;
    return { ...reply, ...change(reply, objectOf(reply.body)) };
  },
});

const withError = (body: JsonObject, change: (error: JsonObject) => JsonObject): Partial<Reply> => ({
  body: { ...body, error: change(objectOf(body.error)) },
});

function without(body: JsonObject, name: string): JsonObject {
  const { [name]: _, ...others } = body;
  return others;
}

const codes = [...document.errorCodes];

/** A code that belongs to another status. */
const strange = (status: number): string =>
  codes.find(([, facts]) => facts.status !== status && facts.status !== 401)?.[0] ?? "";

export const errorMutants: readonly DerivedMutant[] = document.operations.flatMap(({ id, errorCodes }) => {
  const ofCodes = errorCodes.flatMap((code): [string, Fault][] => {
    const status = document.errorCodes.get(code)?.status ?? 0;
    return [
      [
        `${code} comes with status ${status === 400 ? 422 : 400}`,
        inError(id, code, () => ({ status: status === 400 ? 422 : 400 })),
      ],
      [
        `${code} is called ${strange(status)}`,
        inError(id, code, (_, body) => withError(body, (error) => ({ ...error, code: strange(status) }))),
      ],
    ];
  });
  const ofShape: [string, Fault][] = [
    ["errors claim success", inError(id, undefined, (_, body) => ({ body: { ...body, success: true } }))],
    ["errors have no success", inError(id, undefined, (_, body) => ({ body: without(body, "success") }))],
    ["errors have no requestId", inError(id, undefined, (_, body) => ({ body: without(body, "requestId") }))],
    ["errors have a numeric requestId", inError(id, undefined, (_, body) => ({ body: { ...body, requestId: 1 } }))],
    ["errors have no error", inError(id, undefined, (_, body) => ({ body: without(body, "error") }))],
    ["errors have no code", inError(id, undefined, (_, body) => withError(body, (error) => without(error, "code")))],
    [
      "errors have a numeric code",
      inError(id, undefined, (_, body) => withError(body, (error) => ({ ...error, code: 7 }))),
    ],
    [
      "errors have no message",
      inError(id, undefined, (_, body) => withError(body, (error) => without(error, "message"))),
    ],
    [
      "errors are HTML",
      inError(id, undefined, ({ headers }) => ({
        headers: { ...headers, "content-type": "text/html" },
        raw: "<h1>Error</h1>",
      })),
    ],
    [
      "errors are plain text by their type",
      inError(id, undefined, ({ headers }) => ({ headers: { ...headers, "content-type": "text/plain" } })),
    ],
  ];
  const waits = errorCodes.filter((code) => document.errorCodes.get(code)?.status === 429);
  const ofHeaders = waits.map((code): [string, Fault] => [
    `${code} has a Retry-After that is no number`,
    inError(id, code, ({ headers }) => ({ headers: { ...headers, "retry-after": "soon" } })),
  ]);
  return [...ofCodes, ...ofShape, ...ofHeaders].map(([what, fault]) => ({
    name: `${id}: ${what}`,
    area: "errors" as const,
    operation: id,
    fault,
  }));
});
