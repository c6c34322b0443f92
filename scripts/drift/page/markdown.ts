import { type Line, tidy } from "./line.ts";

/** The attributes of a component such as `<ParamField body="duration" type="string" default="5" required>`. */
const attribute = /(\w+)(?:=(?:"([^"]*)"|\{([^}]*)\}))?/g;
const field = /^<ParamField\s+(.*?)\/?>/;

const withoutMarks = (text: string): string =>
  text
    .replace(/^\s*(#{1,6}|>|[-*+])\s+/, "")
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/\*\*|`/g, "")
    .replaceAll(/\\([_*|~$])/g, "$1");

/** A field of the request as it looks in the text of the page: its name, its type and so on, one below the other. */
function fieldLines(attributes: string, number: number): Line[] {
  const given = new Map(
    [...attributes.matchAll(attribute)].map(([, name = "", quoted, braced]) => [name, quoted ?? braced ?? ""]),
  );
  const name = (given.get("body") ?? given.get("path") ?? given.get("query") ?? "").replace(/^input\./, "");
  const chosen = given.get("default");
  return [
    name,
    given.get("type") ?? "",
    ...(given.has("required") ? ["required"] : []),
    ...(chosen === undefined ? [] : [`default:${chosen}`]),
  ].map((text) => ({ number, text }));
}

const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\|/, "")
    .replace(/\|$/, "")
    .split(/(?<!\\)\|/)
    .map((cell) => tidy(withoutMarks(cell)));

/** The lines of a Markdown page, as documentation sites hand it out. */
export function markdownLines(page: string): Line[] {
  let inCode = false;
  return page.split(/\r?\n/).flatMap((raw, index): Line[] => {
    const number = index + 1;
    if (/^\s*(```|~~~)/.test(raw)) {
      inCode = !inCode;
      return [{ number, text: "" }];
    }
    if (inCode) return [{ number, text: tidy(raw) }];
    const [, attributes] = field.exec(raw.trim()) ?? [];
    if (attributes !== undefined) return fieldLines(attributes, number);
    if (/^\s*\|?[\s:|-]*-{3,}[\s:|-]*$/.test(raw)) return [];
    if (/^\s*\|/.test(raw)) {
      const cells = cellsOf(raw);
      return [{ number, text: cells.join(""), cells }];
    }
    return [{ number, text: tidy(withoutMarks(raw.replaceAll(/<\/?[A-Z]\w*[^>]*>/g, ""))) }];
  });
}
