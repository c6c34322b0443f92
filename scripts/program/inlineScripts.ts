import { createHash } from "node:crypto";

/** Scripts written in a page, other than data. */
const inlineScripts = /<script(?![^>]*\ssrc=)(?![^>]*\stype="application\/)[^>]*>([\s\S]*?)<\/script>/g;

/** What a content security policy calls the scripts that are written in a page, in their order. */
export const scriptHashes = (html: string): string[] =>
  [...html.matchAll(inlineScripts)].map(
    ([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
