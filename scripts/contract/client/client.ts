/** The one way to the server: sends calls, holds every answer against the document, and notes what differs. */

import { charges } from "../../document/charges.ts";
import { at, isObject, readJson } from "../../document/json.ts";
import type { Document, Json, Operation } from "../../document/view.ts";
import type { Purse } from "../budget.ts";
import { CannotRun } from "../cannotRun.ts";
import { excerpt, type Finding } from "../finding.ts";
import { curlOf, type Sent } from "./curl.ts";
import type { Observe } from "./observe.ts";
import { reasonOf } from "./reason.ts";

export interface CallRequest {
  /** Values of path parameters. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it stands, as if it were JSON. */
  readonly raw?: string;
  /** Another key than that of the run; null sends none. */
  readonly key?: string | null;
  /** The header that carries the key by itself, instead of a bearer token. */
  readonly keyHeader?: string;
}

export interface Answer {
  readonly operation: string;
  readonly sent: Sent;
  readonly status: number;
  readonly headers: Headers;
  /** The body, when it is JSON. */
  readonly body: Json | undefined;
  readonly text: string;
}

/** A file that is not part of the API, such as an output. */
export interface File {
  readonly status: number;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Ends a case: what differs has been noted, and what follows would only repeat it. */
export class Stop extends Error {}

/** Ends a case that cannot be judged. */
export class Skip extends Error {}

export interface Wire {
  /** Calls an operation. The answer has been held against the document. */
  call(operationId: string, request?: CallRequest): Promise<Answer>;
  /** Calls an operation that has to succeed. */
  succeed(operationId: string, request?: CallRequest): Promise<Answer>;
  /**
   * Makes a call that has to be refused. A job that is made nevertheless is cancelled.
   *
   * @param code the error code that the document has for it
   */
  refused(operationId: string, code: string, request?: CallRequest, why?: string): Promise<Answer>;
  /** Gets or sends a file. */
  file(sent: Sent & { readonly bytes?: Uint8Array<ArrayBuffer> }): Promise<File>;
  /** Notes a difference that another program has found. */
  note(finding: Finding): void;
  /** Notes what another program has paid, in micro-cents. */
  paid(microCents: number): void;
  /** Notes a difference when `is` is false. */
  expect(is: boolean, about: Answer | string, message: string): void;
  /** Notes a difference when two values are not the same. */
  same(about: Answer | string, what: string, actual: Json | undefined, wanted: Json): void;
}

export interface WireOptions {
  readonly server: string;
  readonly key: string;
  readonly document: Document;
  readonly observe: Observe;
  readonly purse: Purse;
  /** How long an answer may take, in milliseconds. */
  readonly timeout: number;
  /** The rule of what is noted with `expect` and `same`. */
  readonly rule: string;
  readonly note: (finding: Finding) => void;
}

const say = (value: Json | undefined): string => (value === undefined ? "nothing" : JSON.stringify(value));

function targetOf({ path }: Operation, request: CallRequest): string {
  const filled = Object.entries(request.path ?? {}).reduce(
    (target, [name, value]) => target.replace(`{${name}}`, encodeURIComponent(value)),
    path,
  );
  const query = new URLSearchParams(Object.entries(request.query ?? {}).map(([name, value]) => [name, String(value)]));
  return query.size === 0 ? filled : `${filled}?${query}`;
}

const keyIn = (header: string | undefined, key: string): Record<string, string> =>
  header === undefined ? { authorization: `Bearer ${key}` } : { [header]: key };

export function createWire(options: WireOptions): Wire {
  const { server, document, observe, purse, timeout, rule, note } = options;

  function operationOf(id: string): Operation {
    const found = document.operations.find((operation) => operation.id === id);
    if (found === undefined) throw new CannotRun(`The document has no operation ${id}.`);
    return found;
  }

  const about = (answer: Answer): Pick<Finding, "operation" | "request" | "answer"> => ({
    operation: answer.operation,
    request: curlOf(answer.sent),
    answer: `${answer.status} ${excerpt(answer.text)}`,
  });

  function differs(subject: Answer | string, message: string): void {
    note({ rule, ...(typeof subject === "string" ? { operation: subject } : about(subject)), message });
  }

  async function send(operation: string, sent: Sent): Promise<{ response: Response; text: string }> {
    try {
      const response = await fetch(sent.url, {
        method: sent.method,
        headers: sent.headers,
        body: sent.body ?? null,
        redirect: "manual",
        signal: AbortSignal.timeout(timeout),
      });
      return { response, text: await response.text() };
    } catch (error) {
      note({ rule: "answers", operation, message: `There was no answer: ${reasonOf(error)}.`, request: curlOf(sent) });
      throw new Stop();
    }
  }

  async function call(operationId: string, request: CallRequest = {}): Promise<Answer> {
    const operation = operationOf(operationId);
    if (charges(operation) && purse.closed !== undefined) throw new Skip(purse.closed);
    const key = request.key === undefined ? options.key : request.key;
    const body = request.raw ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
    const sent: Sent = {
      method: operation.method.toUpperCase(),
      url: `${server}${targetOf(operation, request)}`,
      headers: {
        ...(key === null ? {} : keyIn(request.keyHeader, key)),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...request.headers,
      },
      ...(body === undefined ? {} : { body }),
    };
    const { response, text } = await send(operation.id, sent);
    const { status, headers } = response;
    const answer: Answer = { operation: operation.id, sent, status, headers, body: readJson(text), text };
    for (const { rule, message } of observe(operation, answer)) note({ rule, ...about(answer), message });
    return answer;
  }

  /** Takes back a job that should not have been made. */
  async function undo(answer: Answer): Promise<void> {
    const jobId = at(answer.body, "jobId");
    if (!charges(operationOf(answer.operation)) || typeof jobId !== "string") return;
    const cost = at(answer.body, "costMicroCents");
    purse.accepted(typeof cost === "number" ? cost : 0);
    await call("cancelJob", { path: { jobId } });
  }

  return {
    call,
    async succeed(operationId, request) {
      const answer = await call(operationId, request);
      const isRight = answer.status >= 200 && answer.status < 300 && isObject(answer.body);
      if (!isRight) {
        const code = at(answer.body, "error", "code");
        differs(
          answer,
          `It was answered ${answer.status}${code === undefined ? "" : ` ${say(code)}`}, not with success.`,
        );
        throw new Stop();
      }
      const cost = at(answer.body, "costMicroCents");
      if (charges(operationOf(operationId)) && typeof cost === "number") purse.spend(cost);
      return answer;
    },
    async refused(operationId, code, request, why = "The call is wrong") {
      const answer = await call(operationId, request);
      const wanted = `${document.errorCodes.get(code)?.status} ${code}`;
      const got = at(answer.body, "error", "code");
      if (answer.status < 300) {
        differs(answer, `${why}, and it was accepted instead of being refused with ${wanted}.`);
        await undo(answer);
      } else if (got !== code) {
        differs(answer, `${why}: it was refused with ${answer.status} ${say(got)}, not with ${wanted}.`);
      }
      return answer;
    },
    async file({ bytes, ...sent }) {
      try {
        const response = await fetch(sent.url, {
          method: sent.method,
          headers: sent.headers,
          body: bytes ?? null,
          signal: AbortSignal.timeout(timeout),
        });
        const type = response.headers.get("content-type") ?? "";
        return { status: response.status, type, bytes: new Uint8Array(await response.arrayBuffer()) };
      } catch {
        return { status: 0, type: "", bytes: new Uint8Array() };
      }
    },
    note,
    paid: (microCents) => purse.spend(microCents),
    expect(is, subject, message) {
      if (!is) differs(subject, message);
    },
    same(subject, what, actual, wanted) {
      if (JSON.stringify(actual) !== JSON.stringify(wanted)) {
        differs(subject, `${what} is ${say(actual)}, not ${say(wanted)}.`);
      }
    },
  };
}
