/**
 * Prism as the engine. Its pipeline is kept (route, security, input, answer); stages that would cost more with every
 * model, or that say too little, are replaced by the mock's own. Prism still chooses and makes the answers that a
 * caller prefers, and those of operations which compute nothing.
 */
import type { Json } from "../../document/view.ts";
import type { World } from "../answers/answer.ts";
import { answerOf } from "../answers/index.ts";
import { reachableComponents } from "../derive/reachable.ts";
import { at, objectOf } from "../json.ts";
import { Refusal } from "../refusal.ts";
import { Exchange } from "./exchange.ts";
import { readPreferences, successOf } from "./preferences.ts";
import {
  createInstance,
  getHttpOperationsFromSpec,
  type IHttpOperationConfig,
  type IHttpResponse,
  negotiate,
  type PrismHttpComponents,
  type Resource,
  resetJSONSchemaGenerator,
  silentLogger,
} from "./prism.ts";
import { missingKey } from "./security.ts";

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface Engine {
  /** Answers a call. Rejects with a `Refusal` when the call is to be refused. */
  answer(exchange: Exchange): Promise<Reply>;
}

const left = <E>(error: E) => ({ _tag: "Left", left: error }) as const;
const right = <A>(value: A) => ({ _tag: "Right", right: value }) as const;

/** The operations as Prism sees them. It is given no component that no operation uses: it dereferences them all. */
async function readOperations({ openapi }: World["document"]): Promise<Resource[]> {
  const { webhooks: _, ...document } = openapi;
  const components = reachableComponents(openapi, openapi.paths ?? {});
  const securitySchemes = objectOf(at(openapi, "components", "securitySchemes"));
  // A copy, because Prism puts components in place of the references to them.
  return getHttpOperationsFromSpec(structuredClone({ ...document, components: { ...components, securitySchemes } }));
}

/** Prism's choice of an answer. The request is left out: it has been checked, and JSON is all there is to negotiate. */
function negotiated(resource: Resource, config: IHttpOperationConfig): IHttpResponse {
  const data = { method: "get", url: { path: resource.path } } as const;
  const result = negotiate({ resource, input: { data, validations: [] }, config })(silentLogger);
  // Prism keeps the generator of a seed for the calls that follow.
  if (config.seed !== undefined) resetJSONSchemaGenerator();
  if (result._tag === "Left") throw result.left;
  return result.right;
}

/** Runs a stage that may find a fault, and notes the fault on the exchange. */
function check(exchange: Exchange, stage: () => void): ReturnType<PrismHttpComponents["validateInput"]> {
  try {
    stage();
    return right(exchange);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    exchange.refusal ??= error;
    return left([{ message: error.message, code: error.code, severity: 0 }]);
  }
}

/** Sets up Prism for a document, with the mock's own stages. */
export async function createEngine(world: World): Promise<Engine> {
  const resources = await readOperations(world.document);
  const byOperation = new Map(resources.map((resource) => [resource.iid, resource]));

  function checkCall(exchange: Exchange, resource: Resource): void {
    const { operation, requestId, pathValues, query, readBody } = exchange.asked;
    const parameters = world.requests.parameters(operation, { path: pathValues, query });
    const example = (): Json => JSON.parse(JSON.stringify(negotiated(resource, { dynamic: false }).body ?? null));
    exchange.answer = answerOf(operation.id)({ operation, requestId, ...parameters, body: readBody, example }, world);
  }

  const stages: Partial<PrismHttpComponents> = {
    route: ({ input }) => {
      const { id } = Exchange.of(input).asked.operation;
      const resource = byOperation.get(id);
      return resource === undefined ? left(new Error(`Prism does not know the operation ${id}`)) : right(resource);
    },
    validateSecurity: ({ resource, element }) => {
      const exchange = Exchange.of(element);
      return check(exchange, () => {
        const refusal = missingKey(resource, exchange.headers);
        if (refusal !== undefined) throw refusal;
      });
    },
    validateInput: ({ resource, element }) => {
      const exchange = Exchange.of(element);
      // Who has no key learns nothing about the body.
      return exchange.refusal === undefined ? check(exchange, () => checkCall(exchange, resource)) : right(exchange);
    },
    mock:
      ({ resource, input }) =>
      () => {
        const exchange = Exchange.of(input.data);
        if (exchange.refusal !== undefined) return left(exchange.refusal);
        try {
          const preferences = readPreferences(exchange, resource);
          if (preferences !== undefined) return right(negotiated(resource, preferences));
          return right({ statusCode: Number(successOf(resource).code), body: exchange.answer?.() });
        } catch (error) {
          return left(error instanceof Error ? error : new Error(String(error)));
        }
      },
  };
  const prism = createInstance(
    {
      isProxy: false,
      checkSecurity: true,
      validateRequest: true,
      // What the mock answers is proved by its tests; checking it again for every call would cost twice as much.
      validateResponse: false,
      errors: false,
      upstreamProxy: undefined,
      mock: { dynamic: false },
    },
    { ...stages, logger: silentLogger },
  );
  return {
    async answer(exchange) {
      const result = await prism.request(exchange, resources)();
      if (result._tag === "Left") throw result.left;
      const { statusCode, headers = {}, body } = result.right.output;
      const present = Object.entries(headers).filter(([, value]) => value !== null && value !== undefined);
      return {
        status: statusCode,
        headers: Object.fromEntries(present.map(([name, value]) => [name.toLowerCase(), String(value)])),
        body,
      };
    },
  };
}
