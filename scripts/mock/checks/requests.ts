/** Checks of whole requests: parameters and body against what the operation declares. */

import { at, isObject, objectOf } from "../../document/json.ts";
import { lazy } from "../../document/lazy.ts";
import { pathTo } from "../../document/phrases.ts";
import { follow } from "../../document/references.ts";
import type { Check } from "../../document/validation/ajv.ts";
import type { Hints, Issue } from "../../document/validation/issue.ts";
import { issuesOf } from "../../document/validation/issues.ts";
import type { Document, Json, JsonObject, Operation } from "../../document/view.ts";
import { invalidCodeOf, throwIssues } from "../errors/ApiError.ts";
import type { Compilers } from "./compilers.ts";

type Values = Readonly<Record<string, string | readonly string[]>>;

/** The parameters of a call, as numbers where the document says so. */
export interface Parameters {
  readonly path: JsonObject;
  readonly query: JsonObject;
}

export interface RequestChecks {
  /** Checks path and query. Throws a {@link ApiError} that names every issue. */
  parameters(operation: Operation, path: Values, query: Values): Parameters;
  /** Whether the operation takes a body. */
  takesBody(operation: Operation): boolean;
  /** The issues of a body by the schema that the operation declares for it. */
  bodyIssues(operation: Operation, body: JsonObject, hints?: Hints): Issue[];
  /** Compiles every check now. Throws when one does not compile. */
  compileAll(): void;
}

/** A schema for the parameters in one place (`path`, `query`), all of them together; undefined if there are none. */
function parametersSchema(document: JsonObject, operation: Operation, place: string): JsonObject | undefined {
  const item = at(document, "paths", operation.path);
  const declared = [at(item, "parameters"), at(item, operation.method, "parameters")]
    .flatMap((parameters) => (Array.isArray(parameters) ? parameters : []))
    .map((parameter) => objectOf(follow(document, parameter)))
    .filter((parameter) => parameter.in === place);
  if (declared.length === 0) return undefined;
  return {
    type: "object",
    properties: Object.fromEntries(declared.map(({ name, schema }) => [String(name), objectOf(schema)])),
    required: declared.filter(({ required }) => required === true).map(({ name }) => String(name)),
  };
}

const hasBody = (document: JsonObject, { path, method }: Operation): boolean =>
  at(document, "paths", path, method, "requestBody") !== undefined;

/** A text as the number that it is, if the schema wants one. `0x10`, `1e1` and ` 5` stay texts, and are issues. */
function asDeclared(text: string, schema: Json | undefined): Json {
  const type = at(schema, "type");
  return (type === "integer" || type === "number") && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The schema of an operation's JSON body. A body that nothing describes would be accepted whatever it held. */
function bodySchema(document: JsonObject, { id, path, method }: Operation): JsonObject {
  const body = follow(document, at(document, "paths", path, method, "requestBody"));
  const schema = at(body, "content", "application/json", "schema");
  if (!isObject(schema)) throw new Error(`${id} describes no JSON body`);
  return schema;
}

/** The schemas of parameters, without references. */
const propertiesOf = (document: JsonObject, schema: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(objectOf(schema.properties)).map(([name, one]) => [name, follow(document, one) ?? {}]),
  );

type PlaceCheck = (sent: Values) => { readonly values: JsonObject; readonly issues: readonly Issue[] };

/** Undeclared parameters are ignored. */
const nothing = { values: {}, issues: [] };
const ignore: PlaceCheck = () => nothing;

function placeCheck(place: string, properties: JsonObject, check: Check): PlaceCheck {
  return (sent) => {
    const values: JsonObject = {};
    const repeated: Issue[] = [];
    for (const [name, value] of Object.entries(sent)) {
      if (typeof value === "string") values[name] = asDeclared(value, properties[name]);
      else {
        const path = pathTo(place, name);
        repeated.push({ path, message: `${path} was sent ${value.length} times. Send it once.` });
      }
    }
    const issues = issuesOf(check(values)).map((issue) => ({
      ...issue,
      path: `${place}.${issue.path}`,
      message: `${place}.${issue.message}`,
    }));
    return { values, issues: [...repeated, ...issues] };
  };
}

/** Prepares the checks of a document's operations. Each is compiled when it is first used. */
export function createRequestChecks(
  document: Pick<Document, "openapi" | "operations">,
  { compile, compileWithDefaults }: Compilers,
): RequestChecks {
  const api = document.openapi;
  const checks = new Map(
    document.operations.map((operation) => {
      const placeOf = (place: string) =>
        lazy(() => {
          const schema = parametersSchema(api, operation, place);
          return schema === undefined
            ? ignore
            : placeCheck(place, propertiesOf(api, schema), compileWithDefaults(schema));
        });
      return [
        operation.id,
        {
          path: placeOf("path"),
          query: placeOf("query"),
          body: lazy(() => compile(bodySchema(api, operation))),
        },
      ];
    }),
  );
  const bodies = new Set(document.operations.filter((one) => hasBody(api, one)).map(({ id }) => id));
  const checksOf = (operation: Operation) => {
    const found = checks.get(operation.id);
    if (found === undefined) throw new Error(`There is no operation ${operation.id}`);
    return found;
  };
  return {
    parameters(operation, sentPath, sentQuery) {
      const checks = checksOf(operation);
      const path = checks.path()(sentPath);
      const query = checks.query()(sentQuery);
      throwIssues([...path.issues, ...query.issues], () => invalidCodeOf(operation));
      return { path: path.values, query: query.values };
    },
    takesBody: ({ id }) => bodies.has(id),
    bodyIssues: (operation, body, hints) => issuesOf(checksOf(operation).body()(body), hints),
    compileAll() {
      for (const operation of document.operations) {
        const { path, query, body } = checksOf(operation);
        path();
        query();
        if (bodies.has(operation.id)) body();
      }
    },
  };
}
