import type { Locator, Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { formatUsd } from "../../scripts/document/formatUsd.ts";
import type { Json } from "../../scripts/document/json.ts";
import { costMicroCents } from "../../scripts/document/pricing.ts";
import type { Model } from "../../scripts/document/view.ts";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { operation } from "../../scripts/portal/src/lib/operation.ts";
import { type Control, controlOf } from "../../scripts/portal/src/tryit/controls.ts";
import { document } from "../support/bundle.ts";
import { openBuiltSite } from "./site.ts";
import { controls, modelWith, oneOfEachKind, withFlag, withTwoFactors } from "./smallDocument.ts";
import { usePortal } from "./usePortal.ts";
import { visit } from "./visit.ts";

const submit = operation(document, "submitJob");
const sound = withTwoFactors;

/** What is written into a control, and what is sent then. */
const entries: Readonly<Record<Exclude<Control, "choice">, readonly [string, Json]>> = {
  text: ['A "quoted" fox', 'A "quoted" fox'],
  url: ["https://example.com/fox.png", "https://example.com/fox.png"],
  number: ["1", 1],
  lines: [
    "https://example.com/1.png\n\n https://example.com/2.png ",
    ["https://example.com/1.png", "https://example.com/2.png"],
  ],
  json: ['[{"prompt": "A fox"}]', [{ prompt: "A fox" }]],
};

let mock: RunningMock;
const portal = usePortal(async () => {
  mock = await startMock({ speed: 600 });
  return openBuiltSite(document, mock.url);
});
afterAll(() => mock?.close());

/** Opens a model's page and waits until its form knows where the mock is. */
const tryOut = <T>({ slug }: Model, look: (form: Locator, page: Page) => Promise<T>): Promise<T> =>
  visit(portal.browser, `${portal.site.url}models/${slug}/`, async (page) => {
    await page.getByLabel("Request", { exact: true }).getByText(mock.url).waitFor();
    return look(page.locator("try-it"), page);
  });

const requestIn = async (form: Locator): Promise<{ model: string; input: Record<string, Json> }> =>
  JSON.parse((await form.locator("[data-body]").textContent()) ?? "");

const send = (form: Locator): Promise<void> => form.getByRole("button", { name: /^Send to/ }).click();

const responseIn = async (form: Locator): Promise<Json> =>
  JSON.parse((await form.getByLabel("Response body").textContent()) ?? "");

describe.each(controls)("an input that is asked for as %s", (control) => {
  test("gets into the request, and the mock takes it", async () => {
    const model = modelWith(control);
    const { name } = model.parameters.find(({ schema }) => controlOf(schema) === control) ?? expect.fail();
    const [text, value] = entries[control];
    await tryOut(model, async (form) => {
      await form.locator(`[data-input="${name}"]`).locator("input, textarea").fill(text);
      expect((await requestIn(form)).input[name]).toEqual(value);
      await send(form);
      await expect
        .poll(() => mock.requests().some(({ body }) => JSON.stringify(body ?? null).includes(JSON.stringify(value))))
        .toBe(true);
      await form.getByRole("status").getByText("completed", { exact: true }).waitFor();
    });
  });
});

test("a choice of true or false is sent as a boolean", async () => {
  const { name, schema } = withFlag.parameters.find(({ schema }) => schema.type === "boolean") ?? expect.fail();
  await tryOut(withFlag, async (form) => {
    await form.getByRole("group", { name }).getByLabel(String(!schema.default)).check();
    expect((await requestIn(form)).input[name]).toBe(!schema.default);
  });
});

test("every choice shows its cost, how that is made, and the request for it", async () => {
  const [first, second] = sound.price.factors;
  if (first === undefined || second === undefined) throw new Error("Two factors are needed");
  await tryOut(sound, async (form) => {
    for (const one of Object.keys(first.multipliers)) {
      for (const other of Object.keys(second.multipliers)) {
        const input = { [first.parameter]: one, [second.parameter]: other };
        await form.locator(`[data-input="${first.parameter}"] input[value="${one}"]`).check();
        await form.locator(`[data-input="${second.parameter}"] input[value="${other}"]`).check();
        const cost = costMicroCents(sound.price, input);
        const text = await form.locator("output").textContent();
        expect(text).toContain(formatUsd(cost));
        expect(text).toContain(`${cost.toLocaleString("en-US")} micro-cents`);
        const steps = await form.locator(".steps").textContent();
        for (const factor of [first, second])
          expect(steps).toContain(`× ${factor.multipliers[input[factor.parameter] ?? ""]}`);
        const sent = (await requestIn(form)).input;
        expect({ [first.parameter]: first.default, [second.parameter]: second.default, ...sent }).toMatchObject(input);
      }
    }
  });
});

test("an error is shown at the field that it is about, with the cursor in it", async () => {
  const { name } = sound.parameters.find(({ required }) => required) ?? expect.fail();
  await tryOut(sound, async (form, page) => {
    const field = form.locator(`[data-input="${name}"]`);
    const control = field.locator("textarea, input").first();
    await control.fill("");
    await send(form);
    await field.getByText(`input.${name} is missing.`).waitFor();
    expect(await control.getAttribute("aria-invalid")).toBe("true");
    expect(await control.evaluate((element) => element === window.document.activeElement)).toBe(true);
    expect(await form.getByRole("region").getByRole("status").textContent()).toContain("400");
    expect(await page.locator(`[data-input="${name}"] .issue`).count()).toBe(1);
    await control.fill("A fox");
    await send(form);
    await form.getByRole("status").getByText("completed", { exact: true }).waitFor();
    expect(await field.locator(".issue").textContent()).toBe("");
  });
});

test("a job that fails says why", async () => {
  await tryOut(sound, async (form) => {
    await form.getByRole("textbox", { name: /^prompt/ }).fill("mock:fail");
    await send(form);
    await form.getByRole("status").getByText("failed", { exact: true }).waitFor();
    const job = await responseIn(form);
    expect(job).toMatchObject({ status: "failed", error: { message: expect.any(String) } });
    expect(await form.getByRole("region").getByRole("status").textContent()).toContain(
      JSON.parse(JSON.stringify(job)).error.message,
    );
  });
});

test("an unreachable mock is reported, and its URL does not outlive the page", async () => {
  await tryOut(sound, async (form, page) => {
    await form.getByRole("textbox", { name: "URL of the mock" }).fill("http://127.0.0.1:9/");
    await send(form);
    await form.getByText("No response from http://127.0.0.1:9. Is the mock running?").waitFor();
    await page.reload();
    await form.getByLabel("Request", { exact: true }).getByText(`${mock.url}${submit.path}`).waitFor();
  });
});

test.each(["", "localhost:4010"])("nothing is sent to a mock at “%s”", async (address) => {
  await tryOut(sound, async (form, page) => {
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") sent.push(request.url());
    });
    await form.getByRole("textbox", { name: "URL of the mock" }).fill(address);
    await send(form);
    await form.getByText("Not sent: the URL of the mock must begin with http://").waitFor();
    expect(sent).toEqual([]);
  });
});

