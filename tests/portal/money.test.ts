/** What the form does with money: one paid job for each press, and no job that is lost sight of. */
import type { Locator, Page, Route } from "playwright-core";
import { expect, test } from "vitest";
import { formatUsd } from "../../scripts/document/formatUsd.ts";
import { costMicroCents } from "../../scripts/document/pricing.ts";
import { featuredModel } from "../../scripts/portal/src/lib/featuredModel.ts";
import { operation } from "../../scripts/portal/src/lib/operation.ts";
import { document } from "../support/bundle.ts";
import { openBuiltSite } from "./site.ts";
import { usePortal } from "./usePortal.ts";
import { visit } from "./visit.ts";

const model = featuredModel(document);
const submitUrl = document.serverUrl + operation(document, "submitJob").path;
const cost = formatUsd(costMicroCents(model.price, model.example.input));
const cors = { "access-control-allow-origin": "*" };
const key = "pb_secret";
const job = { jobId: "job_1", status: "pending", progress: 0, output: null, outputs: null, error: null };

const portal = usePortal(() => openBuiltSite(document));

/** What the real API does: how it responds to each submit and to each poll, the last one again and again. */
interface Api {
  readonly submits: readonly ((route: Route) => Promise<void>)[];
  readonly polls?: readonly ((route: Route) => Promise<void>)[];
}

const json =
  (body: unknown, status = 200) =>
  (route: Route): Promise<void> =>
    route.fulfill({ status, headers: cors, json: body });

/** Opens the form for the real API, with a key. Returns the bodies that were submitted. */
async function withApi(api: Api, use: (form: Locator, page: Page, bodies: unknown[]) => Promise<void>): Promise<void> {
  await visit(portal.browser, `${portal.site.url}models/${model.slug}/`, async (page) => {
    const bodies: unknown[] = [];
    let polls = 0;
    await page.route(`${document.serverUrl}/**`, async (route) => {
      if (route.request().url() === submitUrl) {
        bodies.push(route.request().postDataJSON());
        await (api.submits[bodies.length - 1] ?? api.submits.at(-1))?.(route);
      } else {
        await (api.polls?.[polls++] ?? api.polls?.at(-1) ?? json(job))(route);
      }
    });
    const form = page.locator("try-it");
    await form.getByRole("radio", { name: "The real API" }).check();
    await form.getByLabel(/Your API key/).fill(key);
    await use(form, page, bodies);
  });
}

const sendButton = (form: Locator): Locator => form.getByRole("button", { name: /^Send to the real API/ });
const pay = async (form: Locator): Promise<void> => {
  await sendButton(form).click();
  await form.getByRole("button", { name: `Send for ${cost}` }).click();
};

test("a double click sends one job, and none before the price was confirmed", async () => {
  await withApi({ submits: [json(job)] }, async (form, page, bodies) => {
    await sendButton(form).dblclick();
    await form.getByText(`It charges ${cost}`).waitFor();
    expect(bodies).toEqual([]);
    await page.getByRole("button", { name: "Cancel" }).click();
    expect(bodies).toEqual([]);
    await sendButton(form).click();
    await page.getByRole("button", { name: `Send for ${cost}` }).dblclick();
    await form.getByRole("status").getByText("job_1").waitFor();
    expect(bodies.length).toBe(1);
  });
});

test("a redirect is not followed, because that could pay twice", async () => {
  const elsewhere = `${document.serverUrl}/elsewhere`;
  const redirect = (route: Route): Promise<void> =>
    route.fulfill({ status: 307, headers: { ...cors, location: elsewhere } });
  await withApi({ submits: [redirect] }, async (form, page, bodies) => {
    const sent: string[] = [];
    page.on("request", (request) => sent.push(request.url()));
    await pay(form);
    await form.getByText(`${document.serverUrl} redirected the request`).waitFor();
    expect(sent).not.toContain(elsewhere);
    expect(bodies.length).toBe(1);
  });
});

test("the button is disabled until there is a response", async () => {
  let respond = (): void => {};
  const waiting = new Promise<void>((resolve) => {
    respond = resolve;
  });
  const slow = async (route: Route): Promise<void> => {
    await waiting;
    await json(job)(route);
  };
  await withApi({ submits: [slow] }, async (form, _page, bodies) => {
    await pay(form);
    await form.getByText("Sending…").waitFor();
    expect(await sendButton(form).isDisabled()).toBe(true);
    await sendButton(form).click({ force: true });
    respond();
    await form.getByRole("status").getByText("job_1").waitFor();
    expect(await sendButton(form).isEnabled()).toBe(true);
    expect(bodies.length).toBe(1);
  });
});

test("neither the Enter key in a field nor an empty key sends anything", async () => {
  await withApi({ submits: [json(job)] }, async (form, page, bodies) => {
    await form.getByLabel(/Your API key/).press("Enter");
    expect(await page.getByRole("dialog").isVisible()).toBe(false);
    await form.getByLabel(/Your API key/).fill("");
    await sendButton(form).click();
    await form.getByText("Not sent: enter your API key first.").waitFor();
    expect(bodies).toEqual([]);
  });
});

test("a key that no header can carry, and a lost connection, send nothing and say so", async () => {
  await withApi({ submits: [json(job)] }, async (form, page, bodies) => {
    await form.getByLabel(/Your API key/).fill("pb_••••");
    await sendButton(form).click();
    await form.getByText(/^Not sent: the API key contains an invalid character/).waitFor();
    await form.getByLabel(/Your API key/).fill(key);
    await page.context().setOffline(true);
    await sendButton(form).click();
    await form.getByText("Not sent: this device is offline.").waitFor();
    expect(bodies).toEqual([]);
    expect(await form.getByRole("region", { name: "Your jobs" }).isVisible()).toBe(false);
  });
});

