/** Reading JSON whose shape is not known: small steps that never fail and never need a cast. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };
export type Members = Record<string, unknown>;

/** Whether a value is an object with members, which a list is not. */
export function isObject(value: Json | undefined): value is JsonObject;
export function isObject(value: unknown): value is Members;
export function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The members of an object, to read or to change in place; none for anything else. */
export const members = (value: unknown): Members => (isObject(value) ? value : {});

/** The items of a list; none for anything else. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
