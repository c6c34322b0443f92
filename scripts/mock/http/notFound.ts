import { misspelled } from "../../document/nearest.ts";
import { list, say } from "../../document/phrases.ts";
import type { Document, Operation } from "../../document/view.ts";
import { ApiError } from "../errors/ApiError.ts";
import type { Place } from "./router.ts";

const code = "NOT_FOUND";
const callOf = ({ method, path }: Operation): string => `${method.toUpperCase()} ${path}`;

/** The path of a model that was sent with the slashes of its slug, with those percent-encoded. */
function encoded(path: string, { models, operations }: Document): string | undefined {
  const slug = models.find((model) => path.endsWith(`/${model.slug}`))?.slug ?? "";
  const start = path.slice(0, path.length - slug.length);
  const isPath = operations.some((operation) => operation.path === `${start}{modelId}`);
  return slug !== "" && isPath ? `${start}${encodeURIComponent(slug)}` : undefined;
}

/** The refusal of a path that the document does not have. */
export function unknownPath(path: string, document: Document): ApiError {
  const { operations } = document;
  const templates = operations.map((operation) => operation.path);
  const meant = misspelled(path, templates) ?? encoded(path, document);
  const message = `There is no path ${say(path)}.${meant === undefined ? "" : ` Did you mean ${meant}?`}`;
  return new ApiError(code, message, [{ path: "path", message, allowed: operations.map(callOf) }]);
}

/** A method that a path does not have. It has a status of its own, and the methods in a header. */
export class UnknownMethod extends ApiError {
  readonly allowed: readonly string[];

  constructor(message: string, allowed: readonly string[], calls: readonly string[]) {
    super(code, message, [{ path: "method", message, allowed: [...calls] }]);
    this.allowed = allowed;
  }
}

/** The refusal of a method that a path does not have. */
export function unknownMethod(method: string, { template, operations }: Place): UnknownMethod {
  const allowed = [...operations.values()].map(callOf);
  const message = `There is no ${method} ${template}. This path has ${list(allowed)}.`;
  return new UnknownMethod(message, [...operations.keys()], allowed);
}
