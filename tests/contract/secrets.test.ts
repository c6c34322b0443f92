/** A secret is recognized however a server writes it. */
import { expect, it } from "vitest";
import { createSecrets } from "../../scripts/contract/client/secrets.ts";

const characters = (text: string, write: (code: number) => string): string =>
  [...text].map((character) => write(character.codePointAt(0) ?? 0)).join("");
const hexOf = (code: number, digits: number): string => code.toString(16).padStart(digits, "0");
const base64 = (text: string): string => Buffer.from(text).toString("base64");

/** The text with something in its middle. */
const broken =
  (by: string) =>
  (text: string): string =>
    `${text.slice(0, 9)}${by}${text.slice(9)}`;

const writings: readonly (readonly [name: string, write: (secret: string) => string])[] = [
  ["as it stands", (secret) => secret],
  ["in JSON", JSON.stringify],
  ["in JSON in JSON", (secret) => JSON.stringify(JSON.stringify(secret))],
  ["in JSON with escapes alone", (secret) => characters(secret, (code) => `\\u${hexOf(code, 4)}`)],
  ["in JSON with escaped slashes", (secret) => secret.replaceAll("/", "\\/")],
  ["in a URL", encodeURIComponent],
  ["in a URL, in small letters", (secret) => encodeURIComponent(secret).replace(/%../g, (byte) => byte.toLowerCase())],
  ["in a URL in a URL", (secret) => encodeURIComponent(encodeURIComponent(secret))],
  ["in a URL with escapes alone", (secret) => characters(secret, (code) => `%${hexOf(code, 2)}`)],
  ["in JSON with escapes in braces", (secret) => characters(secret, (code) => `\\u{${hexOf(code, 2)}}`)],
  ["in a string of JavaScript", (secret) => characters(secret, (code) => `\\x${hexOf(code, 2)}`)],
  ["in a URL as escape() writes it", (secret) => characters(secret, (code) => `%u${hexOf(code, 4)}`)],
  ["in HTML", (secret) => secret.replaceAll("&", "&amp;")],
  ["in HTML with escapes alone", (secret) => characters(secret, (code) => `&#${code};`)],
  ["in HTML without semicolons", (secret) => characters(secret, (code) => `&#${code} `)],
  ["in HTML with hexadecimal escapes", (secret) => characters(secret, (code) => `&#x${hexOf(code, 2)};`)],
  ["in Base64", base64],
  ["in Base64 after Bearer", (secret) => base64(`Bearer ${secret}`)],
  ["in Base64 after one character", (secret) => base64(`:${secret}`)],
  ["in Base64 after two characters", (secret) => base64(`x:${secret}`)],
  ["in Base64 for URLs", (secret) => Buffer.from(`?>~${secret}`).toString("base64url")],
  ["in Base64 in capitals", (secret) => base64(secret).toUpperCase()],
  ["on two lines", broken("\n")],
  ["on two indented lines", broken("\r\n    ")],
  ["on two lines in JSON", broken(String.raw`\r\n`)],
  ["on two lines of a command", broken("\\\n  ")],
  ["with a soft hyphen", broken("\u00ad")],
  ["with a space of no width", broken("\u200b")],
  ["with a possible line break of HTML", broken("<wbr>")],
  ["one letter a line", (secret) => [...secret].join("\n")],
  ["in Base64 on two lines", (secret) => broken("\r\n")(base64(secret))],
  ["in hexadecimal", (secret) => Buffer.from(secret).toString("hex")],
  ["in hexadecimal capitals", (secret) => Buffer.from(secret).toString("hex").toUpperCase()],
  ["backwards", (secret) => [...secret].toReversed().join("")],
  ["in letters that have the same capitals", (secret) => secret.replaceAll("s", "\u017f").replaceAll("k", "\u212a")],
  ["in capitals", (secret) => secret.toUpperCase()],
];

it.each(writings)("redacts a secret %s", (_, write) => {
  for (const secret of ["pb_Sec/ret+Key&42=x", "pb_contract_1b9d6bcd-bbfd-4b2d", "pb_'\"<secret>"]) {
    const { redact } = createSecrets([{ value: secret, variable: "KEY" }]);
    const text = redact(`(${write(secret)})`);
    expect(text).toContain("$KEY");
    // At most the few characters of Base64 that tell what stands beside it.
    expect(text.length).toBeLessThan(24);
  }
});

it("redacts a secret with other letters than those of ASCII", () => {
  const { redact } = createSecrets([{ value: "pb_Ünsichtbar", variable: "KEY" }]);
  expect(redact("(pb_ünsichtbar PB_%C3%9Cnsichtbar)")).toBe("($KEY $KEY)");
});

it("leaves other texts alone", () => {
  const { redact } = createSecrets([{ value: "pb_secret_key", variable: "KEY" }]);
  for (const text of ["pb_secret_ke", "%70%62_other", "a.b+c", "cGJfc2Vj"]) expect(redact(text)).toBe(text);
});

it("is quick with text that is almost an escape", () => {
  const { redact } = createSecrets([{ value: 'pb_secret_key"', variable: "KEY" }]);
  // The time of this process, however busy the machine is.
  const before = process.cpuUsage();
  for (const part of ["\\", "&amp;", "%25", "&#0"]) redact(part.repeat(30_000));
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(2_000);
});
