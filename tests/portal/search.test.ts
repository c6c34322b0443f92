import { describe, expect, test } from "vitest";
import { document } from "../support/bundle.ts";
import { lookUp } from "./search.ts";
import { searches } from "./searchTable.ts";
import { openBuiltSite } from "./site.ts";
import { usePortal } from "./usePortal.ts";

const { models } = document;
const [model] = models;
if (model === undefined) throw new Error("The document has no models");
const modelPage = `models/${model.slug}/`;

const portal = usePortal(() => openBuiltSite(document));
const { open } = portal;

describe("search", () => {
  test("finds a model by slug, name and parameter, and an error by its code", async () => {
    await open("", async (page) => {
      const { slug, displayName, parameters } = model;
      expect((await lookUp(page, slug))[0]).toBe(`/${modelPage}`);
      expect(await lookUp(page, displayName)).toContain(`/${modelPage}`);
      for (const { name } of parameters.slice(-1)) {
        expect(await lookUp(page, name)).toContainEqual(expect.stringContaining(`#parameter-${name}`));
      }
      const [code = ""] = document.errorCodes.keys();
      expect((await lookUp(page, code))[0]).toBe(`/guides/errors/#${code}`);
    });
  });

  test(`ranks the right page first, for ${searches.length} things that people look for`, async () => {
    const wrong: string[] = [];
    // Each search waits for a pause in typing: several tabs wait at the same time.
    const waiting = searches.values();
    const search = (): Promise<void> =>
      open("", async (page) => {
        for (const [text, ...pages] of waiting) {
          const [first = ""] = await lookUp(page, text);
          if (!pages.some((path) => first.startsWith(`/${path}`))) wrong.push(`${text}: ${first}`);
        }
      });
    await Promise.all([search(), search(), search(), search()]);
    expect(wrong).toEqual([]);
  });

  test("finds models by other words for what they do, and nothing in the samples", async () => {
    await open("", async (page) => {
      for (const word of ["vertical", "portrait", "audio"]) {
        expect(await lookUp(page, word), word).toContainEqual(expect.stringMatching(/^\/models\/.+#parameter-/));
      }
      const found = await lookUp(page, "timeout");
      expect(found.filter((href) => href.startsWith("/models/"))).toEqual([]);
    });
  });

  test("finds every model that can have sound by that word, loading the index in parts", async () => {
    const requests: string[] = [];
    await open("", async (page) => {
      page.on("request", (request) => requests.push(request.url()));
      const found = await lookUp(page, "sound");
      for (const { slug, parameters } of models.filter(({ parameters }) =>
        parameters.some(({ name }) => name === "has_sound"),
      )) {
        expect(parameters.length).toBeGreaterThan(0);
        expect(
          found.some((href) => href.startsWith(`/models/${slug}/`)),
          slug,
        ).toBe(true);
      }
      const [first = ""] = found;
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(`**${first}`);
    });
    expect(requests.some((url) => url.includes("/pagefind/index/"))).toBe(true);
  });
});
