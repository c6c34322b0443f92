/** What is paid for: never submitted twice, never lost, cancelled if the caller asks for it. */
import {
  generateImage,
  experimental_generateVideo as generateVideo,
  experimental_getVideoStatus as getVideoStatus,
  experimental_startVideo as startVideo,
} from "ai";
import { describe, expect, it, vi } from "vitest";
import type { PixelByteSettings } from "../../scripts/ai-sdk/index.ts";
import { type Mocked, mocked, png, poll } from "./support.ts";

const slug = "kling/kling-2.6-pro/text-to-video";

/** A response to the first submit; the mock responds to others. */
const once = (respond: () => Response | Promise<Response>, settings: PixelByteSettings = {}): Promise<Mocked> =>
  mocked(settings, undefined, (request, count) =>
    request.url.endsWith("/submit") && count === 1 ? respond() : undefined,
  );

const failure = (status: number, code: string): Response =>
  Response.json({ success: false, error: { code, message: "It failed." }, requestId: "req_1" }, { status });

const cancelled = (mock: Mocked): number => mock.received.filter(({ path }) => path.endsWith("/cancel")).length;

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
    await expect(starting).rejects.toThrow(/The job may have been submitted: check your jobs before you try again$/);
  });

  it.each([
    ["a 500", () => failure(500, "INTERNAL_ERROR"), true],
    ["a 504", () => new Response("<html>", { status: 504 }), true],
    ["a 503 that may come from anywhere", () => new Response("<html>", { status: 503 }), true],
    ["a 402", () => failure(402, "INSUFFICIENT_BALANCE"), false],
  ])("says so after %s: %s", async (_, respond, isUnclear) => {
    const mock = await once(respond);
    const starting = startVideo({ model: mock.pixelbyte.video(slug), prompt: "A dog" });
    const { message } = await starting.then(
      () => expect.fail(),
      (reason) => reason,
    );
    expect(/[^.]\. The job may have been submitted/.test(message)).toBe(isUnclear);
  });

  it("says nothing of a job after an upload that failed", async () => {
    const mock = await mocked({}, undefined, ({ url }) =>
      url.endsWith("/presign") ? new Response("<html>", { status: 500 }) : undefined,
    );
    const model = mock.pixelbyte.video("kling/kling-3.0-standard/image-to-video");
    const starting = startVideo({ model, prompt: { image: png, text: "A dog" } });
    const { message } = await starting.then(
      () => expect.fail(),
      (reason) => reason,
    );
    expect(message).not.toContain("may have been submitted");
    expect(mock.submitted()).toEqual([]);
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

/** A mock whose first looks at a job fail. */
const failingLooks = (failures: number): Promise<Mocked> =>
  mocked({}, undefined, ({ method, url }, count) => {
    if (method !== "GET" || !/\/v1\/jobs\/job_\w+$/.test(url) || count > failures) return undefined;
    return new Response("", { status: 503, headers: { "retry-after": "0.001" } });
  });

describe.each(["waiting", "polling"] as const)("an outage while %s", (how) => {
  const options = how === "polling" ? { poll } : {};

  it("does not end a call whose job is paid for", async () => {
    const { pixelbyte, submitted } = await failingLooks(8);
    const { video } = await generateVideo({ model: pixelbyte.video(slug), prompt: "A dog", ...options });
    expect(video.mediaType).toBe("video/mp4");
    expect(submitted()).toHaveLength(1);
  });

  it("names the job if polls keep failing", async () => {
    const { pixelbyte, submitted } = await failingLooks(Number.POSITIVE_INFINITY);
    const failing = generateVideo({ model: pixelbyte.video(slug), prompt: "A dog", ...options });
    await expect(failing).rejects.toMatchObject({
      name: "AI_APICallError",
      statusCode: 503,
      data: { jobId: expect.stringMatching(/^job_/) },
    });
    expect(submitted()).toHaveLength(1);
  });
});

describe("a look that is aborted", () => {
  it.each([/\/v1\/jobs\/job_\w+$/, /\.mp4$/])("at %s names its job", async (pattern) => {
    const controller = new AbortController();
    const { pixelbyte } = await mocked({}, undefined, ({ method, url }) => {
      if (method === "GET" && pattern.test(url)) controller.abort();
      return undefined;
    });
    const model = pixelbyte.video(slug);
    const { operation } = await startVideo({ model, prompt: "A dog" });
    const looks = async (): Promise<never> => {
      for (;;) await getVideoStatus(model, { operation, abortSignal: controller.signal });
    };
    await expect(looks()).rejects.toMatchObject({ name: "AbortError", jobId: expect.stringMatching(/^job_/) });
  });
});

describe.each(Object.entries(ways))("%s", (_, run) => {
  it.each<[string, () => unknown]>([
    [
      "throws",
      () => {
        throw new Error("The database is away");
      },
    ],
    ["rejects", () => Promise.reject(new Error("The database is away"))],
  ])("names the job if onSubmit %s", async (__, onSubmit) => {
    const mock = await mocked({ onSubmit });
    await expect(run(mock)).rejects.toMatchObject({
      code: "CALLBACK",
      message: "the callback failed: The database is away",
      jobId: expect.stringMatching(/^job_/),
      cause: { message: "The database is away" },
    });
    expect(mock.submitted()).toHaveLength(1);
    expect(cancelled(mock)).toBe(0);
  });

  it("cancels the job if onSubmit fails and it was asked to", async () => {
    const onSubmit = () => Promise.reject(new Error("The database is away"));
    const mock = await mocked({ onSubmit, cancelIfUnfinished: true }, { speed: 1 });
    await expect(run(mock)).rejects.toMatchObject({ code: "CALLBACK", cancelled: true });
    expect(cancelled(mock)).toBe(1);
  });

  it("goes on when the promise of onSubmit is settled", async () => {
    const order: string[] = [];
    const onSubmit = async () => {
      await new Promise(setImmediate);
      order.push("kept");
    };
    await run(await mocked({ onSubmit }));
    order.push("done");
    expect(order).toEqual(["kept", "done"]);
  });
});

/** A whole job later, a cancel request that was on its way has arrived. */
async function anotherRequest({ pixelbyte }: Mocked): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise(setImmediate);
  await startVideo({ model: pixelbyte.video(slug), prompt: "A cat" });
}

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
    await vi.waitFor(() => expect(cancelled(mock)).toBe(1), { timeout: 60_000 });
  });

  it("leaves the job alone otherwise", async () => {
    const mock = await abort({});
    await anotherRequest(mock);
    expect(cancelled(mock)).toBe(0);
  });
});

