/** What no output may hold, even if the server sends it back. */
import { lazy } from "../../document/lazy.ts";

/** A secret, and the shell variable that stands for it. */
export interface Secret {
  readonly value: string;
  readonly variable: string;
}

export interface Secrets {
  /** The text with every secret replaced by its variable, however it is written: plain, escaped, encoded or reversed. */
  redact(text: string): string;
  /** The variable of a secret; undefined for any other text. */
  variableOf(value: string): string | undefined;
}

export const keyVariable = "PIXELBYTE_API_KEY";
export const otherKeyVariable = "PIXELBYTE_OTHER_KEY";
export const webhookSecretVariable = "PIXELBYTE_WEBHOOK_SECRET";

/** Shorter ones would take words apart that only look like them. */
const shortest = 4;

/** From this length on, a text in other capitals is the secret too. */
const longEnough = 8;

const anyCase = (hex: string): string => hex.replace(/[a-f]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
const hexOf = (code: number, digits: number): string => anyCase(code.toString(16).padStart(digits, "0"));
const literal = (text: string): string => text.replace(/[$()*+./?[\\\]^{|}]/g, "\\$&");

const entities: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos" };

/**
 * Matches a character as itself and as URLs, JSON and HTML escape it, once or more often.
 *
 * @param isFirst a row of backslashes is looked at from its start only, so that a long one takes no time
 */
function anyWriting(character: string, isFirst: boolean): string {
  const start = isFirst ? String.raw`(?<!\\)` : "";
  const code = character.codePointAt(0) ?? 0;
  const bytes = [...Buffer.from(character)].map((byte) => `%(?:25)*${hexOf(byte, 2)}`);
  const units = character.split("").map((unit) => `(?:${String.raw`\\+`}|%(?:25)*)u${hexOf(unit.charCodeAt(0), 4)}`);
  const short = String.raw`\\+(?:x${hexOf(code, 2)}|u\{0*${hexOf(code, 1)}\})`;
  const escapes = /\w/.test(character) ? "" : String.raw`${start}\\*`;
  const entity = entities[character];
  const named = entity === undefined ? "" : `|${entity}`;
  return [
    `${escapes}${literal(character)}`,
    bytes.join(""),
    `${start}(?:${units.join("")}|${short})`,
    `&(?:amp;)*(?:#0*${code}(?!${String.raw`\d`})|#[xX]0*${hexOf(code, 1)}(?![0-9a-fA-F])${named});?`,
  ].join("|");
}

/** The part of Base64 that depends on the value alone, with so many bytes before it. */
function base64Of(value: string, before: number): string {
  const text = Buffer.concat([Buffer.alloc(before), Buffer.from(value)]).toString("base64");
  return text.slice(Math.ceil((before * 4) / 3)).replace(/.{0,2}=*$/, "");
}

/** The part of Base64 that depends on a text alone, at each place that it may have among other bytes. */
const base64sOf = (value: string): string[] =>
  [0, 1, 2].map((before) => base64Of(value, before)).filter((text) => text.length >= shortest);

const reversed = (value: string): string => [...value].toReversed().join("");
const hexTextOf = (value: string): string => Buffer.from(value).toString("hex");

/** What may stand between two characters: a line break of a text, a command, JSON or HTML, and what has no width. */
const gap = String.raw`(?:[\s\u00ad\u200b-\u200d\u2060\ufeff]|\\\n|\\+[nr]|<wbr>)*`;
const gaps = new RegExp(gap, "gu");

/** Matches every way in which a server may write a text that it was given. */
function writingsOf(value: string): RegExp {
  const joined = (characters: readonly string[]): string => characters.join(gap);
  const letters = (text: string): string =>
    joined([...text].map((character, index) => `(?:${anyWriting(character, index === 0)})`));
  const digits = (text: string): string => joined([...text].map(anyCase));
  const base64 = base64sOf(value).map((text) =>
    joined([...text].map((one) => ({ "+": "[+-]", "/": "[/_]" })[one] ?? one)),
  );
  const all = [letters(value), letters(reversed(value)), digits(hexTextOf(value)), ...base64];
  return new RegExp(all.join("|"), value.length >= longEnough ? "giu" : "gu");
}

/** A text in which gaps, capitals, and the two alphabets of Base64, make no difference. */
const folded = (text: string): string =>
  text.replaceAll(gaps, "").toLowerCase().replaceAll("-", "+").replaceAll("_", "/");

/** What escapes are made of, and two letters whose capitals are in ASCII. In a command, a line may end with a backslash. */
const unusual = /[%&\u017f\u212a]|\\(?!\n)/;
/** All that there is to say about capitals of ASCII is said above. */
const ascii = /^[ -~]*$/;

/**
 * Whether a text may hold a value, however it is written. It seldom does, and the pattern of all writings takes long to
 * compile.
 */
function createSuspicion(value: string): (text: string) => boolean {
  if (!ascii.test(value)) return () => true;
  const plain = [value, reversed(value), hexTextOf(value), ...base64sOf(value)].map(folded);
  return (text) => {
    if (unusual.test(text)) return true;
    const same = folded(text);
    return plain.some((one) => same.includes(one));
  };
}

/** @param secrets empty and very short ones are left alone */
export function createSecrets(secrets: readonly Secret[]): Secrets {
  const known = secrets.filter(({ value }) => value.length >= shortest);
  const rows = known
    // Of two that begin alike, the longer one.
    .toSorted((a, b) => b.value.length - a.value.length)
    .map(({ value, variable }) => ({
      variable,
      mayBeIn: createSuspicion(value),
      pattern: lazy(() => writingsOf(value)),
    }));
  return {
    redact: (text) =>
      rows.reduce(
        (safe, { pattern, mayBeIn, variable }) =>
          mayBeIn(safe) ? safe.replaceAll(pattern(), () => `$${variable}`) : safe,
        text,
      ),
    variableOf: (value) => known.find((secret) => secret.value === value)?.variable,
  };
}
