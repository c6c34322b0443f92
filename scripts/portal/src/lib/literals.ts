/** JSON values as the literals of programming languages. */
import type { Json } from "../../../document/json.ts";

/** How a language writes a JSON value in its own words. */
interface Notation {
  readonly indent: string;
  readonly object: readonly [string, string];
  /** A member of an object, up to its value. */
  readonly key: (name: string) => string;
  readonly list: readonly [string, string];
  readonly text: (value: string) => string;
  readonly words: { readonly true: string; readonly false: string; readonly null: string };
}

const words = { true: "true", false: "false", null: "null" };
const quoted = (text: string): string => JSON.stringify(text);

/** A text in single quotes, as PHP and Ruby take it literally. */
const singleQuoted = (text: string): string => `'${text.replaceAll(/[\\']/g, "\\$&")}'`;

/** Control characters that have a letter. */
const letters: Readonly<Record<string, string>> = { "\n": "n", "\r": "r", "\t": "t" };

/**
 * A text in double quotes with the escapes of PHP, Ruby and Rust. It stays on one line, so it may be indented.
 *
 * @param special what does not stand for itself, besides control characters
 */
export const doubleQuoted = (text: string, special: RegExp): string => {
  const escaped = text
    .replaceAll(special, "\\$&")
    .replaceAll(/\p{Cc}/gu, (sign) => `\\${letters[sign] ?? `u{${sign.charCodeAt(0).toString(16)}}`}`);
  return `"${escaped}"`;
};

/** A text in single quotes, and in double quotes only where it has to be escaped. */
const quotedAsNeeded =
  (special: RegExp) =>
  (text: string): string =>
    /\p{Cc}/u.test(text) ? doubleQuoted(text, special) : singleQuoted(text);

const javascript: Notation = {
  indent: "  ",
  object: ["{", "}"],
  key: (name) => `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name)}: `,
  list: ["[", "]"],
  text: quoted,
  words,
};

const python: Notation = {
  indent: "    ",
  object: ["{", "}"],
  key: (name) => `${quoted(name)}: `,
  list: ["[", "]"],
  text: quoted,
  words: { true: "True", false: "False", null: "None" },
};

const php: Notation = {
  indent: "    ",
  object: ["[", "]"],
  key: (name) => `${singleQuoted(name)} => `,
  list: ["[", "]"],
  text: quotedAsNeeded(/["\\$]/g),
  words,
};

const ruby: Notation = {
  indent: "  ",
  object: ["{", "}"],
  key: (name) => `${singleQuoted(name)} => `,
  list: ["[", "]"],
  text: quotedAsNeeded(/["\\#]/g),
  words: { true: "true", false: "false", null: "nil" },
};

function write(value: Json, notation: Notation, margin = ""): string {
  const { indent, object, key, list, text } = notation;
  const block = ([open, close]: readonly [string, string], lines: readonly string[]): string =>
    lines.length === 0
      ? open + close
      : `${open}\n${lines.map((line) => margin + indent + line).join(",\n")}\n${margin}${close}`;
  const inside = (item: Json): string => write(item, notation, margin + indent);
  if (Array.isArray(value)) return block(list, value.map(inside));
  if (value === null) return notation.words.null;
  if (typeof value === "object") {
    return block(
      object,
      Object.entries(value).map(([name, member]) => key(name) + inside(member)),
    );
  }
  if (typeof value === "string") return text(value);
  return typeof value === "boolean" ? notation.words[`${value}`] : String(value);
}

const json = (value: Json): string => JSON.stringify(value, null, 2);

/** A text as one word of a POSIX shell. */
export const shellWord = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Rust: as many signs as it takes for the text not to end its own quotes. */
function rustRaw(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/"(#*)/g)].map(([, signs = ""]) => signs.length + 1));
  const signs = "#".repeat(longest);
  return `r${signs}"${text}"${signs}`;
}

/**
 * A JSON value as an expression of a language: its own lists and maps where it writes those as JSON does, and the JSON
 * text itself as one raw string where it does not.
 */
export const literals = {
  shell: (value: Json) => shellWord(json(value)),
  javascript: (value: Json) => write(value, javascript),
  python: (value: Json) => write(value, python),
  php: (value: Json) => write(value, php),
  ruby: (value: Json) => write(value, ruby),
  // Three quotes in a row are not JSON, so they end the text in Java and in C#.
  java: (value: Json) => `"""\n${json(value).replaceAll("\\", "\\\\")}"""`,
  csharp: (value: Json) => `"""\n${json(value)}\n"""`,
  // A raw text of Go cannot hold a backtick.
  go: (value: Json) => `\`${json(value).replaceAll("`", '` + "`" + `')}\``,
  rust: (value: Json) => rustRaw(json(value)),
};
