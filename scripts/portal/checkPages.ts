/** What search engines are told is seen by nobody else, so each build checks it. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { pagesIn } from "./files.ts";

const structuredDataSchema = z.object({
  "@context": z.literal("https://schema.org"),
  "@type": z.string(),
  name: z.string().min(1),
  description: z.string().min(1),
  url: z.url().optional(),
});

const first = (pattern: RegExp, html: string): string | undefined => pattern.exec(html)?.[1];

/** What is wrong with the structured data and the canonical address of a page. */
function problemsOf(html: string, address: string | undefined): string[] {
  const problems: string[] = [];
  const data = first(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/, html);
  try {
    const { success, data: described } = structuredDataSchema.safeParse(JSON.parse(data ?? ""));
    if (!success) problems.push("its JSON-LD lacks a type, a name or a description");
    else if (described.url !== address) problems.push(`its JSON-LD has the address ${described.url}`);
  } catch {
    problems.push(data === undefined ? "it has no JSON-LD" : "its JSON-LD is no JSON");
  }
  const canonical = first(/<link rel="canonical" href="([^"]*)"/, html);
  if (canonical !== address) problems.push(`its canonical address is ${canonical}`);
  return problems;
}

/**
 * Checks the head of every page that search engines may list.
 *
 * @param folder the built portal
 * @param base the path below which it will be served
 * @param site the address of the host; empty where it is not known, and pages then name no address
 * @throws when a page is described wrongly
 */
export async function checkPages(folder: string, base: string, site: string): Promise<void> {
  const root = new URL(base.replace(/\/?$/, "/"), site || "http://portal");
  const problems = await Promise.all(
    (await pagesIn(folder)).map(async (file) => {
      const path = file
        .slice(folder.length)
        .replace(/^[\\/]/, "")
        .replaceAll("\\", "/");
      // The page for unknown addresses is nobody's, and Redoc's page is a file to take along.
      if (!path.endsWith("index.html")) return [];
      const address = site === "" ? undefined : new URL(path.replace(/index\.html$/, ""), root).href;
      return problemsOf(await readFile(file, "utf8"), address).map((problem) => `${path}: ${problem}`);
    }),
  );
  const all = problems.flat().sort();
  if (all.length === 0) return;
  throw new Error(`Search engines would read these pages wrongly; see src/overrides/Head.astro:\n${all.join("\n")}`);
}
