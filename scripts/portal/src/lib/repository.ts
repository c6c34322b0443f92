/// <reference path="../raw.d.ts" />
/** Texts of the repository that are pages of the portal too, so that they are written once. */
import changelog from "../../../../CHANGELOG.md?raw";
import models from "../../../../openapi/models/README.md?raw";
import aiSdk from "../../../ai-sdk/package/README.md?raw";
import contract from "../../../contract/README.md?raw";
import mock from "../../../mock/README.md?raw";

const texts: Readonly<Record<string, string>> = { "ai-sdk": aiSdk, changelog, contract, mock, models };

/**
 * A text without its title, or one section of it without its heading.
 *
 * @param name one of `ai-sdk`, `changelog`, `contract`, `mock` and `models`
 * @throws when there is no such text, or no section with this heading
 */
export function repositoryText(name: string, heading?: string): string {
  const text = texts[name]?.replace(/^# .+\n/, "").trim();
  if (text === undefined) throw new Error(`There is no text ${name}; there are ${Object.keys(texts).join(", ")}`);
  if (heading === undefined) return text;
  const sections = text.split(/^(?=## )/m);
  const found = sections.find((section) => section.startsWith(`## ${heading}\n`));
  if (found === undefined) throw new Error(`The ${name} text has no section ${heading}`);
  return found.slice(found.indexOf("\n")).trim();
}
