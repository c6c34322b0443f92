/** Reads single places of the bundled document that the typed view does not carry. */
import { isObject, type Json, type JsonObject } from "../../../document/json.ts";
import type { Document } from "../../../document/view.ts";

/** The value at a path of member names; undefined where there is none. */
export function read(document: Document, ...path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (value, name) => (isObject(value) ? value[name] : Array.isArray(value) ? value[Number(name)] : undefined),
    document.openapi,
  );
}

const missing = (path: readonly string[], wanted: string): Error =>
  new Error(`The portal needs ${wanted} at #/${path.join("/")} of the document, and there is none`);

/** The text at a path. Throws where there is no text. */
export function readText(document: Document, ...path: readonly string[]): string {
  const value = read(document, ...path);
  if (typeof value !== "string") throw missing(path, "a text");
  return value;
}

/** The object at a path. Throws where there is no object. */
export function readObject(document: Document, ...path: readonly string[]): JsonObject {
  const value = read(document, ...path);
  if (!isObject(value)) throw missing(path, "an object");
  return value;
}
