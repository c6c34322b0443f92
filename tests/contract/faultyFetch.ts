/** A fault between the kit and a mock without a server of its own: requests and responses are changed inside `fetch`. */
import { isObject, objectOf, readJson } from "../../scripts/document/json.ts";
import type { Document } from "../../scripts/document/view.ts";
import { createRouter } from "../../scripts/mock/http/router.ts";
import type { Call, Fault, Reply } from "./mutant.ts";

export interface FaultyFetch {
  readonly fetch: typeof fetch;
  /** Whether the fault has changed anything so far. */
  readonly wasMet: () => boolean;
}

/**
 * A `fetch` for one fault.
 *
 * @param upstream the address of the mock, to which requests go
 * @param fetch how they go there
 */
export function faultyFetch(
  upstream: string,
  document: Document,
  fault: Fault,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): FaultyFetch {
  const route = createRouter(document);
  let met = false;

  async function send(url: URL, init: RequestInit): Promise<Response> {
    const method = init.method ?? "GET";
    const operation = route(url.pathname)?.operations.get(method)?.id ?? "";
    const { body: given } = init;
    const text = typeof given === "string" ? given : given instanceof Uint8Array ? new TextDecoder().decode(given) : "";
    const sent = readJson(text);
    const call: Call = {
      operation,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: Object.fromEntries(new Headers(init.headers)),
      body: objectOf(sent),
    };
    if (operation === "") {
      fault.control?.(call);
      return fetch(url, init);
    }
    const changedCall = fault.changeRequest?.(call) ?? call;
    if (changedCall !== call) met = true;
    const query = new URLSearchParams(changedCall.query);
    const body = changedCall === call || !isObject(sent) ? (init.body ?? null) : JSON.stringify(changedCall.body);
    const target = changedCall === call ? url : `${upstream}${changedCall.path}${query.size === 0 ? "" : `?${query}`}`;
    const response = await fetch(target, { ...init, headers: changedCall.headers, body });
    if (fault.changeResponse === undefined) return response;
    const received = await response.text();
    const headers = Object.fromEntries(response.headers);
    const reply: Reply = { status: response.status, headers, body: readJson(received) ?? null };
    const changedReply = fault.changeResponse(reply, call);
    const raw = changedReply.raw === undefined ? JSON.stringify(changedReply.body) : changedReply.raw;
    if (raw === null) met = true;
    if (raw === null)
      throw new TypeError("fetch failed", { cause: Object.assign(new Error("closed"), { code: "ECONNRESET" }) });
    const isSame =
      changedReply === reply ||
      (raw === JSON.stringify(reply.body) &&
        changedReply.status === reply.status &&
        changedReply.headers === reply.headers);
    if (!isSame) met = true;
    const { "content-length": _, ...others } = changedReply.headers;
    return new Response(isSame ? received : raw, { status: changedReply.status, headers: others });
  }

  return { fetch: (input, init) => send(new URL(String(input)), init ?? {}), wasMet: () => met };
}
