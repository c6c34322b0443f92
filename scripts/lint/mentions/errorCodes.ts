import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nearest } from "../../document/nearest.ts";
import { root } from "../../document/root.ts";
import { type FindMentions, lineAt } from "./mention.ts";

/** Capitals with underscores, in backticks or quotes as texts and programs write a code. */
const codeLike = /(?<=[`"'])[A-Z]{2,}(?:_[A-Z]+)+(?=[`"'])/g;

/** Variables of the environment, and codes of Node, by how their names begin or end. */
const variable = /^(?:PIXELBYTE|PORTAL|MOCK|MAVEN|HTTPS?|NODE|NO|CHROME|GITHUB|CI|ERR)_|_TOKEN$/;

/** The client has codes of its own, for what is no response of the API. */
const clientCodes: readonly string[] =
  readFileSync(join(root, "scripts/client/errors/clientErrors.ts"), "utf8").match(codeLike) ?? [];

/** Error codes that the document does not have. */
export const unknownErrorCodes: FindMentions = ({ errorCodes }, text) =>
  [...text.matchAll(codeLike)]
    .filter(([code]) => !errorCodes.has(code) && !clientCodes.includes(code) && !variable.test(code))
    .map(({ 0: code, index }) => ({
      line: lineAt(text, index),
      message: `${code} is not an error code in the document. Use another one, such as ${nearest(code, [...errorCodes.keys()], 1).join()}. If it is a variable, add its prefix to scripts/lint/mentions/errorCodes.ts.`,
    }));
