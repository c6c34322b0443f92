/** Stands between a caller and a real server, changes nothing, and reports whatever breaks the document. */
import { readJson } from "../../document/json.ts";
import type { ResponseChecks } from "../../document/validation/responses.ts";
import type { Json } from "../../document/view.ts";
import { boundedList } from "../boundedList.ts";
import type { ApiRequest } from "../engine/apiRequest.ts";
import type { Engine } from "../engine/engine.ts";
import { ApiError } from "../errors/ApiError.ts";
import { BodyIssue, type IncomingRequest } from "../http/request.ts";
import type { HttpResponse } from "../http/response.ts";
import type { Logger } from "../log.ts";
import { decoded, forward } from "./forward.ts";
import type { ForwardingProxy, Violation } from "./forwarding.ts";

type About = Pick<Violation, "requestId" | "method" | "path">;

function requestViolation(about: About, found: ApiRequest | undefined, { message, details }: ApiError): Violation {
  return {
    of: "request",
    ...about,
    ...(found === undefined ? {} : { operation: found.operation.id }),
    message,
    ...(details === undefined ? {} : { details }),
  };
}

/** A proxy to the server at `upstream`. Keys go to that server and nowhere else. */
export function createProxy(upstream: URL, engine: Engine, responses: ResponseChecks, logger: Logger): ForwardingProxy {
  const violations = boundedList<Violation>();
  const base = upstream.href.replace(/\/$/, "");

  function report(violation: Violation): void {
    violations.add(violation);
    const { of, method, path, status, message, requestId } = violation;
    const details = JSON.stringify(violation.details);
    logger.log("warn", "violation", { of, method, path, status, message, details, requestId });
  }

  function responseViolation(about: About, { operation }: ApiRequest, response: HttpResponse): Violation[] {
    const { status } = response;
    const bytes = decoded(response);
    const body = bytes === undefined ? undefined : readJson(Buffer.from(bytes).toString());
    const [first, ...others] = responses.issues(operation, status, body);
    if (first === undefined) return [];
    const details = [first, ...others].map((issue): Json => ({ ...issue }));
    return [{ of: "response", ...about, operation: operation.id, status, message: first.message, details }];
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
    try {
      found = find();
      engine.check(found);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      violated.push(requestViolation(about, found, error));
    }
    const response = await forward(base, request, body);
    if (found !== undefined && about.method !== "HEAD") violated.push(...responseViolation(about, found, response));
    for (const violation of violated) report(violation);
    return { ...response, headers: { ...response.headers, "x-mock-violations": String(violated.length) } };
  }

  return { violations, respond };
}
