import { grouped } from "../../document/grouped.ts";
import type { Document, Operation } from "../../document/view.ts";
import { decoded } from "./target.ts";

/** A path of the document, matched by a request. */
export interface Match {
  readonly template: string;
  /** The operations on the path, by method in capitals. */
  readonly operations: ReadonlyMap<string, Operation>;
  /** The path parameters, percent-decoded. */
  readonly values: Readonly<Record<string, string>>;
}

const isParameter = (segment: string): boolean => segment.startsWith("{") && segment.endsWith("}");

interface Route {
  readonly template: string;
  readonly segments: readonly string[];
  readonly operations: Map<string, Operation>;
}

function routesOf({ operations }: Pick<Document, "operations">): Route[] {
  const byPath = grouped(operations, ({ path }) => path);
  return (
    [...byPath]
      .map(([template, onPath]) => ({
        template,
        segments: template.split("/"),
        operations: new Map(onPath.map((operation) => [operation.method.toUpperCase(), operation])),
      }))
      // Concrete paths go before templated ones, as the OpenAPI Specification says.
      .toSorted((a, b) => a.segments.filter(isParameter).length - b.segments.filter(isParameter).length)
  );
}

function matches(route: Route, segments: readonly string[]): boolean {
  return (
    route.segments.length === segments.length &&
    route.segments.every((segment, index) =>
      isParameter(segment) ? segments[index] !== "" : segment === segments[index],
    )
  );
}

function valuesOf(route: Route, segments: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    route.segments.flatMap((segment, index) =>
      isParameter(segment) ? [[segment.slice(1, -1), decoded(segments[index] ?? "")]] : [],
    ),
  );
}

/** Finds the operations on a path: `(path) => match`, or undefined when the document has no such path. */
export function createRouter(document: Pick<Document, "operations">): (path: string) => Match | undefined {
  const routes = routesOf(document);
  const concrete = routes.filter(({ segments }) => !segments.some(isParameter));
  const fixed = new Map(concrete.map((route) => [route.template, { ...route, values: {} }]));
  return (path) => {
    const found = fixed.get(path);
    if (found !== undefined) return found;
    const segments = path.split("/");
    const route = routes.find((candidate) => matches(candidate, segments));
    return route === undefined
      ? undefined
      : { template: route.template, operations: route.operations, values: valuesOf(route, segments) };
  };
}