describe.each(["generateVideo", "generateVideo, polling", "startVideo", "generateImage"])(
  "%s, aborted while the job is submitted,",
  (way) => {
    const abortedWith = async (settings: PixelByteSettings) => {
      const controller = new AbortController();
      const mock = await mocked(settings, { speed: 1 }, ({ url }) => {
        if (url.endsWith("/submit")) controller.abort();
        return undefined;
      });
      const { pixelbyte } = mock;
      const call = { prompt: "A dog", abortSignal: controller.signal };
      const calls: Readonly<Record<string, () => Promise<unknown>>> = {
        generateVideo: () => generateVideo({ ...call, model: pixelbyte.video(slug) }),
        "generateVideo, polling": () => generateVideo({ ...call, model: pixelbyte.video(slug), poll }),
        startVideo: () => startVideo({ ...call, model: pixelbyte.video(slug) }),
        generateImage: () => generateImage({ ...call, model: pixelbyte.image("google/nano-banana") }),
      };
      return { mock, ended: calls[way]?.() ?? expect.fail(way) };
    };

    it("names the job, which continues", async () => {
      const { mock, ended } = await abortedWith({});
      await expect(ended).rejects.toMatchObject({
        name: "AbortError",
        message: expect.stringMatching(
          /(job_\w+): aborted\. The job continues: client\.jobs\.wait\("\1"\) waits for it$/,
        ),
        jobId: expect.stringMatching(/^job_/),
      });
      expect(cancelled(mock)).toBe(0);
    });

    it("cancels the job if it was asked to", async () => {
      const { mock, ended } = await abortedWith({ cancelIfUnfinished: true });
      await expect(ended).rejects.toMatchObject({
        message: expect.stringMatching(/\. The job was cancelled$/),
        cancelled: true,
      });
      expect(cancelled(mock)).toBe(1);
    });
  },
);

it.each([0, -1, Number.NaN])("a deadline of %d is rejected before anything is submitted", async (deadline) => {
  const mock = await mocked({ deadline });
  const prompt = "A dog";
  const rejection = { name: "AI_InvalidArgumentError", message: expect.stringContaining(`deadline is ${deadline};`) };
  await expect(generateVideo({ model: mock.pixelbyte.video(slug), prompt })).rejects.toMatchObject(rejection);
  const image = mock.pixelbyte.image("google/nano-banana");
  await expect(generateImage({ model: image, prompt })).rejects.toMatchObject(rejection);
  expect(mock.received).toEqual([]);
});

it("a call that is aborted before another attempt submits nothing", async () => {
  const controller = new AbortController();
  const mock = await once(
    () => {
      controller.abort();
      return new Response("", { status: 429, headers: { "retry-after": "1" } });
    },
    { cancelIfUnfinished: true },
  );
  const model = mock.pixelbyte.video(slug);
  await expect(startVideo({ model, prompt: "A dog", abortSignal: controller.signal })).rejects.toThrow();
  expect(mock.submitted()).toHaveLength(1);
});

it("a call that is aborted after its end cancels nothing", async () => {
  const controller = new AbortController();
  const mock = await mocked({ cancelIfUnfinished: true });
  const { pixelbyte } = mock;
  const model = pixelbyte.video(slug);
  await generateVideo({ model, prompt: "A dog", abortSignal: controller.signal, poll });
  controller.abort();
  await anotherRequest(mock);
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
