/** What the mock received, for tests to look at: the newest requests, without API keys. */
import { readJson } from "../document/json.ts";
import type { Json } from "../document/view.ts";
import { accountIn } from "./accounts/keys.ts";
import { type BoundedList, boundedList } from "./boundedList.ts";
import { isDeeper } from "./http/depth.ts";
import type { RequestHeaders } from "./http/request.ts";
import type { Target } from "./http/target.ts";

/** A request that the mock received, and how it responded. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Target["query"];
  /** Without the API key. */
  readonly headers: RequestHeaders;
  /** The body, if it was JSON that is not nested too deep. */
  readonly body: Json | undefined;
  /** The HTTP status of the response; 0 if the connection was closed without one. */
  readonly status: number;
  readonly requestId: string;
  /** Milliseconds since 1970, by the machine's clock. */
  readonly time: number;
  /** The operation of the document, if there is one. */
  readonly operation: string | undefined;
  /** Stands for the API key: the same for the same key. */
  readonly account: string | undefined;
}

/** A stored request, as received: its body and its key are only read on demand. */
export interface KeptRequest extends Omit<ReceivedRequest, "path" | "query" | "body" | "account"> {
  readonly target: Target;
  readonly bytes: Uint8Array;
}

export interface RequestFilter {
  readonly operation?: string | undefined;
  readonly account?: string | undefined;
  /** The newest so many. */
  readonly limit?: number | undefined;
}

export interface Journal {
  add(request: KeptRequest): void;
  /** Oldest first. */
  requests(filter?: RequestFilter): ReceivedRequest[];
  /** Forgets the requests that the filter names, or all of them. */
  clear(filter?: Omit<RequestFilter, "limit">): void;
}

const decoder = new TextDecoder();

function withoutKey({ authorization: _, "x-api-key": __, ...headers }: RequestHeaders): RequestHeaders {
  return headers;
}

function bodyIn(bytes: Uint8Array): Json | undefined {
  const body = bytes.length === 0 ? undefined : readJson(decoder.decode(bytes));
  return body !== undefined && isDeeper(body) ? undefined : body;
}

function received({ target, bytes, headers, ...request }: KeptRequest): ReceivedRequest {
  const account = accountIn(headers);
  return { ...request, ...target, headers: withoutKey(headers), body: bodyIn(bytes), account };
}

const isWanted = ({ operation, account }: RequestFilter, { operation: called, headers }: KeptRequest): boolean =>
  (operation === undefined || called === operation) && (account === undefined || accountIn(headers) === account);

/** The length of headers, or of a query, with their names. */
function lengthOf(values: RequestHeaders): number {
  let length = 0;
  // Every request passes here.
  for (const name of Object.keys(values)) {
    const value = values[name];
    length += name.length + (typeof value === "string" ? value.length : String(value).length);
  }
  return length;
}

const sizeOf = ({ bytes, target, headers }: KeptRequest): number =>
  bytes.length + target.path.length + lengthOf(target.query) + lengthOf(headers);

export function createJournal(): Journal {
  const kept: BoundedList<KeptRequest> = boundedList(sizeOf);
  return {
    add: kept.add,
    requests(filter = {}) {
      const { limit = Number.POSITIVE_INFINITY } = filter;
      const found = kept.all().filter((one) => isWanted(filter, one));
      return found.slice(Math.max(0, found.length - limit)).map(received);
    },
    clear(filter = {}) {
      kept.remove((one) => isWanted(filter, one));
    },
  };
}
