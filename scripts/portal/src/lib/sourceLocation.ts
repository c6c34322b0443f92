import { keysOf } from "../../../document/pointer.ts";
import type { Document } from "../../../document/view.ts";
import { referencePath } from "./reference.ts";

/** A place in the document, for people. */
export interface SourceLocation {
  /** What the place belongs to. */
  readonly area: "Models" | "Operations and webhooks" | "Shared parts";
  readonly label: string;
  /** The page that shows it, relative to the portal's root. */
  readonly page?: string;
}

/** The segments of a schema path that mean something to a reader. */
const inside = (segments: readonly string[]): string[] =>
  segments.filter((segment) => !["properties", "schema", "items", "responses"].includes(segment));

function ofOperation(document: Document, [path = "", method = "", ...rest]: readonly string[]): SourceLocation {
  const operation = document.operations.find((candidate) => candidate.path === path && candidate.method === method);
  const [first, status] = rest;
  const part = first === "responses" ? [`response ${status}`] : first === "callbacks" ? [`callback ${status}`] : [];
  return {
    area: "Operations and webhooks",
    label: [operation?.summary ?? path, ...part].join(", "),
    page: operation === undefined ? "reference/" : referencePath(operation),
  };
}

function ofComponent(document: Document, [kind = "", name = "", ...rest]: readonly string[]): SourceLocation {
  const model = document.models.find((candidate) => [candidate.component, candidate.inputComponent].includes(name));
  const members = inside(rest);
  if (model === undefined) return { area: "Shared parts", label: [name, ...members].join(".") + kindSuffix(kind) };
  return {
    area: "Models",
    label: [`${model.displayName} ${model.capability.title}`, ...members].join(", "),
    page: `models/${model.slug}/${members[0] === undefined ? "" : `#parameter-${members[0]}`}`,
  };
}

const kindSuffix = (kind: string): string =>
  ({ parameters: " (parameter)", headers: " (header)", responses: " (response)", securitySchemes: " (security)" })[
    kind
  ] ?? "";

/**
 * Makes a JSON pointer into the bundled document readable: `/paths/~1v1~1jobs/get` is the place of the operation
 * `List jobs`.
 */
export function sourceLocation(document: Document, pointer: string): SourceLocation {
  const [section, ...rest] = keysOf(pointer);
  if (section === "paths") return ofOperation(document, rest);
  if (section === "webhooks") return { area: "Operations and webhooks", label: `Webhook ${rest[0]}` };
  if (section === "components") return ofComponent(document, rest);
  return { area: "Shared parts", label: pointer };
}