test("the real API gets the reader's key, which is shown and kept nowhere", async () => {
  const key = "pb_secret";
  await tryOut(sound, async (form, page) => {
    const requests: (string | undefined)[] = [];
    await page.route(`${document.serverUrl}/**`, async (route) => {
      const { authorization } = await route.request().allHeaders();
      requests.push(authorization);
      await route.fulfill({
        status: 402,
        headers: { "access-control-allow-origin": "*" },
        json: { success: false, error: { code: "INSUFFICIENT_BALANCE", message: "Not enough." }, requestId: "req_1" },
      });
    });
    await form.getByRole("radio", { name: "The real API" }).check();
    const field = form.getByLabel(/Your API key/);
    await field.fill(key);
    expect(await form.getByLabel("Request", { exact: true }).textContent()).not.toContain(key);
    expect(requests).toEqual([]);
    await send(form);
    await form.getByRole("button", { name: /^Send for/ }).click();
    await form.getByRole("status").getByText("Not enough.").waitFor();
    expect(requests).toEqual([`Bearer ${key}`]);
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, window.document.cookie]),
    );
    expect(kept).not.toContain(key);
    await page.reload();
    expect(await field.inputValue()).toBe("");
  });
});

test("the form can be filled in and sent by keyboard alone", async () => {
  const [factor] = sound.price.factors;
  if (factor === undefined) throw new Error("A factor is needed");
  const [, next = ""] = Object.keys(factor.multipliers);
  await tryOut(sound, async (form, page) => {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => window.document.activeElement?.textContent)).toContain("Skip to content");
    const chosen = form.locator(`[data-input="${factor.parameter}"] input`);
    for (let tabs = 0; tabs < 80 && (await chosen.and(page.locator(":focus")).count()) === 0; tabs++)
      await page.keyboard.press("Tab");
    const before = await form.locator("output").textContent();
    await page.keyboard.press("ArrowRight");
    expect((await requestIn(form)).input[factor.parameter]).toBe(next);
    expect(await form.locator("output").textContent()).not.toBe(before);
    const button = form.locator(".send:focus");
    for (let tabs = 0; tabs < 30 && (await button.count()) === 0; tabs++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await form.getByRole("status").getByText("completed", { exact: true }).waitFor();
  });
});

test("the form has the example and its cost before its script runs", async () => {
  for (const { slug, price, example } of oneOfEachKind) {
    const look = (page: Page) =>
      Promise.all([page.locator("try-it output").textContent(), requestIn(page.locator("try-it"))]);
    const url = `${portal.site.url}models/${slug}/`;
    const [text, request] = await visit(portal.browser, url, look, { javaScriptEnabled: false });
    expect(text).toContain(formatUsd(costMicroCents(price, example.input)));
    expect(example).toMatchObject(request);
    const scripted = await visit(portal.browser, url, look);
    expect(scripted).toEqual([text, request]);
  }
});
