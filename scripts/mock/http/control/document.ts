import { at, list, objectOf } from "../../../document/json.ts";
import { methods } from "../../../document/methods.ts";
import { follow } from "../../../document/references.ts";
import type { Document, JsonObject, Operation } from "../../../document/view.ts";

/** The document of the control API, as far as requests are checked by it. */
export interface ControlDocument extends Pick<Document, "openapi" | "operations" | "models"> {
  needsBody(operation: Operation): boolean;
  /** The names of the query parameters that an operation has. */
  queryOf(operation: Operation): string[];
}

/** Reads the document of the control API, which has no models, no prices and no codes of its own. */
export function readControl(openapi: JsonObject): ControlDocument {
  const operations = Object.entries(objectOf(openapi.paths)).flatMap(([path, item]) =>
    methods.flatMap((method): Operation[] => {
      const id = at(item, method, "operationId");
      if (typeof id !== "string") return [];
      const summary = String(at(item, method, "summary") ?? "");
      return [{ id, method, path, tag: "", summary, description: "", errorCodes: [] }];
    }),
  );
  return {
    openapi,
    operations,
    models: [],
    queryOf: ({ path, method }) =>
      list(at(openapi, "paths", path, method, "parameters"))
        .map((parameter) => follow(openapi, parameter))
        .filter((parameter) => at(parameter, "in") === "query")
        .map((parameter) => String(at(parameter, "name"))),
    needsBody: ({ path, method }) => at(openapi, "paths", path, method, "requestBody", "required") === true,
  };
}
