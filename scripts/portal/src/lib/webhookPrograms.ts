/// <reference path="../raw.d.ts" />
/** How a webhook's signature is checked in each language that receives webhooks. */

import typescript from "../samples/webhook/receive.mts?raw";
import go from "../samples/webhook/verify.go?raw";
import javascript from "../samples/webhook/verify.mjs?raw";
import php from "../samples/webhook/verify.php?raw";
import python from "../samples/webhook/verify.py?raw";
import ruby from "../samples/webhook/verify.rb?raw";
import rust from "../samples/webhook/verify.rs?raw";
import csharp from "../samples/webhook/Webhook.cs?raw";
import java from "../samples/webhook/Webhook.java?raw";
import { type LanguageId, languageOf, type Program } from "./languages.ts";

/** What has to be installed first, where the language itself does not bring it. */
const needs: Partial<Record<LanguageId, string>> = {
  typescript: "npm install pixelbyte-client",
  rust: "cargo add hmac sha2 hex",
};

const sources: readonly (readonly [LanguageId, file: string, code: string])[] = [
  ["typescript", "receive.mts", typescript],
  ["javascript", "verify.mjs", javascript],
  ["python", "verify.py", python],
  ["go", "verify.go", go],
  ["java", "Webhook.java", java],
  ["rust", "src/verify.rs", rust],
  ["csharp", "Webhook.cs", csharp],
  ["php", "verify.php", php],
  ["ruby", "verify.rb", ruby],
];

/** The programs, in the order of the languages. They are parts of a receiver, so none runs by itself. */
export const webhookPrograms: readonly Program[] = sources.map(([id, file, code]) => {
  const install = needs[id];
  return { language: languageOf(id), file, code: code.trimEnd(), ...(install === undefined ? {} : { install }) };
});
