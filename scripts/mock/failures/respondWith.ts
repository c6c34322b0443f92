import { isObject, members } from "../../document/json.ts";
import type { Document, Json } from "../../document/view.ts";
import { ApiError } from "../errors/ApiError.ts";
import { Dropped } from "../errors/Dropped.ts";
import { StatusError } from "../errors/StatusError.ts";
import { type ApiResponse, type HttpResponse, jsonResponse } from "../http/response.ts";
import type { OperationRequest } from "../operations/request.ts";
import { pause } from "../time/clock.ts";
import type { Failure, WrittenResponse } from "./failure.ts";

/** What a proxy in front of an API responds when it is in trouble. */
const page = "<!doctype html>\n<title>502 Bad Gateway</title>\n<h1>502 Bad Gateway</h1>\n";

const html: HttpResponse = { status: 502, headers: { "content-type": "text/html; charset=utf-8" }, body: page };

/** A value changed by a JSON merge patch, as RFC 7396 says. */
export function mergePatch(value: unknown, patch: Json): unknown {
  if (!isObject(patch)) return patch;
  const merged = { ...members(value) };
  for (const [name, change] of Object.entries(patch)) {
    if (change === null) delete merged[name];
    else merged[name] = mergePatch(merged[name], change);
  }
  return merged;
}

function written({ status = 200, headers = {}, body = "" }: WrittenResponse): HttpResponse {
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  if (typeof body === "string") return { status, headers: lower, body };
  return jsonResponse({ status, headers: lower, body });
}

/** The response for a failure of the API itself. */
function errorFor({ errorCodes }: Document, code: string): ApiError {
  const message = `${errorCodes.get(code)?.when ?? ""} This failure was requested.`;
  return new ApiError(code, message, undefined, code === "CONCURRENT_JOBS_EXCEEDED" ? 1 : undefined);
}

/** The first error code that has a status, if the document knows any. */
const codeOf = ({ errorCodes }: Document, status: number): string =>
  [...errorCodes].find(([, facts]) => facts.status === status)?.[0] ?? "INTERNAL_ERROR";

function truncated(response: HttpResponse): HttpResponse {
  return { ...response, truncateAt: Math.floor(response.body.length / 2) };
}

/**
 * Responds to a request that is to fail.
 *
 * @param succeed does what was requested, and makes the true response
 * @throws {ApiError} or {@link Dropped}, if that is how it fails
 */
export async function respondWith(
  failure: Failure,
  { clock }: OperationRequest,
  succeed: (jobFails: boolean) => Promise<ApiResponse>,
  document: Document,
): Promise<HttpResponse> {
  switch (failure.kind) {
    case "error":
      throw errorFor(document, failure.code);
    case "status":
      throw new StatusError(failure.status, codeOf(document, failure.status), "This failure was requested.");
    case "drop":
      if (failure.after) await succeed(false);
      throw new Dropped();
    case "slow":
      await pause(clock, failure.milliseconds);
      return jsonResponse(await succeed(false));
    case "html":
      return html;
    case "response":
      return written(failure.response);
    case "truncate":
      return truncated(jsonResponse(await succeed(false)));
    case "patch": {
      const response = await succeed(false);
      return jsonResponse({ ...response, body: mergePatch(response.body, failure.patch) });
    }
    case "job":
      return jsonResponse(await succeed(true));
  }
}
