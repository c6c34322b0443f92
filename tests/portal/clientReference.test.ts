/** The reference of the TypeScript client: what TypeScript finds in the built types stands on its pages. */
import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { root } from "../../scripts/document/root.ts";
import { document } from "../support/bundle.ts";
import { openBuiltSite, type Site } from "./site.ts";

const dist = join(root, "generated/pixelbyte-client/dist");
const entries = ["index", "models", "node", "proxy", "validation", "webhooks"];

let site: Site;
let pages: Map<string, string>;
beforeAll(async () => {
  site = await openBuiltSite(document);
  const files = globSync("client/**/index.html", { cwd: site.folder });
  pages = new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(site.folder, file), "utf8")] as const)),
  );
});
afterAll(() => site?.close());

/** What a program imports an entry point by. */
const moduleOf = (entry: string): string => (entry === "index" ? "pixelbyte-client" : `pixelbyte-client/${entry}`);

/** The names that each module exports, as TypeScript sees them; the standard library is not needed for that. */
function exported(): Map<string, string[]> {
  const files = entries.map((name) => join(dist, `${name}.d.ts`));
  const module = ts.ModuleKind.NodeNext;
  const moduleResolution = ts.ModuleResolutionKind.NodeNext;
  const program = ts.createProgram(files, { module, moduleResolution, noLib: true, types: [] });
  const checker = program.getTypeChecker();
  return new Map(
    entries.map((entry, index) => {
      const source = program.getSourceFile(files[index] ?? "");
      const symbol = source && checker.getSymbolAtLocation(source);
      return [moduleOf(entry), symbol === undefined ? [] : checker.getExportsOfModule(symbol).map(({ name }) => name)];
    }),
  );
}

/** What a page says of each export, by its module and its name: the HTML from its name to its members, or to its end. */
function described(html: string): Map<string, string> {
  const [, ofPage] = /<code>import [^<]* from &quot;(.+?)&quot;/.exec(html) ?? [];
  const parts = html
    .replaceAll(/ class="[^"]*"/g, "")
    .split('data-symbol="')
    .slice(1)
    .map((part) => part.split(/<dl|<\/section>|<\/p>\s*(?:<p id|<\/td>)/, 1)[0] ?? "");
  return new Map(
    parts.map((part) => {
      const [, ofPart = ""] = /from <code>(.+?)<\/code>/.exec(part) ?? [];
      return [`${ofPage ?? ofPart} ${part.slice(0, part.indexOf('"'))}`, part];
    }),
  );
}

/** What all pages say of each export. */
const allDescribed = (): Map<string, string> => new Map([...pages.values()].flatMap((html) => [...described(html)]));

/** A sentence about it, besides its name and its declaration. */
const hasText = (part: string): boolean => /<p>[^<]*\w{2}|<p><code>|^[^<]*><code>[^<]*<\/code> \w+/.test(part);

test("every export of every entry point stands on a page, with a description", () => {
  const found = allDescribed();
  for (const [module, names] of exported()) {
    expect(names.length, module).toBeGreaterThan(0);
    expect(names.filter((name) => !hasText(found.get(`${module} ${name}`) ?? ""))).toEqual([]);
  }
});

test("what a function throws is named", () => {
  expect(allDescribed().get("pixelbyte-client createClient")).toContain("<code>MissingApiKeyError</code>");
});

test("the further lines of a description are no code", () => {
  const [declaration, ...about] = allDescribed().get("pixelbyte-client ErrorCode")?.split("</pre>") ?? [];
  expect(declaration).toContain("INVALID_INPUT");
  expect(about.join()).toContain("<p>");
  expect(about.join()).not.toContain("<pre");
});

test("a declaration that is too long ends where a reader expects it", () => {
  const declarationOf = (name: string): string =>
    allDescribed()
      .get(`pixelbyte-client ${name}`)
      ?.replaceAll(/<[^>]+>/g, "") ?? "";
  expect(declarationOf("ErrorCode")).toMatch(/"\w+" \| …/);
});

test("every option of the client, and of run, is described", () => {
  const html = pages.get(join("client", "pixelbyte-client", "index.html")) ?? "";
  const options = [
    "ClientOptions.maxRetries",
    "ClientOptions.proxyUrl",
    "RunOptions.cancelIfUnfinished",
    "RunOptions.webhookUrl",
  ];
  for (const option of options) {
    const [, text = ""] = html.split(`id="${option}"`);
    expect(text.slice(0, text.indexOf("</dd>")), option).toMatch(/<dd[^>]*><p>\w+/);
  }
});

/** A declaration without its texts and without what is a link. */
const unlinked = (html: string): string =>
  html.replaceAll(/<a [^>]*>[^<]*<\/a>|"[^"]*"|&quot;.*?&quot;/g, "").replaceAll(/<[^>]+>/g, "");

test("the types that a declaration names lead to where they are described", () => {
  const names = new Set([...exported().values()].flat().filter((name) => /^[A-Z]/.test(name)));
  const left: string[] = [];
  let links = 0;
  for (const html of pages.values()) {
    for (const part of html.split('data-symbol="').slice(1)) {
      const self = part.slice(0, part.indexOf('"'));
      for (const [, declaration = ""] of part.matchAll(/<(?:pre|dt)[^>]*>(.*?)<\/(?:pre|dt)>/gs)) {
        links += declaration.split("<a ").length - 1;
        const tokens = unlinked(declaration).match(/(?<![\w.$])[A-Z]\w*/g) ?? [];
        left.push(...tokens.filter((name) => names.has(name) && name !== self).map((name) => `${self}: ${name}`));
      }
    }
  }
  expect(left).toEqual([]);
  expect(links).toBeGreaterThan(100);
});

test("what a function throws leads to its class", () => {
  expect(allDescribed().get("pixelbyte-client createClient")).toMatch(
    /<a href="[^"]*client\/errors\/#MissingApiKeyError"><code>/,
  );
});

test("the README of the package leads to the reference", async () => {
  const [, owner, name] = /github\.com\/([^/]+)\/([^/.]+)/.exec(manifest.repository.url) ?? [];
  const readme = await readFile(join(root, "scripts/client/package/README.md"), "utf8");
  const base = `https://${owner}.github.io/${name}/`;
  const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].flatMap(([, link = ""]) =>
    link.startsWith(base) ? [link] : [],
  );
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect([...pages.keys()]).toContain(join(link.slice(base.length), "index.html"));
});
