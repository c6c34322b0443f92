import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkPages } from "../../scripts/portal/checkPages.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pages-"));
  await mkdir(join(folder, "guides"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const data = { "@context": "https://schema.org", "@type": "TechArticle", name: "Guides", description: "All guides" };
const page = (canonical: string, described: unknown): string =>
  `<link rel="canonical" href="${canonical}"/><script type="application/ld+json">${JSON.stringify(described)}</script>`;
const write = (html: string): Promise<void> => writeFile(join(folder, "guides/index.html"), html);
const check = (): Promise<void> => checkPages(folder, "/docs", "https://example.com");
const address = "https://example.com/docs/guides/";

test("a page that says what and where it is passes", async () => {
  await write(page(address, { ...data, url: address }));
  await check();
});

test.each([
  ["no JSON-LD", `<link rel="canonical" href="${address}"/>`, "it has no JSON-LD"],
  ["a description that is empty", page(address, { ...data, description: "", url: address }), "lacks a type"],
  ["another address in it", page(address, { ...data, url: "https://example.com/guides/" }), "JSON-LD has the address"],
  ["a canonical address without the base", page("https://example.com/guides/", { ...data, url: address }), "canonical"],
])("a page with %s fails the build", async (_, html, problem) => {
  await write(html);
  await expect(check()).rejects.toThrow(new RegExp(`guides/index.html: .*${problem}`));
});

test("where the host is not known, no page may name one", async () => {
  await write(page(address, data));
  await expect(checkPages(folder, "/", "")).rejects.toThrow("canonical");
});
