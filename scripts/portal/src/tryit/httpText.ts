/** Requests and responses as text to look at. */

/** A piece of JSON text; `kind` says how it is coloured. */
export interface Piece {
  readonly text: string;
  readonly kind?: "key" | "string" | "other";
}

const tokens = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi;

/** Takes JSON text apart for colouring; the pieces joined are the text. */
export function piecesOf(json: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of json.matchAll(tokens)) {
    const [whole, quoted, colon = ""] = match;
    pieces.push({ text: json.slice(end, match.index) });
    if (quoted === undefined) pieces.push({ text: whole, kind: "other" });
    else pieces.push({ text: quoted, kind: colon === "" ? "string" : "key" }, { text: colon });
    end = match.index + whole.length;
  }
  return [...pieces, { text: json.slice(end) }].filter(({ text }) => text !== "");
}

/** The value as it is sent and shown. */
export const toJson = (value: unknown): string => JSON.stringify(value, null, 2);

/** The head of the request. The key is never shown. */
export const headOf = (url: string): string =>
  [`POST ${url}`, "Authorization: Bearer ••••••••", "Content-Type: application/json"].join("\n");
