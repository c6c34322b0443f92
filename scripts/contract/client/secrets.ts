/** What no output may hold, even if the server sends it back. */

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

/** The ways in which a server may write a text that it was given. */
const writings = (value: string): string[] => {
  const bytes = Buffer.from(value);
  return [
    value,
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value),
    // The last characters of Base64 depend on what follows, so that only the stable part is looked for.
    bytes.toString("base64").replace(/.{0,2}=*$/, ""),
    bytes.toString("base64url").replace(/.{0,2}$/, ""),
    bytes.toString("hex"),
  ];
};

/** @param secrets empty and very short ones are left alone */
export function createSecrets(secrets: readonly Secret[]): Secrets {
  const known = secrets.filter(({ value }) => value.length >= shortest);
  const rows = known
    .flatMap(({ value, variable }) => writings(value).map((text) => ({ text, variable })))
    .filter(({ text }) => text.length >= shortest)
    // Of two that begin alike, the longer one.
    .toSorted((a, b) => b.text.length - a.text.length);
  return {
    redact: (text) => rows.reduce((safe, row) => safe.replaceAll(row.text, () => `$${row.variable}`), text),
    variableOf: (value) => known.find((secret) => secret.value === value)?.variable,
  };
}
