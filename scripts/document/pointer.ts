/** JSON pointers, such as `/paths/~1v1~1jobs`. */

const unescaped = (key: string): string => key.replaceAll("~1", "/").replaceAll("~0", "~");

/** The names on the way to a place. */
export const keysOf = (pointer: string): string[] => pointer.split("/").slice(1).map(unescaped);

/** The pointer to a place, by the names on the way to it. */
export const pointerTo = (...keys: readonly (string | number)[]): string =>
  keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
