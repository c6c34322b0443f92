/** Reading the hand-written document inside a rule: nodes of unknown shape, and the references between files. */
import { basename, extname } from "node:path";
import type { Location, OasRef, UserContext } from "@redocly/openapi-core";
import { isObject, list, type Members, members } from "../document/json.ts";
import { misspelled } from "../document/nearest.ts";

export { isObject, list, type Members, members };

export const isRef = (value: unknown): value is OasRef => isObject(value) && typeof value.$ref === "string";

/** An object of the document and the file and place where it is written. */
export interface Place {
  readonly node: Members;
  readonly location: Location;
}

/**
 * The object that `value` stands for: the target of a reference with the members beside the reference laid over it, or
 * `value` itself. Undefined for a broken reference, which Redocly reports.
 *
 * @param location where `value` is written; a relative reference starts there
 */
export function follow(ctx: UserContext, value: unknown, location: Location): Place | undefined {
  if (!isRef(value)) return { node: members(value), location };
  const target = ctx.resolve<Members>(value, location.source.absoluteRef);
  if (target.node === undefined) return undefined;
  const hops = (target.chain ?? []).map((hop) => members(hop.node)).reverse();
  const { $ref, ...node } = Object.assign({}, target.node, ...hops, value);
  return { node, location: target.location };
}

/** The component that bundling makes of a place: the name of the file, or of the definition inside it. */
export function componentName({ source, pointer }: Location): string {
  const file = basename(source.absoluteRef);
  return pointer === "#/" ? basename(file, extname(file)) : (pointer.split("/").at(-1) ?? "");
}

/** The valid value that was probably meant, as Redocly prints it under "Did you mean". Empty when none is near. */
export const suggestion = (value: unknown, allowed: Iterable<string>): { suggest: string[] } => {
  const meant = misspelled(String(value), [...allowed]);
  return { suggest: meant === undefined ? [] : [meant] };
};

/** Names as prose: `"5", "10"`. */
export const quoted = (names: Iterable<string>): string => [...names].map((name) => `"${name}"`).join(", ");
