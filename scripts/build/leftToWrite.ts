/**
 * What is left to write by hand. Every build lists it; it is computed again only if one of its sources changed.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../document/root.ts";
import type { Document } from "../document/view.ts";
import { digest } from "../program/files.ts";
import { states } from "./freshness.ts";

const file = join(states, "left-to-write");

/** What `gaps.ts` reads, and what it compares with the document. */
const sources = [
  "openapi",
  "scripts/build/gaps.ts",
  "scripts/client/resources",
  "scripts/clients/packages",
  "scripts/contract/cases",
  "scripts/document",
  "scripts/mock/jobs",
  "scripts/mock/operations",
  "scripts/mock/webhooks",
  "scripts/portal/src/lib",
  "scripts/portal/src/samples",
];

/**
 * What operations and states still lack, each with where to write it.
 *
 * @param read the document, if it has been read already
 */
export async function leftToWrite(read?: Document): Promise<readonly string[]> {
  const now = await digest(root, sources);
  const [before, ...found] = (await readFile(file, "utf8").catch(() => "")).split("\n");
  if (before === now) return found;
  const { gapsOf, written } = await import("./gaps.ts");
  const document = read ?? (await (await import("../document/load.ts")).loadDocument());
  const gaps = gapsOf(document, written());
  await mkdir(states, { recursive: true });
  await writeFile(file, [now, ...gaps].join("\n"));
  return gaps;
}
