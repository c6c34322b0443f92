/** The one way to the server: sends calls, checks every response against the document and reports what differs. */

import { charges } from "../../document/charges.ts";
import { at, isObject, readJson } from "../../document/json.ts";
import { type ExchangeChecks, told, unlike, wronglyAccepted } from "../../document/validation/exchanges.ts";
import type { Document, Json, Operation } from "../../document/view.ts";
import type { Budget } from "../budget.ts";
import { CannotRun } from "../cannotRun.ts";
import { excerpt, type Finding } from "../finding.ts";
import { harmless } from "../report/harmless.ts";
import { curlOf, type Sent, type Step } from "./curl.ts";
import { reasonOf } from "./reason.ts";
import { type ApiRequest, sentOf } from "./request.ts";
import type { Secrets } from "./secrets.ts";
import type { Transport } from "./transport.ts";

export interface ApiResponse {
  readonly operation: string;
  readonly sent: Sent;
  readonly status: number;
  readonly headers: Headers;
  /** The body, when it is JSON. */
  readonly body: Json | undefined;
  readonly text: string;
  /** When the request was sent, in milliseconds. Only the time between two of them means something. */
  readonly time: number;
}

/** A file that is not part of the API, such as an output. */
export interface File {
  readonly status: number;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type SentFile = Sent & { readonly bytes?: Uint8Array<ArrayBuffer> };

/** Ends a case: what differs has been noted, and what follows would only repeat it. */
export class Stop extends Error {}

/** Ends a case that cannot be judged. */
export class Skip extends Error {}

export interface Client {
  /** Calls an operation. The response has been checked against the document. */
  send(operationId: string, request?: ApiRequest): Promise<ApiResponse>;
  /** Calls an operation that has to succeed. */
  succeed(operationId: string, request?: ApiRequest): Promise<ApiResponse>;
  /**
   * Sends a request that has to be refused. A job that is made nevertheless is cancelled.
   *
   * @param codes the error code that the document has for it, or each of those that fit. A code that the document does
   * not know is right too if its status is: the list is open.
   */
  refused(
    operationId: string,
    codes: string | readonly string[],
    request?: ApiRequest,
    why?: string,
  ): Promise<ApiResponse>;
  /** Puts an account of the mock in a state, by its control API. Resolves to the status of the response. */
  set(sent: Sent): Promise<number>;
  /** Gets or sends a file. */
  file(sent: SentFile): Promise<File>;
  /** Notes a difference that another program has found. */
  note(finding: Finding): void;
  /** Notes what another program has paid, in micro-cents. */
  paid(microCents: number): void;
  /** Notes a difference when `is` is false. */
  expect(is: boolean, about: ApiResponse | string, message: string): void;
  /** Notes a difference when two values are not the same. */
  same(about: ApiResponse | string, what: string, actual: Json | undefined, wanted: Json): void;
}

export interface ClientOptions {
  readonly server: string;
  readonly key: string;
  readonly document: Document;
  readonly checks: ExchangeChecks;
  readonly budget: Budget;
  readonly secrets: Secrets;
  /** How requests are sent. See `createTransport`. */
  readonly transport: Transport;
  /** How long a response may take, in milliseconds. */
  readonly timeout: number;
  /** The rule of what is noted with `expect` and `same`. */
  readonly rule: string;
  readonly note: (finding: Finding) => void;
}

/** Ids in responses, by the shell variable that holds them in a curl command. */
const ids = [
  ["JOB_ID", "jobId"],
  ["UPLOAD_ID", "data", "fileId"],
] as const;

/** A finding without secrets, and without characters that act on what shows it. */
function safeFinding({ rule, operation, message, request, response }: Finding, { redact }: Secrets): Finding {
  const safe = (text: string): string => harmless(redact(text));
  return {
    rule,
    operation,
    message: safe(message),
    ...(request === undefined ? {} : { request: safe(request) }),
    ...(response === undefined ? {} : { response: safe(response) }),
  };
}

/** The id that later requests name in their paths. */
function madeBy({ body, sent }: ApiResponse): Pick<Step, "made"> {
  for (const [variable, ...path] of ids) {
    const id = at(body, ...path);
    // A request that names the id already did not make it.
    const isMade = typeof id === "string" && !sent.url.includes(encodeURIComponent(id));
    if (isMade) return { made: { id, variable, filter: `.${path.join(".")}` } };
  }
  return {};
}

interface Exchanged {
  readonly received: Response;
  readonly text: string;
}

/** Sends requests, and notes what is wrong in a response to any of them. */
function createSender(options: ClientOptions, note: (finding: Finding) => void) {
  const { document, checks, budget, timeout, secrets, transport } = options;
  const steps: Step[] = [];

  function operationOf(id: string): Operation {
    const found = document.operations.find((operation) => operation.id === id);
    if (found === undefined) throw new CannotRun(`The document has no operation ${id}.`);
    return found;
  }

  const about = (response: ApiResponse): Pick<Finding, "operation" | "request" | "response"> => ({
    operation: response.operation,
    request: curlOf(response.sent, secrets, steps, response.time),
    response: `${response.status} ${excerpt(secrets.redact(response.text))}`,
  });

  async function exchange(operation: string, sent: Sent, expects429 = false): Promise<Exchanged> {
    try {
      const init = { method: sent.method, headers: sent.headers, body: sent.body ?? null, redirect: "manual" } as const;
      const received = await transport(sent.url, init, timeout, expects429);
      return { received, text: await received.text() };
    } catch (error) {
      note({
        rule: "responds",
        operation,
        message: `No response: ${reasonOf(error)}.`,
        request: curlOf(sent, secrets, steps, performance.now()),
      });
      throw new Stop();
    }
  }

  async function send(operationId: string, request: ApiRequest = {}): Promise<ApiResponse> {
    const operation = operationOf(operationId);
    if (charges(operation) && budget.closed !== undefined) throw new Skip(budget.closed);
    const sent = sentOf(options, operation, request);
    const time = performance.now();
    const { received, text } = await exchange(operation.id, sent, request.expects429);
    const { status, headers } = received;
    const response: ApiResponse = { operation: operation.id, sent, status, headers, body: readJson(text), text, time };
    steps.push({ sent, time: performance.now(), ...madeBy(response) });
    const type = headers.get("content-type") ?? undefined;
    const seen = { sent: sent.body === undefined ? undefined : readJson(sent.body), status, type, body: response.body };
    for (const { rule, message } of checks.broken(operation, seen)) note({ rule, ...about(response), message });
    return response;
  }

  async function set(sent: Sent): Promise<number> {
    const init = { method: sent.method, headers: sent.headers, body: sent.body ?? null };
    const response = await transport(sent.url, init, timeout).catch(() => undefined);
    if (response === undefined) throw new Skip("The control API of the mock did not respond.");
    steps.push({ sent, time: performance.now(), isSetting: true });
    return response.status;
  }

  return { operationOf, about, send, set };
}

/** Whether a response is one of the expected errors. */
function errorVerdict({ errorCodes }: Document, codes: string | readonly string[], response: ApiResponse) {
  const right = typeof codes === "string" ? [codes] : codes;
  const statuses = right.map((code) => errorCodes.get(code)?.status);
  const got = at(response.body, "error", "code");
  const isKnown = typeof got === "string" && errorCodes.has(got);
  return {
    isRight: isKnown ? right.includes(got) : statuses.includes(response.status),
    got,
    wanted: right.map((code, index) => `${statuses[index]} ${code}`).join(" or "),
  };
}

/** Gets or sends a file. A failure has the status 0. */
async function transfer({ bytes, ...sent }: SentFile, transport: Transport, timeout: number): Promise<File> {
  try {
    const init = { method: sent.method, headers: sent.headers, body: bytes ?? null };
    const response = await transport(sent.url, init, timeout);
    const type = response.headers.get("content-type") ?? "";
    return { status: response.status, type, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch {
    return { status: 0, type: "", bytes: new Uint8Array() };
  }
}

export function createClient(options: ClientOptions): Client {
  const { document, budget, timeout, rule, secrets, transport } = options;
  const note = (finding: Finding): void => options.note(safeFinding(finding, secrets));
  const { operationOf, about, send, set } = createSender(options, note);

  function differs(where: ApiResponse | string, message: string): void {
    note({ rule, ...(typeof where === "string" ? { operation: where } : about(where)), message });
  }

  /** Cancels a job that should not have been created. */
  async function undo(response: ApiResponse): Promise<void> {
    const jobId = at(response.body, "jobId");
    if (!charges(operationOf(response.operation)) || typeof jobId !== "string") return;
    const cost = at(response.body, "costMicroCents");
    budget.accepted(typeof cost === "number" ? cost : 0);
    await send("cancelJob", { path: { jobId } });
  }

  return {
    send,
    set,
    async succeed(operationId, request) {
      const response = await send(operationId, request);
      const isRight = response.status >= 200 && response.status < 300 && isObject(response.body);
      if (!isRight) {
        const code = at(response.body, "error", "code");
        differs(
          response,
          `The response is ${response.status}${code === undefined ? "" : ` ${told(code)}`}, not a success.`,
        );
        throw new Stop();
      }
      const cost = at(response.body, "costMicroCents");
      if (charges(operationOf(operationId)) && typeof cost === "number") budget.spend(cost);
      return response;
    },
    async refused(operationId, codes, request, why = "The request is invalid") {
      const response = await send(operationId, request);
      const { isRight, got, wanted } = errorVerdict(document, codes, response);
      if (response.status < 300) {
        differs(response, wronglyAccepted(why, wanted));
        await undo(response);
      } else if (!isRight) {
        differs(response, `${why}: it was rejected with ${response.status} ${told(got)} instead of ${wanted}.`);
      }
      return response;
    },
    file: (sent) => transfer(sent, transport, timeout),
    note,
    paid: (microCents) => budget.spend(microCents),
    expect(is, where, message) {
      if (!is) differs(where, message);
    },
    same(where, what, actual, wanted) {
      for (const message of unlike(what, actual, wanted)) differs(where, message);
    },
  };
}
