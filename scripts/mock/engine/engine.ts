/**
 * From a request for an operation to its response: whose request it is, what is wrong with it, and what it does. The
 * mock responds by itself; only what `Prefer` asks for comes from Prism.
 */

import { at } from "../../document/json.ts";
import { lazy } from "../../document/lazy.ts";
import type { Operation } from "../../document/view.ts";
import { createReadAccount } from "../accounts/keys.ts";
import { respondWith } from "../failures/respondWith.ts";
import { bodyOf } from "../http/body.ts";
import { BodyIssue, headerOf, noBytes } from "../http/request.ts";
import { type HttpResponse, jsonResponse } from "../http/response.ts";
import { handlerOf } from "../operations/index.ts";
import type { Context, Respond } from "../operations/operation.ts";
import type { OperationRequest } from "../operations/request.ts";
import { fraction } from "../random/random.ts";
import { pause } from "../time/clock.ts";
import type { ApiRequest } from "./apiRequest.ts";
import { type LoadPreferred, mayPrefer } from "./mayPrefer.ts";

export interface Engine {
  /**
   * Responds to a request. Rejects with an `ApiError` if the request fails, and with `Dropped` if the connection is to
   * be closed.
   */
  respond(request: ApiRequest): Promise<HttpResponse>;
  /** Checks a request without acting on it. Throws an `ApiError` that names every issue. */
  check(request: ApiRequest): void;
  close(): Promise<void>;
}

/** The status of the success that an operation declares. */
function successStatus({ document }: Context, { path, method }: Operation): number {
  const declared = Object.keys(Object(at(document.openapi, "paths", path, method, "responses")));
  return Number(declared.filter((status) => status.startsWith("2")).sort()[0] ?? 200);
}

interface Checked {
  readonly request: OperationRequest;
  readonly respond: Respond;
}

/** @param loadPreferred makes what responds to `Prefer`, when that is first needed */
export function createEngine(context: Context, loadPreferred: LoadPreferred): Engine {
  const { document, settings, clocks, random, failures, requests, accounts } = context;
  const readAccount = createReadAccount(document);
  let isLoaded = false;
  const preferences = lazy(() => {
    isLoaded = true;
    return loadPreferred(document);
  });
  const statuses = new Map(document.operations.map((operation) => [operation.id, successStatus(context, operation)]));

  function check(sent: ApiRequest): Checked {
    const { operation, requestId, origin, headers } = sent;
    const owner = readAccount(operation, headers);
    accounts.admit(owner, operation);
    const { path, query } = requests.parameters(operation, sent.pathValues, sent.query);
    const body = requests.takesBody(operation) ? bodyOf(sent) : {};
    const bytes = sent.bytes instanceof BodyIssue ? noBytes : sent.bytes;
    const request = { operation, requestId, owner, clock: clocks.of(owner), origin, path, query, body, bytes };
    return { request, respond: handlerOf(operation.id)(request, context) };
  }

  const [fastest, slowest] = settings.latency;
  async function holdBack(): Promise<void> {
    // Everybody waits alike: the time of an account must not bring its responses sooner than they were meant to be.
    await pause(clocks.of(""), fastest + fraction(random, "latency") * (slowest - fastest));
  }

  return {
    async respond(sent) {
      if (slowest > 0) await holdBack();
      const { request, respond } = check(sent);
      if (mayPrefer(sent)) {
        const preferred = await (await preferences()).respond(sent);
        if (preferred !== undefined) return jsonResponse(preferred);
      }
      const { operation } = sent;
      const failure = failures.of(request, headerOf(sent.headers, "prefer"));
      const status = statuses.get(operation.id) ?? 200;
      if (failure === undefined) {
        const { body, headers } = await respond({ jobFails: false });
        return jsonResponse({ status, headers, body });
      }
      const succeed = async (jobFails: boolean) => ({ status, ...(await respond({ jobFails })) });
      return respondWith(failure, request, succeed, document);
    },
    check,
    async close() {
      if (isLoaded)
        await preferences()
          .then((one) => one.close())
          .catch(() => {});
    },
  };
}
