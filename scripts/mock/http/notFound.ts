import { misspelled } from "../../document/nearest.ts";
import { list, say } from "../../document/phrases.ts";
import type { Document, Operation } from "../../document/view.ts";
import { ApiError } from "../errors/ApiError.ts";
import { StatusError } from "../errors/StatusError.ts";
import { allowedMethods } from "./cors.ts";
import type { Match } from "./router.ts";

const code = "NOT_FOUND";
const requestLine = ({ method, path }: Operation): string => `${method.toUpperCase()} ${path}`;

/** The path of a model that was sent with the slashes of its slug, with those percent-encoded. */
function encoded(path: string, { models, operations }: Pick<Document, "operations" | "models">): string | undefined {
  const slug = models.find((model) => path.endsWith(`/${model.slug}`))?.slug ?? "";
  const start = path.slice(0, path.length - slug.length);
  const isPath = operations.some((operation) => operation.path === `${start}{modelId}`);
  return slug !== "" && isPath ? `${start}${encodeURIComponent(slug)}` : undefined;
}

/** The error for a path that the document does not have. */
export function unknownPath(path: string, document: Pick<Document, "operations" | "models">): ApiError {
  const { operations } = document;
  const templates = operations.map((operation) => operation.path);
  const meant = misspelled(path, templates) ?? encoded(path, document);
  const message = `There is no path ${say(path)}.${meant === undefined ? "" : ` Did you mean ${meant}?`}`;
  return new ApiError(code, message, [{ path: "path", message, allowed: operations.map(requestLine) }]);
}

/** The error for a method that a path does not have. */
export function unknownMethod(method: string, { template, operations }: Match): StatusError {
  const allowed = [...operations.values()].map(requestLine);
  const message = `There is no ${method} ${template}. Use ${list(allowed, "or")}.`;
  return new StatusError(405, code, message, {
    details: [{ path: "method", message, allowed }],
    headers: { allow: allowedMethods([...operations.keys()]) },
  });
}
