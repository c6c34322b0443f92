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

/** Whether a job there is not known to this computer alone, and may cost something. */
export const isRemote = ({ kind }: Server): boolean => kind === "api" || kind === "sandbox";

/** A response in JSON. */
export interface ApiResponse {
  readonly status: number;
  readonly body: Json;
}

/** What came back: a response in JSON, one that is something else, a redirect that was not followed, or nothing. */
export type Reply =
  | ({ readonly kind: "json" } & ApiResponse)
  | { readonly kind: "other"; readonly status: number }
  | { readonly kind: "redirect" }
  | { readonly kind: "none" };

/** How long a response is waited for, in milliseconds. */
const patience = 60_000;

/** Sends a request; with a body it is a POST. Never throws: what goes wrong is part of the reply. */
export async function request({ kind, url, key }: Server, path: string, body?: JsonObject): Promise<Reply> {
  const send = kind === "page" ? fetchFromPage : fetch;
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const response = await send(url + path, {
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      // A redirect would send a job, and pay for it, a second time.
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body), redirect: "manual" }),
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: abort.signal,
    });
    if (response.type === "opaqueredirect") return { kind: "redirect" };
    const { status } = response;
    const json = await response.text().then(readJson, () => undefined);
    return json === undefined ? { kind: "other", status } : { kind: "json", status, body: json };
  } catch {
    return { kind: "none" };
  } finally {
    clearTimeout(timer);
  }
}

/** What is known of a job after its submit: it was refused, it may have been accepted, or it was. */
export type Knowledge = "refused" | "unknown" | "accepted";

/**
 * An error that the API does not document may come from a gateway, which does not know what became of the job.
 *
 * @param refusedCodes error codes of 5xx responses that say for certain that the job was not accepted
 */
export function knowledgeOf(reply: Reply, refusedCodes: readonly string[]): Knowledge {
  if (reply.kind !== "json") return "unknown";
  const { status, body } = reply;
  if (status < 400) return textIn(body, "jobId") === undefined ? "unknown" : "accepted";
  if (refusedCodes.includes(textIn(body, "error", "code") ?? "")) return "refused";
  return status < 500 && status !== 408 ? "refused" : "unknown";
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
