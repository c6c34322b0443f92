/** Talks to the server that the reader has chosen. */
import { isObject, type Json, type JsonObject } from "../../../document/json.ts";

export interface Server {
  /** Without a slash at the end. */
  readonly url: string;
  readonly key: string;
  /** Milliseconds between two looks at a job. */
  readonly pause: number;
}

export interface ApiResponse {
  readonly status: number;
  readonly body: Json;
}

/** What is wrong with one place of a request. */
export interface Issue {
  /** Such as `input.duration`. */
  readonly path: string;
  readonly message: string;
}

/** Sends a call; a body makes it a POST. Throws when there is no answer, or none that is JSON. */
export async function call({ url, key }: Server, path: string, body?: JsonObject): Promise<ApiResponse> {
  const response = await fetch(url + path, {
    headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    credentials: "omit",
    referrerPolicy: "no-referrer",
  });
  return { status: response.status, body: await response.json() };
}

/** Looks at a job until it is done. Ends early when `signal` is aborted. */
export async function* watchJob(server: Server, path: string, signal: AbortSignal): AsyncGenerator<ApiResponse> {
  while (!signal.aborted) {
    const answer = await call(server, path);
    if (signal.aborted) return;
    yield answer;
    const status = textIn(answer.body, "status");
    if (answer.status >= 400 || (status !== "pending" && status !== "processing")) return;
    await new Promise((resolve) => setTimeout(resolve, server.pause));
  }
}

/** The text at a path of members; undefined where there is none. */
export function textIn(value: Json, ...path: readonly string[]): string | undefined {
  const found = path.reduce<Json | undefined>((at, name) => (isObject(at) ? at[name] : undefined), value);
  return typeof found === "string" ? found : undefined;
}

/** The faults that an error names. Their shape is the mock's: the API's documentation leaves it open. */
export function issuesIn(body: Json): Issue[] {
  const error = isObject(body) ? body.error : undefined;
  const details = isObject(error) && Array.isArray(error.details) ? error.details : [];
  return details.flatMap((detail) => {
    const [path, message] = [textIn(detail, "path"), textIn(detail, "message")];
    return path === undefined || message === undefined ? [] : [{ path, message }];
  });
}
