import { piecesOf } from "./httpText.ts";

/** JSON text as nodes, coloured like JsonText.astro does. */
export const jsonNodes = (json: string): Node[] =>
  piecesOf(json).map(({ text, kind }) => {
    if (kind === undefined) return document.createTextNode(text);
    const span = document.createElement("span");
    span.className = kind;
    span.textContent = text;
    return span;
  });
