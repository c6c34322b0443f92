/**
 * From a call to its answer: who calls, what is wrong with the call, and what it does. A plain call is answered by the
 * mock alone; what `Prefer` asks for is answered by Prism.
 */

import { at } from "../../document/json.ts";
import { lazy } from "../../document/lazy.ts";
import { Dropped, errorOf, type Failure, slowness } from "../failures/failures.ts";
import { type Act, type Call, type Context, WithHeaders } from "../operations/answer.ts";
import { answerOf } from "../operations/index.ts";
import { fraction } from "../random/random.ts";
import { pause } from "../time/clock.ts";
import type { Exchange, Reply } from "./exchange.ts";
import type { Preferred } from "./preferred.ts";
import { createAuthenticate } from "./security.ts";

export interface Engine {
  /**
   * Answers a call. Rejects with a `ApiError` when the call is to be refused, and with {@link Dropped} when the
   * connection is to be closed.
   */
  answer(exchange: Exchange): Promise<Reply>;
  /** Checks a call without acting on it. Throws a `ApiError` that names every issue. */
  check(exchange: Exchange): void;
}

/** Whether a call may prefer an answer. Prism, which need not be loaded for any other call, decides. */
const mayPrefer = ({ headers, query }: Exchange): boolean =>
  (headers.prefer !== undefined && /\b(code|example|dynamic|seed)\s*=/.test(String(headers.prefer))) ||
  Object.keys(query).some((name) => name.startsWith("__"));

const noHeaders = {};

export function createEngine(context: Context): Engine {
  const { document, settings, clock, random, failures, requests } = context;
  const authenticate = createAuthenticate(document);
  const prism = lazy(async (): Promise<Preferred> => {
    const { createPreferred } = await import("./preferred.ts");
    return createPreferred(document);
  });
  const successes = new Map(
    document.operations.map(({ id, path, method }) => {
      const declared = Object.keys(Object(at(document.openapi, "paths", path, method, "responses")));
      return [id, Number(declared.filter((status) => status.startsWith("2")).sort()[0])];
    }),
  );

  function check(exchange: Exchange): Act {
    const { operation, requestId, origin, pathValues, query, headers, readBody } = exchange;
    const owner = authenticate(operation, headers);
    const parameters = requests.parameters(operation, pathValues, query);
    const example: Call["example"] = async () => (await prism()).example(operation.id);
    const call: Call = {
      operation,
      requestId,
      owner,
      origin,
      path: parameters.path,
      query: parameters.query,
      body: readBody,
      example,
    };
    return answerOf(operation.id)(call, context);
  }

  /** Lets a failure happen, unless it is the job that fails. */
  async function suffer(failure: Failure): Promise<void> {
    if (failure.kind === "error") throw errorOf(document, failure.code);
    if (failure.kind === "drop") throw new Dropped();
    if (failure.kind === "slow") await pause(clock, slowness);
  }

  return {
    async answer(exchange) {
      const { operation, headers } = exchange;
      const [fastest, slowest] = settings.latency;
      if (slowest > 0) await pause(clock, fastest + fraction(random, "latency") * (slowest - fastest));
      const act = check(exchange);
      const reply = mayPrefer(exchange) ? (await prism()).answer(exchange) : undefined;
      if (reply !== undefined) return reply;
      const failure = failures.of(operation, headers.prefer?.toString(), exchange.readBody);
      if (failure !== undefined) await suffer(failure);
      const answered = await act({ jobFails: failure?.kind === "job" });
      const { body, headers: own } =
        answered instanceof WithHeaders ? answered : { body: answered, headers: noHeaders };
      return { status: successes.get(operation.id) ?? 200, headers: own, body };
    },
    check,
  };
}
