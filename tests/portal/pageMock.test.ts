/** The mock in the page, on a server that has files and nothing else. `pageMock.thorough.test.ts` has it below a path. */
import { expect, test } from "vitest";
import { featuredModel } from "../../scripts/portal/src/lib/featuredModel.ts";
import { settled } from "../../scripts/program/settled.ts";
import { document } from "../support/bundle.ts";
import { visibleOverflow } from "../support/overflow.ts";
import { expectFile, runInPage } from "./runInPage.ts";
import { openBuiltSite } from "./site.ts";
import { usePortal } from "./usePortal.ts";

const portal = usePortal(() => openBuiltSite(document));
const { slug } = featuredModel(document);

test("a job runs in the page without a network, and is taken up again after a reload", async () => {
  await runInPage(portal.browser, portal.site, slug, async (page) => {
    const id = await page.locator("try-it .jobs code").textContent();
    await page.reload();
    await page.getByRole("button", { name: `Show ${id}` }).click();
    await expectFile(page);
    const shown = JSON.parse((await page.getByLabel("Response body").textContent()) ?? "");
    expect(shown).toMatchObject({ jobId: id, status: "completed" });
  });
});

test("whoever has begun to fill in the form can finish it and send it offline", async () => {
  await portal.open(`models/${slug}/`, async (page) => {
    const prompt = page.getByRole("textbox", { name: "prompt" });
    const loaded = ["worker", "writeSamples", "model.json"].map((name) =>
      page.waitForResponse((response) => response.url().includes(name)).then((response) => response.finished()),
    );
    await prompt.focus();
    await Promise.all(loaded);
    await page.context().setOffline(true);
    await prompt.fill("A dog in a boat");
    await page.locator("[data-program]").first().getByText("A dog in a boat").waitFor();
    await page.getByRole("button", { name: "Send Free: runs in your browser" }).click();
    await expectFile(page);
  });
});

test.each([
  [1280, 720],
  [768, 1024],
  [360, 740],
])("the file of a job is in sight without scrolling, at %i by %i pixels", async (width, height) => {
  await portal.open(
    `models/${slug}/`,
    async (page) => {
      await page.getByRole("button", { name: /^Send/ }).click();
      await expectFile(page);
      const isInSight = (): Promise<boolean> =>
        page.locator("[data-files] :is(video, img)").evaluate((file) => {
          const { top, bottom } = file.getBoundingClientRect();
          return top >= 0 && bottom <= window.innerHeight;
        });
      await expect.poll(isInSight).toBe(true);
    },
    { viewport: { width, height } },
  );
});

/** The response is below the button. */
const small = { viewport: { width: 360, height: 740 } };

test("a file does not move the page from where its reader has gone meanwhile", async () => {
  await portal.open(
    `models/${slug}/`,
    async (page) => {
      // The reader goes to the top when the file is there, but has not loaded: it has no size yet.
      const watched = await page.locator("[data-files]").evaluateHandle((files) => {
        const scrolled = new Promise<{ from: number; file: Element }>((resolve) => {
          new MutationObserver((_, observer) => {
            const file = files.querySelector("video, img");
            if (file === null) return;
            observer.disconnect();
            const from = window.scrollY;
            window.scrollTo({ top: 0, behavior: "instant" });
            for (const event of ["load", "loadedmetadata"]) file.addEventListener(event, () => resolve({ from, file }));
          }).observe(files, { childList: true });
        });
        return { scrolled };
      });
      await page.getByRole("button", { name: /^Send/ }).click();
      const { from, top, below } = await watched.evaluate(async ({ scrolled }) => {
        const { from: before, file } = await scrolled;
        // If the page moves, it does so with the next frames.
        for (let frames = 0; frames < 10; frames++) await new Promise(requestAnimationFrame);
        return {
          from: before,
          top: window.scrollY,
          below: file.getBoundingClientRect().bottom - window.innerHeight,
        };
      });
      // The page had moved to the response, and to show the file it would have to do so again.
      expect(from).toBeGreaterThan(visibleOverflow);
      expect(below).toBeGreaterThan(visibleOverflow);
      expect(top).toBeLessThan(visibleOverflow);
    },
    small,
  );
});

test("the mock is not loaded before the form is used", async () => {
  const page = await portal.browser.newPage();
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  await page.goto(`${portal.site.url}models/${slug}/`);
  await settled(page);
  expect(loaded.filter((url) => url.includes("worker"))).toEqual([]);
  await page.close();
});