test("a page that is left before the response keeps the job, and warns in every tab", async () => {
  await withApi({ submits: [() => Promise.resolve()] }, async (form, page, bodies) => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await pay(form);
    await form.getByText("Sending…").waitFor();
    await expect.poll(() => bodies.length).toBe(1);
    await other.locator("try-it").getByRole("region", { name: "Your jobs" }).getByText("unknown").waitFor();
    await other.close();
    await page.reload();
    await form.getByRole("region", { name: "Your jobs" }).getByText("unknown").waitFor();
    await form.getByRole("radio", { name: "The real API" }).check();
    await form.getByLabel(/Your API key/).fill(key);
    await sendButton(form).click();
    await page.getByText(/You sent the same request at .*, and its outcome is unknown/).waitFor();
  });
});

test("a response that never arrives is given up, and leaves the job unknown", async () => {
  await withApi({ submits: [() => Promise.resolve()] }, async (form, page) => {
    await page.clock.install();
    await pay(form);
    await form.getByText("Sending…").waitFor();
    await page.clock.fastForward(120_000);
    await form.getByText(/No response from .* may have been accepted and charged/).waitFor();
    expect(await sendButton(form).isEnabled()).toBe(true);
  });
});

test("the same request again is warned about", async () => {
  await withApi({ submits: [json(job), json({ ...job, jobId: "job_2" })] }, async (form, page, bodies) => {
    await pay(form);
    await form.getByRole("status").getByText("job_1").waitFor();
    await sendButton(form).click();
    await page.getByText(/You sent the same request at .*job_1.*charges a second job/).waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    expect(bodies.length).toBe(1);
  });
});

test.each([
  ["a response that is lost", (route: Route) => route.abort("connectionreset"), "No response from"],
  [
    "a response that is not JSON",
    (route: Route) => route.fulfill({ status: 502, headers: cors, body: "<html>" }),
    "responded with 502",
  ],
  ["an error that says nothing about the job", json({ error: { code: "INTERNAL_ERROR", message: "x" } }, 500), "500"],
  ["the error of a gateway", json({ error: { code: "BAD_GATEWAY", message: "x" } }, 502), "responded with 502"],
  ["a timeout on the way", json({ error: { code: "TIMEOUT", message: "x" } }, 408), "responded with 408"],
])("%s leaves the job unknown, says so, and keeps it in the list", async (_name, respond, message) => {
  await withApi({ submits: [respond] }, async (form, page) => {
    await pay(form);
    const status = form.getByRole("region", { name: "Response" }).getByRole("status");
    await status.getByText(message).waitFor();
    expect(await status.textContent()).toContain("may have been accepted and charged");
    await page.reload();
    await form.getByRole("region", { name: "Your jobs" }).getByText("unknown").waitFor();
  });
});

test("a request that is refused says that no job was accepted, and is not in the list", async () => {
  const rejection = { success: false, error: { code: "INSUFFICIENT_BALANCE", message: "Not enough." }, requestId: "r" };
  await withApi({ submits: [json(rejection, 402)] }, async (form) => {
    await pay(form);
    await form.getByText("Not enough. The job was not accepted.").waitFor();
    expect(await form.getByRole("region", { name: "Your jobs" }).isVisible()).toBe(false);
  });
});

test("polling goes on through errors and shows the job id all the time", async () => {
  const polls = [
    json({ error: { code: "INTERNAL_ERROR", message: "x" } }, 500),
    (route: Route) => route.abort("connectionreset"),
    json({ ...job, status: "completed", progress: 100, outputs: [], output: null }),
  ];
  await withApi({ submits: [json(job)], polls }, async (form, page) => {
    await page.clock.install();
    await pay(form);
    await form.getByText("job_1: the server responded with 500. Your job is not affected; retrying…").waitFor();
    await page.clock.fastForward(30_000);
    await form.getByText("job_1: no connection. Your job is not affected; retrying…").waitFor();
    await page.clock.fastForward(30_000);
    await form.getByRole("status").getByText("completed").waitFor();
  });
});

test("a job is taken up again from the list after a reload, and no key is stored", async () => {
  const done = json({ ...job, status: "completed", progress: 100 });
  await withApi({ submits: [json(job)], polls: [json(job), done] }, async (form, page) => {
    await pay(form);
    await form.getByRole("status").getByText("job_1").waitFor();
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(stored).toContain("job_1");
    expect(stored).not.toContain(key);
    await page.reload();
    await form.getByRole("button", { name: "Show job_1" }).click();
    await form.getByText("Enter your API key, then show job_1 again.").waitFor();
    await form.getByLabel(/Your API key/).fill(key);
    await form.getByRole("button", { name: "Show job_1" }).click();
    await form.getByRole("status").getByText("completed").waitFor();
    await form.getByRole("button", { name: "Remove job_1 from the list" }).click();
    expect(await form.getByRole("region", { name: "Your jobs" }).isVisible()).toBe(false);
  });
});

test("a job that was removed from the list stays removed, though it is still followed", async () => {
  let polls = 0;
  const pending = (route: Route): Promise<void> => {
    polls++;
    return json(job)(route);
  };
  await withApi({ submits: [json(job)], polls: [pending] }, async (form, page) => {
    await page.clock.install();
    await pay(form);
    await form.getByRole("button", { name: "Remove job_1 from the list" }).click();
    await expect.poll(() => polls).toBe(1);
    await page.clock.fastForward(10_000);
    await expect.poll(() => polls).toBe(2);
    await form.getByRole("status").getByText("pending").waitFor();
    expect(await form.getByRole("region", { name: "Your jobs" }).isVisible()).toBe(false);
  });
});
