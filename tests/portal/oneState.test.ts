/** One request state: form, price, samples, link and gallery say the same. */
import { expect, test } from "vitest";
import { formatUsd } from "../../scripts/document/formatUsd.ts";
import { costMicroCents } from "../../scripts/document/pricing.ts";
import { document } from "../support/bundle.ts";
import { randomFields, seeded } from "./randomInputs.ts";
import { matchingSamples, requestIn, submittedBy } from "./sampleTexts.ts";
import { openBuiltSite } from "./site.ts";
import { withTwoFactors as model } from "./smallDocument.ts";
import { usePortal } from "./usePortal.ts";
import { holdBack } from "./visit.ts";

const portal = usePortal(() => openBuiltSite(document));
const path = `models/${model.slug}/`;

test("a filled form is a link, and the samples of the page behind it send exactly that", async () => {
  const random = seeded(18);
  const fields = randomFields(model, random);
  const samples = await portal.open(`${path}#${fields}`, async (page) => {
    const request = await requestIn(page);
    expect(request.input.prompt).toBe(fields.get("prompt"));
    expect(await page.locator("try-it output").textContent()).toContain(
      formatUsd(costMicroCents(model.price, request.input)),
    );
    const shown = await matchingSamples(page, document, model);
    expect(await page.locator("[data-submit-response]").textContent()).toContain(
      `"costMicroCents": ${costMicroCents(model.price, request.input)}`,
    );
    const submitted = await submittedBy(shown);
    expect(submitted).toEqual(Array.from({ length: 4 }, () => request));
    return shown;
  });
  expect(Object.keys(samples).length).toBeGreaterThan(10);
});

test("what is typed is in the address, survives a reload, and is what Copy link copies", async () => {
  const permissions = ["clipboard-read", "clipboard-write"];
  await portal.open(
    path,
    async (page) => {
      const [factor] = model.price.factors;
      const other = Object.keys(factor?.multipliers ?? {}).find((value) => value !== factor?.default) ?? "";
      await page.getByRole("textbox", { name: /^prompt/ }).fill("One & two = #3");
      await page.locator(`[data-input="${factor?.parameter}"] input[value="${other}"]`).check();
      const request = await requestIn(page);
      await page.getByRole("button", { name: /^Copy link/ }).click();
      await page.getByText("Copied").waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
      await page.reload();
      await expect.poll(() => requestIn(page)).toEqual(request);
      await matchingSamples(page, document, model);
    },
    { permissions },
  );
});

test("what is typed before the script has loaded counts", async () => {
  const page = await portal.browser.newPage();
  const load = await holdBack(page, /_astro\/TryIt/);
  await page.goto(portal.site.url + path, { waitUntil: "commit" });
  await page.getByRole("textbox", { name: /^prompt/ }).fill("An early fox");
  load();
  await expect.poll(() => requestIn(page)).toMatchObject({ input: { prompt: "An early fox" } });
  await matchingSamples(page, document, model);
  expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get("prompt")).toBe("An early fox");
  await page.close();
});

test("a link can neither choose what a field does not offer nor do more than fill in the form", async () => {
  const [factor] = model.price.factors;
  await portal.open(`${path}#${factor?.parameter}=nonsense&server=api&unknown=1`, async (page) => {
    const before = await requestIn(page);
    expect(before.input).not.toHaveProperty("unknown");
    expect(before.input[factor?.parameter ?? ""] ?? factor?.default).toBe(factor?.default);
    expect(await page.getByRole("radio", { name: "In your browser" }).isChecked()).toBe(true);
  });
});

test("the gallery passes its choices on to the model page", async () => {
  const { output } = model;
  const [shape = ""] = output.aspectRatios.filter((one) => one === "9:16");
  const needs = new URLSearchParams({ seconds: "10", sound: "yes", ...(shape === "" ? {} : { shape }) });
  await portal.open(`models/?${needs}`, async (page) => {
    await page.locator(`[data-slug="${model.slug}"] h3 a`).click();
    await page.waitForURL(`**/${path}#*`);
    await expect
      .poll(() => requestIn(page))
      .toMatchObject({
        input: { [output.soundInput ?? ""]: expect.anything(), ...(shape && { aspect_ratio: shape }) },
      });
    expect(new URL(page.url()).hash).toContain("duration=");
  });
});
