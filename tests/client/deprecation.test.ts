/**
 * The warning for a deprecated model, which replaces all others in the data of the client; a client that is generated
 * from a document with one is tested in `deprecation.thorough.test.ts`.
 */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { deprecations } from "../../generated/client-data/document.ts";
import { clientOf, type LogEvent } from "./support/client.ts";
import { submittedBody } from "./support/scriptedServer.ts";
import { serverStarter } from "./support/served.ts";

const old = "kling/kling-2.6-pro/text-to-video";
const successor = "kling/kling-text2video-v25/text-to-video";
const input = { prompt: "A dog" };
const warning = `${old} is deprecated.`;
const busy = { status: 429, headers: { "retry-after": "0.01" } };

const serve = serverStarter();
const documented = [...deprecations];
beforeEach(() => {
  deprecations.clear();
  deprecations.set(old, warning);
});
afterEach(() => {
  deprecations.clear();
  for (const [slug, text] of documented) deprecations.set(slug, text);
  vi.restoreAllMocks();
});

it("is logged on the console once, and for no other model", async () => {
  const warn = vi.spyOn(console, "warn").mockReturnValue();
  const { jobs } = clientOf(await serve([{ body: submittedBody() }]));
  await jobs.submit(successor, input);
  expect(warn).not.toHaveBeenCalled();
  for (let time = 0; time < 2; time++) await jobs.submit(old, input);
  expect(warn.mock.calls).toEqual([[warning]]);
});

it("is in the log instead, at the first attempt", async () => {
  const warn = vi.spyOn(console, "warn").mockReturnValue();
  const events: LogEvent[] = [];
  const { jobs } = clientOf(await serve([busy, { body: submittedBody() }]), { log: (event) => events.push(event) });
  for (let time = 0; time < 2; time++) await jobs.submit(old, input);
  expect(events.map((event) => event.warning)).toEqual([warning, undefined, undefined]);
  expect(warn).not.toHaveBeenCalled();
});
