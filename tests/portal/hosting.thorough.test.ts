/** The portal on the hosts that a release may have: built as release.yml builds it, served as files and nothing more. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";
import { launchBrowser } from "../../scripts/program/browser.ts";
import { settled } from "../../scripts/program/settled.ts";
import { crawl } from "./hosting/crawl.ts";
import { type StaticHost, startStaticHost } from "./hosting/staticHost.ts";
import { lookUp } from "./search.ts";
import { openSite } from "./site.ts";
import { smallDocument, withTwoFactors } from "./smallDocument.ts";

/** What the step `configure-pages` of the release says of each kind of host: its `base_path` and its `origin`. */
const hosts = [
  ["a project page", { basePath: "/pixelbyte-openapi", origin: "https://pixelbyte.github.io" }],
  ["a user page", { basePath: "", origin: "https://pixelbyte.github.io" }],
  ["a custom domain", { basePath: "", origin: "https://docs.pixelbyte.app" }],
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

it("is built by a release for the path and the host that these name", async () => {
  const workflow = await readFile(`${root}/.github/workflows/release.yml`, "utf8");
  expect(workflow).toMatch(/PORTAL_BASE: \$\{\{ steps\.pages\.outputs\.base_path \}\}\/\n/);
  expect(workflow).toMatch(/PORTAL_SITE: \$\{\{ steps\.pages\.outputs\.origin \}\}\n/);
});

it("finds what leads to nothing, or out of the site", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hosted-"));
  const host = await startStaticHost(folder, "/docs/");
  try {
    await writeFile(join(folder, "a.css"), "a { background: url(none.png) }");
    const links = '<a href="/x/"><a href="#none"><a href="#b" id="b"><a href="https://docs.example.com/docs/none">';
    const code = "<script>`<a href='none/'>`</script>";
    await writeFile(join(folder, "index.html"), `<link href="a.css">${links}<img srcset="c.png 2x">${code}`);
    const { broken } = await crawl(`${host.origin}/docs/`, "https://docs.example.com");
    const found = broken.map((one) => one.replaceAll(host.origin, ""));
    const page = ["/docs/ -> /docs/#none", "/docs/ -> /docs/c.png", "/docs/ -> /docs/none", "/docs/ -> /x/"];
    expect(found.toSorted()).toEqual([...page, "/docs/a.css -> /docs/none.png"]);
  } finally {
    await host.close();
    await rm(folder, { recursive: true });
  }
});

describe.each(hosts)("on %s", (_, { basePath, origin }) => {
  const base = `${basePath}/`;
  let folder: string;
  let host: StaticHost;
  beforeAll(async () => {
    const site = await openSite(smallDocument, { base, host: origin });
    await site.close();
    folder = site.folder;
    host = await startStaticHost(folder, base);
  });
  afterAll(() => host?.close());

  it("every link, anchor, style, script and picture leads somewhere", async () => {
    const { files, broken } = await crawl(host.origin + base, origin);
    expect(broken).toEqual([]);
    const pages = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith("index.html"));
    const urlOf = (file: string): string => host.origin + base + file.replace(/index\.html$/, "");
    expect(pages.map(urlOf).filter((url) => !files.has(url))).toEqual([]);
  });

  it("everything that pages load while they are used is there", async () => {
    const page = await browser.newPage();
    const wrong: string[] = [];
    page.on("response", (response) => {
      const url = response.url();
      if (url.startsWith(host.origin) && !(url.startsWith(host.origin + base) && response.ok())) wrong.push(url);
    });
    const open = async (path: string): Promise<void> => {
      await page.goto(`${host.origin}${base}${path}`);
      await settled(page);
    };
    for (const path of ["", "models/", "reference/", "quick-start/", "guides/testing/", "guides/pricing/", "404.html"])
      await open(path);
    await open(`models/${withTwoFactors.slug}/`);
    const [first = ""] = await lookUp(page, withTwoFactors.displayName);
    expect(first).toContain(base);
    await page.goto(new URL(first, host.origin).href);
    await page.close();
    expect(wrong).toEqual([]);
  });
});
