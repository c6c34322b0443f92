/** Code and texts of the reference of the client, in which names of exports lead to where these are described. */
import { clientPages, modelExports } from "./clientPages.ts";
import { highlight } from "./highlight.ts";
import { url } from "./url.ts";

/** Where each export is described; if several entry points have it, on the first page. */
const places: ReadonlyMap<string, string> = new Map([
  ...modelExports.flatMap(({ exports }) => exports.map(({ name }) => [name, `client/by-model/#${name}`] as const)),
  ...clientPages
    .toReversed()
    .flatMap(({ path, symbols }) => symbols.map(({ name }) => [name, `client/${path}/#${name}`] as const)),
]);

/** Where a name leads from the description of `self`. */
function addressOf(name: string, self: string): string | undefined {
  const place = name === self ? undefined : places.get(name);
  return place && url(place);
}

/** Elements, texts, and what may be the name of a type. */
const parts = /<[^>]+>|"[^"]*"|(?<![\w.$&])[A-Z]\w*/g;

/**
 * A declaration as HTML, with its types as links.
 *
 * @param self the export that is declared
 */
export const linkedCode = (declaration: string, self: string): string =>
  highlight(declaration, "typescript").replaceAll(parts, (part) => {
    const address = addressOf(part, self);
    return address === undefined ? part : `<a href="${address}">${part}</a>`;
  });

/**
 * Markdown, with names of types as links wherever they stand as code, but not in programs.
 *
 * @param self the export that is described
 */
export const linkedText = (source: string, self: string): string =>
  source
    .split(/(```[\s\S]*?```)/)
    .map((part) =>
      part.startsWith("```")
        ? part
        : part.replaceAll(/(?<!\[)`([A-Z]\w*)`/g, (code, name) => {
            const address = addressOf(name, self);
            return address === undefined ? code : `[${code}](${address})`;
          }),
    )
    .join("");
