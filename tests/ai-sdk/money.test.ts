/** What is paid for: never submitted twice, never lost, cancelled if the caller asks for it. */
import { generateImage, experimental_generateVideo as generateVideo, experimental_startVideo as startVideo } from "ai";
import { describe, expect, it, vi } from "vitest";
import type { PixelByteSettings } from "../../scripts/ai-sdk/index.ts";
import { type Mocked, mocked, poll } from "./support.ts";

const slug = "kling/kling-2.6-pro/text-to-video";

/** A response to the first submit; the mock responds to others. */
const once = (respond: () => Response | Promise<Response>, settings: PixelByteSettings = {}): Promise<Mocked> =>
  mocked(settings, undefined, (request, count) =>
    request.url.endsWith("/submit") && count === 1 ? respond() : undefined,
  );

const failure = (status: number, code: string): Response =>
  Response.json({ success: false, error: { code, message: "It failed." }, requestId: "req_1" }, { status });

/** Each way to have a job, with the retries of the AI SDK. */
const ways: Readonly<Record<string, (mock: Mocked) => Promise<unknown>>> = {
  generateVideo: ({ pixelbyte }) => generateVideo({ model: pixelbyte.video(slug), prompt: "A dog", maxRetries: 3 }),
  "generateVideo, polling": ({ pixelbyte }) =>
    generateVideo({ model: pixelbyte.video(slug), prompt: "A dog", maxRetries: 3, poll }),
  startVideo: ({ pixelbyte }) => startVideo({ model: pixelbyte.video(slug), prompt: "A dog", maxRetries: 3 }),
  generateImage: ({ pixelbyte }) =>
    generateImage({ model: pixelbyte.image("google/nano-banana"), prompt: "A dog", maxRetries: 3 }),
};

describe.each(Object.entries(ways))("%s submits one job", (_, run) => {
  it.each<[string, () => Response | Promise<Response>]>([
    ["a 500", () => failure(500, "INTERNAL_ERROR")],
    ["a 503 that may come from anywhere", () => new Response("<html>", { status: 503 })],
    ["a connection that breaks", () => Promise.reject(new TypeError("fetch failed"))],
    ["a response without a job", () => Response.json({ success: true })],
  ])("and no second one after %s", async (_, respond) => {
    const mock = await once(respond);
    await expect(run(mock)).rejects.toMatchObject({ name: "AI_APICallError", isRetryable: false });
    expect(mock.submitted()).toHaveLength(1);
  });

  it("again after what was certainly refused", async () => {
    const mock = await once(() => failure(503, "PUBSUB_PUBLISH_FAILED"));
    await run(mock);
    expect(mock.submitted()).toHaveLength(2);
  });
});

describe("an error", () => {
  it("has what the API said, and never the key", async () => {
    const mock = await once(() => failure(402, "INSUFFICIENT_BALANCE"), { apiKey: "pb_very_secret" });
    const error = await startVideo({ model: mock.pixelbyte.video(slug), prompt: "A dog" }).catch((reason) => reason);
    expect(error).toMatchObject({
      message: "It failed.",
      url: "/v1/jobs/submit",
      statusCode: 402,
      requestBodyValues: { prompt: "A dog" },
      data: { code: "INSUFFICIENT_BALANCE", requestId: "req_1" },
    });
    expect(JSON.stringify(error) + error.stack).not.toContain("pb_very_secret");
  });

  it("says that a job may have been submitted if nobody knows", async () => {
    const mock = await once(() => Promise.reject(new TypeError("fetch failed")));
    const starting = startVideo({ model: mock.pixelbyte.video(slug), prompt: "A dog" });
    await expect(starting).rejects.toThrow(/The job may have been submitted: look at your jobs before you try again$/);
  });

  it("names the job that was submitted", async () => {
    const mock = await mocked({ deadline: 1, cancelIfUnfinished: true }, { speed: 1 });
    const late = generateVideo({ model: mock.pixelbyte.video(slug), prompt: "A dog" });
    await expect(late).rejects.toMatchObject({
      code: "JOB_DEADLINE",
      jobId: expect.stringMatching(/^job_/),
      cancelled: true,
    });
  });
});

const cancelled = (mock: Mocked): number => mock.received.filter(({ path }) => path.endsWith("/cancel")).length;

describe.each(["waiting", "polling"] as const)("an aborted call that was %s", (how) => {
  async function abort(settings: PixelByteSettings): Promise<Mocked> {
    const controller = new AbortController();
    const mock = await mocked({ ...settings, onSubmit: () => controller.abort() }, { speed: 1 });
    const options = how === "polling" ? { poll } : {};
    const model = mock.pixelbyte.video(slug);
    const call = generateVideo({ model, prompt: "A dog", abortSignal: controller.signal, ...options });
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
    return mock;
  }

  it("cancels the job if it was asked to", async () => {
    const mock = await abort({ cancelIfUnfinished: true });
    await vi.waitFor(() => expect(cancelled(mock)).toBe(1));
  });

  it("leaves the job alone otherwise", async () => {
    expect(cancelled(await abort({}))).toBe(0);
  });
});

it("a call that is aborted after its end cancels nothing", async () => {
  const controller = new AbortController();
  const mock = await mocked({ cancelIfUnfinished: true });
  const { pixelbyte } = mock;
  const model = pixelbyte.video(slug);
  await generateVideo({ model, prompt: "A dog", abortSignal: controller.signal, poll });
  controller.abort();
  expect(cancelled(mock)).toBe(0);
});

it("a call that is aborted before it begins submits nothing", async () => {
  const mock = await mocked({ cancelIfUnfinished: true });
  const model = mock.pixelbyte.video(slug);
  for (const options of [{}, { poll }]) {
    await expect(
      generateVideo({ model, prompt: "A dog", abortSignal: AbortSignal.abort(), ...options }),
    ).rejects.toMatchObject({ name: "AbortError" });
  }
  expect(mock.submitted()).toEqual([]);
});
