/**
 * The packed client on the platforms that its README names, each installed in an empty folder. `SAMPLE=all` tries all of
 * them; without it, each week has its share.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient } from "../../scripts/client/index.ts";
import { signWebhook } from "../../scripts/client/webhooks/index.ts";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { expected, expectedIfBlind } from "../client/support/expected.ts";
import { platformsOfThisWeek } from "./support/platforms.ts";
import { environmentOf, makeProject, type StoppableProject, webhookSecret } from "./support/project.ts";

const slug = "kling/kling-2.6-pro/text-to-video";

let mock: RunningMock;
let nowhere: string;
beforeAll(async () => {
  mock = await startMock({ speed: 1000 });
  // A server that is gone: nothing listens there.
  const gone = await startMock();
  await gone.close();
  nowhere = gone.url;
});
afterAll(() => mock?.close());

/** How a receiver responds to the event of a job. */
async function statusFor(url: string, jobId: string, secret = webhookSecret): Promise<number> {
  const body = JSON.stringify({ jobId, status: "completed" });
  const time = String(Math.floor(Date.now() / 1000));
  const headers = {
    "content-type": "application/json",
    "x-pixelbyte-timestamp": time,
    "x-pixelbyte-signature": await signWebhook(secret, time, body),
  };
  return (await fetch(url, { method: "POST", body, headers })).status;
}

describe.each(platformsOfThisWeek)("$name", ({ exercises, webhooks = [], proxies = [], ...platform }) => {
  let project: StoppableProject;
  beforeAll(async () => {
    project = await makeProject({ exercises, ...platform }, environmentOf(mock.url, nowhere));
  });
  afterAll(() => project?.stop());

  it.each(Object.entries(exercises))("does everything: %s", async (name, exercise) => {
    const wanted = platform.blind?.includes(name) ? expectedIfBlind : expected;
    const first = await exercise(project);
    expect(first).toEqual(wanted);
    // A second visitor gets a job of their own, whatever the platform caches.
    const second = await exercise(project);
    expect(second).toEqual(wanted);
    expect(second).not.toEqual(first);
  });

  it.each(webhooks)("receives webhooks at %s", async (path) => {
    const url = project.url + path;
    expect(await statusFor(url, "job_1")).toBe(200);
    expect(await statusFor(url, "job_1", "another secret")).toBe(400);
    // The event reaches onEvent.
    expect(await statusFor(url, "job_refused")).toBe(500);
  });

  it.each(proxies)("lets pages use the API through %s", async (path) => {
    const page = createClient({ proxyUrl: project.url + path });
    expect(await page.run(slug, { prompt: "A dog" })).toMatchObject({ status: "completed" });
    const tooDear = page.run(slug, { prompt: "A dog", duration: "10" });
    await expect(tooDear).rejects.toMatchObject({ code: "PROXY_COST_LIMIT" });
  });
});
