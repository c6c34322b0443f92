/** The portal in Firefox: what matters most, once. Everything else is tested in Chromium. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { featuredModel } from "../../scripts/portal/src/lib/featuredModel.ts";
import { canRunFirefox, type FirefoxTab, startFirefox } from "../support/firefox.ts";
import { openSite, type Site } from "./site.ts";
import { address, smallDocument } from "./smallDocument.ts";

/** An element that a condition holds for, as soon as there is one. */
const waitFor = (condition: string): string => `new Promise((resolve) => {
  const look = () => { const found = ${condition}; if (found) resolve(found); else requestAnimationFrame(look); };
  look();
})`;

describe.runIf(canRunFirefox)("in Firefox", () => {
  let tab: FirefoxTab;
  let site: Site;
  beforeAll(async () => {
    site = await openSite(smallDocument, address);
    tab = await startFirefox();
  });
  afterAll(() => Promise.all([tab?.close(), site?.close()]));

  test("the gallery filters and draws the models", async () => {
    const { capability } = featuredModel(smallDocument);
    await tab.open(`${site.url}models/?capability=${capability.id}`);
    const expected = smallDocument.models.filter((one) => one.capability.id === capability.id).length;
    const count = await tab.evaluate(
      waitFor('/^(\\d+) of/.exec(document.querySelector("[data-count]").textContent)?.[1]'),
    );
    expect(Number(count)).toBe(expected);
    expect(await tab.evaluate('document.querySelectorAll("[data-point]").length')).toBe(expected);
    expect(await tab.evaluate('document.querySelectorAll("[data-slug]:not([hidden])").length')).toBe(expected);
  });

  test("a job is sent to the mock in the page, and its file is shown", async () => {
    await tab.open(`${site.url}models/${featuredModel(smallDocument).slug}/`);
    await tab.evaluate(waitFor('customElements.get("try-it") && document.querySelector("try-it .send")'));
    await tab.evaluate('document.querySelector("try-it .send").click()');
    const file = 'document.querySelector("try-it [data-files] :is(video, img)")';
    expect(await tab.evaluate(waitFor(`${file} && ${file}.src`))).toMatch(/^blob:/);
    expect(await tab.evaluate('document.querySelector("try-it [data-label]").textContent')).toBe("completed");
  });

  test("the search finds a model by its slug", async () => {
    const { slug } = featuredModel(smallDocument);
    await tab.open(`${site.url}quick-start/`);
    await tab.evaluate(waitFor('customElements.get("site-search")'));
    await tab.evaluate('document.querySelector("site-search .open").click()');
    await tab.evaluate(
      `const field = document.querySelector("site-search input"); field.value = ${JSON.stringify(slug)}; field.dispatchEvent(new Event("input", { bubbles: true })); undefined`,
    );
    const links = '[...document.querySelectorAll("site-search .found a")]';
    const path = `/models/${slug}/`;
    expect(
      await tab.evaluate(waitFor(`${links}.map((link) => link.pathname).find((one) => one.endsWith("${path}"))`)),
    ).toBe(`${new URL(site.url).pathname.replace(/\/$/, "")}${path}`);
  });
});
