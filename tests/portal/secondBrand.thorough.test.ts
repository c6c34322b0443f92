/** A portal of another publisher, from the same document. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Document, unionName, viewDocument } from "../../scripts/document/view.ts";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { buildPortal } from "../../scripts/portal/buildPortal.ts";
import type { PortalConfig } from "../../scripts/portal/portal.config.ts";
import { featuredModel } from "../../scripts/portal/src/lib/featuredModel.ts";
import { readObject } from "../../scripts/portal/src/lib/read.ts";
import { type Served, serveFolder } from "../../scripts/program/serveFolder.ts";
import { brokenLinks } from "./links.ts";
import { expectFile } from "./runInPage.ts";
import { allPages } from "./site.ts";
import { smallDocument } from "./smallDocument.ts";
import { usePortal } from "./usePortal.ts";

const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="#06c"/></svg>';
const formerModels = ["acme/film-1/text-to-video", "acme/film-0"];
let sandbox: RunningMock;
let analytics: Server;
let folder: string;
let counted = 0;

function withFormerModels(): Document {
  const { openapi } = structuredClone(smallDocument);
  const { slug } = featuredModel(smallDocument);
  readObject(viewDocument(openapi), "components", "schemas", unionName)["x-former-models"] = Object.fromEntries(
    formerModels.map((former) => [former, slug]),
  );
  return viewDocument(openapi);
}

/** Builds and serves the portal of the other publisher, whose sandbox is a mock on another port. */
async function openBrand(): Promise<Served & { readonly folder: string }> {
  sandbox = await startMock({ speed: 600 });
  analytics = createServer((_request, response) => {
    counted++;
    response.writeHead(200, { "content-type": "text/javascript" }).end("window.isCounted = true;");
  });
  await new Promise<void>((resolve) => analytics.listen(0, "127.0.0.1", resolve));
  const address = analytics.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const config: PortalConfig = {
    name: "Acme Films",
    mark,
    colors: { signal: "#0066cc", onSignal: "#ffffff" },
    links: [{ label: "Terms", url: "https://acme.example/terms" }],
    sandbox: { name: "Acme sandbox", url: sandbox.url },
    analytics: `http://127.0.0.1:${port}/count.js`,
    formerGuides: { "rate-limits": "limits" },
    maintainersPages: false,
  };
  folder = await mkdtemp(join(tmpdir(), "brand-"));
  await buildPortal(withFormerModels(), folder, "/", "", config);
  const served = await serveFolder(folder, 0);
  return { ...served, url: `${served.url}/`, folder };
}

const portal = usePortal(openBrand);
afterAll(async () => {
  await sandbox?.close();
  analytics?.close();
  await rm(folder, { recursive: true, force: true });
});

let html: string;
beforeAll(async () => {
  html = await readFile(join(folder, "quick-start/index.html"), "utf8");
});

test("it has the name, mark, colours and links of its publisher", async () => {
  expect(html).toContain("Acme Films");
  expect(html).toContain("--signal:#0066cc");
  expect(html).toContain('href="https://acme.example/terms"');
  expect(await readFile(join(folder, "favicon.svg"), "utf8")).toBe(mark);
  await portal.open("", async (page) => {
    const button = page.locator(".actions .primary");
    expect(await button.evaluate((shown) => getComputedStyle(shown).backgroundColor)).toBe("rgb(0, 102, 204)");
  });
});

test("it has neither pages for maintainers nor a repository to clone, and no broken links", async () => {
  expect(await allPages(portal.site)).not.toContain("guides/add-a-model/");
  expect(await allPages(portal.site)).not.toContain("guides/known-unknowns/");
  expect(html).not.toContain("In a clone of");
  expect(html).toContain("npx pixelbyte-mock");
  expect(await brokenLinks(portal.browser, portal.site)).toEqual([]);
});

test("the form sends to its sandbox with a key, free and without a question", async () => {
  await portal.open(`models/${featuredModel(smallDocument).slug}/`, async (page) => {
    const form = page.locator("try-it");
    await form.getByRole("radio", { name: "Acme sandbox" }).check();
    await form.getByLabel(/Your key for Acme sandbox/).fill("pb_sandbox");
    await form.getByRole("button", { name: "Send to Acme sandbox free" }).click();
    await expectFile(page);
    expect(sandbox.requests({ key: "pb_sandbox", operation: "submitJob" }).length).toBe(1);
  });
});

test.each(formerModels)("the address of the removed model %s names its successor", async (former) => {
  const { slug, displayName } = featuredModel(smallDocument);
  await portal.open(`models/${former}/`, async (page) => {
    expect(await page.locator("main").textContent()).toContain(`Use ${displayName}`);
    await page.locator("main .card a").click();
    await page.waitForURL(`**/models/${slug}/`);
  });
});

test("the address of a guide that has moved leads to its successor", async () => {
  await portal.open("guides/rate-limits/", async (page) => {
    await page.locator("main").getByRole("link", { name: "Limits" }).click();
    await page.waitForURL("**/guides/limits/");
  });
});

test("its analytics script runs, and no other", async () => {
  const before = counted;
  await portal.open("quick-start/", async (page) => {
    expect(await page.evaluate(() => "isCounted" in window)).toBe(true);
  });
  expect(counted).toBe(before + 1);
});
