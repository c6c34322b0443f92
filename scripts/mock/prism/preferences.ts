/** What a caller asks for with the header `Prefer`, in the words of Prism: code, example, dynamic and seed. */
import { misspelled } from "../../document/nearest.ts";
import { list, say } from "../../document/phrases.ts";
import type { PreferringRequest } from "../engine/mayPrefer.ts";
import { ApiError, invalidCodeOf } from "../errors/ApiError.ts";
import { getHttpConfigFromRequest, type IHttpOperationConfig, type Resource } from "./prism.ts";

type Response = Resource["responses"][number];

/** The response with the lowest 2xx status. */
function successOf(resource: Resource): Response {
  const [success] = resource.responses
    .filter(({ code }) => code.startsWith("2"))
    .toSorted((a, b) => a.code.localeCompare(b.code));
  if (success === undefined) throw new Error(`${resource.iid ?? resource.path} declares no success`);
  return success;
}

const examplesOf = (response: Response): string[] =>
  (response.contents ?? []).flatMap(({ examples }) => (examples ?? []).map(({ key }) => key));

function preferredResponse(
  code: number | undefined,
  resource: Resource,
  refuse: (message: string) => ApiError,
): Response {
  if (code === undefined) return successOf(resource);
  const response = resource.responses.find((declared) => declared.code === String(code));
  if (response !== undefined) return response;
  const declared = resource.responses.map((one) => one.code);
  throw refuse(`code=${code} is not declared by ${resource.iid}, which declares ${list(declared)}.`);
}

function noSuchExample(name: string, response: Response, resource: Resource): string {
  const examples = examplesOf(response);
  const elsewhere = resource.responses.find((other) => examplesOf(other).includes(name));
  const meant = misspelled(name, examples);
  if (elsewhere !== undefined)
    return `example=${name} belongs to code ${elsewhere.code}: send code=${elsewhere.code}, example=${name}.`;
  const has = `example=${say(name)} is not an example of ${response.code}. Use ${list(examples, "or")}.`;
  return meant === undefined ? has : `${has} Did you mean ${meant}?`;
}

/**
 * Reads the preferences of a call.
 *
 * @returns undefined when the caller has none that choose a response
 * @throws {ApiError} when a preference asks for something that the operation does not declare
 */
export function readPreferences(request: PreferringRequest, resource: Resource): IHttpOperationConfig | undefined {
  const refuse = (message: string): ApiError =>
    new ApiError(invalidCodeOf(request.operation), `Prefer: ${message}`, [
      { path: "header.Prefer", message: `Prefer: ${message}` },
    ]);
  const { path, query, headers } = request;
  const read = getHttpConfigFromRequest({ url: { path, query }, headers: { prefer: String(headers.prefer ?? "") } });
  if (read._tag === "Left") {
    throw refuse("code must be three digits, dynamic must be true or false, example and seed must have a value.");
  }
  const { code, exampleKey, dynamic, seed } = read.right;
  if (code === undefined && exampleKey === undefined && dynamic === undefined) return undefined;
  const response = preferredResponse(code, resource, refuse);
  if (exampleKey !== undefined && !examplesOf(response).includes(exampleKey)) {
    throw refuse(noSuchExample(exampleKey, response, resource));
  }
  return {
    dynamic: dynamic ?? false,
    code: Number(response.code),
    ...(exampleKey === undefined ? {} : { exampleKey }),
    ...(seed === undefined ? {} : { seed }),
  };
}
