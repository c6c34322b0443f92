import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { members } from "../../scripts/document/json.ts";
import { root } from "../../scripts/document/root.ts";
import { redocPage } from "../../scripts/interop/tools/redoc.ts";
import { launchBrowser } from "../../scripts/program/browser.ts";

const generated = async (name: string) => parse(await readFile(join(root, "generated", name), "utf8"));

/** The lines of a text without its last line breaks. */
const linesOf = (text: string): string[] => text.trimEnd().split("\n");

it("Redoc shows a sample from code-samples.overlay.yaml unchanged", async () => {
  const [openapi, overlay] = await Promise.all([generated("openapi.yaml"), generated("code-samples.overlay.yaml")]);
  const [action] = overlay.actions;
  // The target is a path of this form; the update has members that the operation does not have.
  const [, path = "", method = ""] = /^\$\.paths\['(.+)'\]\.(\w+)$/.exec(action.target) ?? [];
  Object.assign(members(openapi.paths[path])[method] ?? expect.fail(action.target), action.update);
  const [sample] = action.update["x-codeSamples"];

  const folder = await mkdtemp(join(tmpdir(), "overlay-"));
  const browser = await launchBrowser();
  const site = createServer(async (_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(await readFile(join(folder, "redoc.html")));
  });
  try {
    const file = join(folder, "openapi.yaml");
    await writeFile(file, stringify(openapi));
    await redocPage(file, folder);
    await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
    const address = site.address();
    if (address === null || typeof address === "string") throw new Error("The site has no port");

    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(`http://127.0.0.1:${address.port}/#tag/Jobs/operation/submitJob`);
    const shown = page.locator("pre").filter({ hasText: "PIXELBYTE_BASE_URL" }).first();
    await shown.waitFor();
    expect(linesOf((await shown.textContent()) ?? "")).toEqual(linesOf(sample.source));
  } finally {
    await browser.close();
    site.closeAllConnections();
    site.close();
    await rm(folder, { recursive: true });
  }
});
