/** Forwards requests to a real server without changing anything, and reports what violates the document. */
import { readJson } from "../../document/json.ts";
import type { ExchangeChecks } from "../../document/validation/exchanges.ts";
import type { Json } from "../../document/view.ts";
import { boundedList } from "../boundedList.ts";
import type { ApiRequest } from "../engine/apiRequest.ts";
import type { Engine } from "../engine/engine.ts";
import { ApiError } from "../errors/ApiError.ts";
import { BodyIssue, type IncomingRequest } from "../http/request.ts";
import type { HttpResponse } from "../http/response.ts";
import type { Logger } from "../log.ts";
import { decoded, type ForwardedResponse, forward } from "./forward.ts";
import type { ForwardingProxy, Violation } from "./forwarding.ts";

type About = Pick<Violation, "requestId" | "method" | "path">;

/** Errors about models, versions and keys, which the server knows better than the document. */
const isKnownToServer = (code: string): boolean => /NOT_FOUND|SLUG|VERSION|API_KEY/.test(code);

function requestViolation(about: About, found: ApiRequest | undefined, { message, details }: ApiError): Violation {
  return {
    of: "request",
    ...about,
    rule: "request-as-documented",
    ...(found === undefined ? {} : { operation: found.operation.id }),
    message,
    ...(details === undefined ? {} : { details }),
  };
}

/** What the response violates, by the rules of the contract kit. */
function responseViolations(
  checks: ExchangeChecks,
  about: About,
  { operation }: ApiRequest,
  sent: Uint8Array,
  response: ForwardedResponse,
): Violation[] {
  const { status, headers } = response;
  const bytes = decoded(response);
  const body = bytes === undefined ? undefined : readJson(Buffer.from(bytes).toString());
  const [type] = [headers["content-type"]].flat();
  const exchange = { sent: readJson(Buffer.from(sent).toString()), status, type, body };
  return checks.broken(operation, exchange).map(({ rule, message, issues }) => ({
    of: "response",
    ...about,
    operation: operation.id,
    status,
    rule,
    message,
    ...(issues === undefined ? {} : { details: issues.map((issue): Json => ({ ...issue })) }),
  }));
}

/** A proxy to the server at `upstream`. Keys go to that server and nowhere else. */
export function createProxy(upstream: URL, engine: Engine, checks: ExchangeChecks, logger: Logger): ForwardingProxy {
  const violations = boundedList<Violation>();
  const base = upstream.href.replace(/\/$/, "");

  function report(violation: Violation): void {
    violations.add(violation);
    const { of, method, path, status, rule, message, requestId } = violation;
    const details = JSON.stringify(violation.details);
    logger.log("warn", "violation", { of, method, path, status, rule, message, details, requestId });
  }

  async function respond(
    request: IncomingRequest,
    body: Uint8Array | BodyIssue,
    find: () => ApiRequest,
    requestId: string,
  ): Promise<HttpResponse> {
    if (body instanceof BodyIssue) throw new ApiError("VALIDATION_ERROR", body.message);
    const about = { requestId, method: request.method, path: request.url.split("?")[0] ?? "/" };
    const violated: Violation[] = [];
    let found: ApiRequest | undefined;
    let rejection: ApiError | undefined;
    try {
      found = find();
      engine.check(found);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      rejection = error;
      violated.push(requestViolation(about, found, error));
    }
    const response = await forward(base, request, body);
    if (found !== undefined && about.method !== "HEAD") {
      violated.push(...responseViolations(checks, about, found, body, response));
      if (rejection !== undefined && response.status < 300 && !isKnownToServer(rejection.code)) {
        const { status } = response;
        const { id } = found.operation;
        violated.push({ of: "response", ...about, operation: id, status, ...checks.accepted(rejection.code) });
      }
    }
    for (const violation of violated) report(violation);
    return { ...response, headers: { ...response.headers, "x-mock-violations": String(violated.length) } };
  }

  return { upstream: upstream.origin + upstream.pathname.replace(/\/$/, ""), violations, respond };
}
