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
import { type LanguageId, languageOf, npmClient, type Program } from "./languages.ts";

/** A source with what it needs, and how that is installed which its language does not bring. */
type Source = readonly [
  LanguageId,
  file: string,
  code: string,
  needs: string,
  more?: Pick<Program, "install" | "unreleased">,
];

const sources: readonly Source[] = [
  ["typescript", "receive.mts", typescript, "Node 20 or newer, Deno or Bun", npmClient],
  ["javascript", "verify.mjs", javascript, "Node 18 or newer"],
  ["python", "verify.py", python, "Python 3.8 or newer"],
  ["go", "verify.go", go, "Go 1.19 or newer"],
  ["java", "Webhook.java", java, "Java 17 or newer"],
  ["rust", "src/verify.rs", rust, "Rust 1.85 or newer", { install: "cargo add hmac sha2 hex" }],
  ["csharp", "Webhook.cs", csharp, ".NET 8 or newer"],
  ["php", "verify.php", php, "PHP 7 or newer"],
  ["ruby", "verify.rb", ruby, "Ruby 3.0 or newer"],
];

/** The programs, in the order of the languages. They are parts of a receiver, so none runs by itself. */
export const webhookPrograms: readonly Program[] = sources.map(([id, file, code, needs, more]) => ({
  language: languageOf(id),
  file,
  code: code.trimEnd(),
  needs,
  ...more,
}));
