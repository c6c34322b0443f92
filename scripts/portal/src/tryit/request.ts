/** Sends requests to the server that the reader has chosen. */
import { isObject, type Json, type JsonObject, readJson } from "../../../document/json.ts";
import { fetchFromPage } from "../pageMock/pageMock.ts";

/** The mock in the page, one on the reader's computer, the publisher's sandbox, or the API itself. */
export const serverKinds = ["page", "mock", "sandbox", "api"] as const;
export type ServerKind = (typeof serverKinds)[number];

/** Where a request goes. */
export interface Server {
  readonly kind: ServerKind;
  /** Without a slash at the end. */
  readonly url: string;
  readonly key: string;
}

/** A response in JSON. */
export interface ApiResponse {
  readonly status: number;
  readonly body: Json;
}

/** What came back: a response in JSON, one that is something else, or nothing. */
export type Reply =
  | ({ readonly kind: "json" } & ApiResponse)
  | { readonly kind: "other"; readonly status: number }
  | { readonly kind: "none" };

/** Sends a request; with a body it is a POST. Never throws: what goes wrong is part of the reply. */
export async function request({ kind, url, key }: Server, path: string, body?: JsonObject): Promise<Reply> {
  const send = kind === "page" ? fetchFromPage : fetch;
  try {
    const response = await send(url + path, {
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    const { status } = response;
    const json = await response.text().then(readJson, () => undefined);
    return json === undefined ? { kind: "other", status } : { kind: "json", status, body: json };
  } catch {
    return { kind: "none" };
  }
}

/** What is known of a job after its submit: it was refused, it may have been accepted, or it was. */
export type Knowledge = "refused" | "unknown" | "accepted";

/** @param uncertainCodes error codes with which the job may have been accepted all the same */
export function knowledgeOf(reply: Reply, uncertainCodes: readonly string[]): Knowledge {
  if (reply.kind !== "json") return "unknown";
  const { status, body } = reply;
  if (status < 400) return textIn(body, "jobId") === undefined ? "unknown" : "accepted";
  const code = textIn(body, "error", "code");
  if (code === undefined) return status < 500 ? "refused" : "unknown";
  return uncertainCodes.includes(code) ? "unknown" : "refused";
}

/** The text at a path of members; undefined where there is none. */
export function textIn(value: Json, ...path: readonly string[]): string | undefined {
  const found = path.reduce<Json | undefined>((at, name) => (isObject(at) ? at[name] : undefined), value);
  return typeof found === "string" ? found : undefined;
}

/** What is wrong with one place of a request. */
export interface Issue {
  /** Such as `input.duration`. */
  readonly path: string;
  readonly message: string;
}

/** The issues that an error names. Their shape is the mock's: the API's documentation leaves it open. */
export function issuesIn(body: Json): Issue[] {
  const error = isObject(body) ? body.error : undefined;
  const details = isObject(error) && Array.isArray(error.details) ? error.details : [];
  return details.flatMap((detail) => {
    const [path, message] = [textIn(detail, "path"), textIn(detail, "message")];
    return path === undefined || message === undefined ? [] : [{ path, message }];
  });
}
