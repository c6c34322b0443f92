/** Videos and images by the functions of the AI SDK, on the mock. */
import {
  generateImage,
  experimental_generateVideo as generateVideo,
  experimental_getVideoStatus as getVideoStatus,
  experimental_startVideo as startVideo,
} from "ai";
import { describe, expect, it, vi } from "vitest";
import { isObject } from "../../scripts/document/json.ts";
import { costOf } from "../support/costs.ts";
import { mocked, png, poll } from "./support.ts";

const model = "kling/kling-3.0-standard/image-to-video";
const textModel = "kling/kling-2.6-pro/text-to-video";

describe("experimental_generateVideo", () => {
  it("makes a vertical video of 10 seconds with sound from an image, and says what it cost", async () => {
    const { pixelbyte, submitted, received } = await mocked();
    const result = await generateVideo({
      model: pixelbyte.video(model),
      prompt: { image: png, text: "The dog runs" },
      aspectRatio: "9:16",
      duration: 10,
      generateAudio: true,
    });
    expect(submitted()).toEqual([
      {
        model,
        input: {
          prompt: "The dog runs",
          aspect_ratio: "9:16",
          duration: "10",
          has_sound: "true",
          image_url: expect.stringMatching(/^https?:/),
        },
      },
    ]);
    expect(received.map(({ method }) => method)).toContain("PUT");
    expect(result.warnings).toEqual([]);
    expect(result.video.mediaType).toBe("video/mp4");
    expect(result.video.uint8Array.length).toBeGreaterThan(1000);
    const facts = {
      jobId: expect.stringMatching(/^job_/),
      costMicroCents: costOf(model, { duration: "10", has_sound: "true" }),
    };
    expect(result.providerMetadata.pixelbyte?.videos).toEqual([expect.objectContaining(facts)]);
  });

  it("does the same by polling", async () => {
    const { pixelbyte, submitted } = await mocked();
    const { video, providerMetadata } = await generateVideo({
      model: pixelbyte.video(textModel),
      prompt: "A dog",
      duration: 10,
      poll,
    });
    expect(video.mediaType).toBe("video/mp4");
    expect(submitted()).toHaveLength(1);
    expect(providerMetadata.pixelbyte?.videos).toEqual([
      expect.objectContaining({ costMicroCents: costOf(textModel, { duration: "10" }) }),
    ]);
  });

  it("makes each of several videos by a job of its own, and tells of all of them", async () => {
    const { pixelbyte, submitted } = await mocked();
    const options = { model: pixelbyte.video(textModel), prompt: "A dog", n: 2, poll };
    const { videos, providerMetadata } = await generateVideo(options);
    expect(
      [videos, submitted(), providerMetadata.pixelbyte?.videos].map((list) => Array.isArray(list) && list.length),
    ).toEqual([2, 2, 2]);
  });

  it("passes on the model's own inputs, the version and headers", async () => {
    const { pixelbyte, received } = await mocked({ headers: { "x-team": "video" } });
    await startVideo({
      model: pixelbyte.video("kling/kling-omni-o1/image-to-video", { version: "1.0.0" }),
      prompt: { image: "https://example.com/dog.jpg", text: "A dog" },
      providerOptions: { pixelbyte: { quality: "pro" } },
      headers: { "x-trace": "1" },
    }).catch(() => {});
    const { body, headers } =
      received.find(({ path }) => path === "/v1/jobs/submit") ?? expect.fail("Nothing was sent");
    expect(body).toMatchObject({
      version: "1.0.0",
      input: { quality: "pro", image_url: "https://example.com/dog.jpg" },
    });
    expect([headers.get("x-team"), headers.get("x-trace")]).toEqual(["video", "1"]);
    expect(headers.get("user-agent")).toMatch(/^ai\/\S+ .*pixelbyte-ai-sdk-provider\/\d/);
  });

  it("leaves files of other hosts to the AI SDK, which refuses addresses inside networks", async () => {
    const elsewhere =
      (url: string) =>
      async (request: Request): Promise<Response | undefined> => {
        const { pathname } = new URL(request.url);
        if (!/^\/v1\/jobs\/job_/.test(pathname)) return undefined;
        const outputs = [{ url, type: "video" }];
        return Response.json({
          jobId: pathname.split("/").at(-1),
          status: "completed",
          progress: 100,
          output: url,
          outputs,
        });
      };
    const cdn = "https://cdn.example/a.mp4?signed=1";
    const { pixelbyte, received } = await mocked({}, undefined, elsewhere(cdn));
    const download = vi.fn(async () => ({ data: png, mediaType: "video/mp4" }));
    const { video } = await generateVideo({ model: pixelbyte.video(textModel), prompt: "A dog", poll, download });
    expect(video.mediaType).toBe("video/mp4");
    expect(download).toHaveBeenCalledWith(expect.objectContaining({ url: new URL(cdn) }));
    expect(received.filter(({ path }) => path.endsWith(".mp4"))).toEqual([]);
    const inside = await mocked({}, undefined, elsewhere("http://169.254.169.254/a.mp4"));
    const refused = generateVideo({ model: inside.pixelbyte.video(textModel), prompt: "A dog", poll });
    await expect(refused).rejects.toThrow("169.254.169.254");
  });

  it("says why a job failed", async () => {
    const { pixelbyte } = await mocked({}, { speed: 1e6 });
    const prompt = "mock:fail";
    const failing = generateVideo({ model: pixelbyte.video(textModel), prompt, poll });
    await expect(failing).rejects.toThrow(/^job_\w+: ./);
  });

  it("tells of each job as soon as it is submitted", async () => {
    const onSubmit = vi.fn();
    const { pixelbyte } = await mocked({ onSubmit });
    await startVideo({ model: pixelbyte.video(textModel), prompt: "A dog" });
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ costMicroCents: costOf(textModel) }));
  });
});

describe("experimental_startVideo", () => {
  it("starts a job that another process can ask about", async () => {
    const { pixelbyte } = await mocked();
    const { operation } = await startVideo({ model: pixelbyte.video(textModel), prompt: "A dog" });
    const kept = JSON.parse(JSON.stringify(operation));
    await vi.waitFor(
      async () => {
        const status = await getVideoStatus(pixelbyte.video(textModel), { operation: kept });
        const videos = [{ url: expect.stringMatching(/\.mp4$/), mediaType: "video/mp4" }];
        expect(status).toMatchObject({ status: "completed", videos });
      },
      { timeout: 60_000 },
    );
  });

  it("does not take what another provider has started", async () => {
    const { pixelbyte } = await mocked();
    const asking = getVideoStatus(pixelbyte.video(textModel), { operation: { taskId: "1" } });
    await expect(asking).rejects.toThrow("The operation was not started by a PixelByte model");
  });
});

describe("generateImage", () => {
  it("makes several images by one job, and shares its cost among them", async () => {
    const { pixelbyte, submitted } = await mocked();
    const { images, providerMetadata, calls } = await generateImage({
      model: pixelbyte.image("bytedance-plus/seedream-v5-lite/text-to-image"),
      prompt: "A dog",
      n: 3,
      size: "2048x2048",
    });
    expect(submitted()).toEqual([
      expect.objectContaining({ input: { prompt: "A dog", resolution: "2K", aspect_ratio: "1:1", num_images: "3" } }),
    ]);
    expect(images).toHaveLength(3);
    const facts = providerMetadata.pixelbyte?.images ?? [];
    const costs = facts.map((one) => (isObject(one) ? Number(one.costMicroCents) : 0));
    const ofJob: unknown = calls[0]?.providerMetadata?.pixelbyte;
    expect(ofJob).toMatchObject({ costMicroCents: costs.reduce((sum, cost) => sum + cost) });
    for (const { mediaType, uint8Array } of images) {
      expect(mediaType).toMatch(/^image\//);
      expect(uint8Array.length).toBeGreaterThan(50);
    }
  });

  it("changes an image that is uploaded", async () => {
    const { pixelbyte, submitted } = await mocked();
    const options = {
      model: pixelbyte.image("google/nano-banana/edit-image"),
      prompt: { images: [png], text: "Add snow" },
    };
    const { image } = await generateImage(options);
    expect(image.uint8Array.length).toBeGreaterThan(50);
    expect(submitted()).toMatchObject([{ input: { image_urls: [expect.stringMatching(/^https?:/)] } }]);
  });

  it("downloads again what is paid for, and says where it is if it has to give up", async () => {
    const isFile = (request: Request): boolean => /\.(?:png|jpe?g|webp)$/.test(new URL(request.url).pathname);
    const once = await mocked({}, undefined, (request, count) =>
      isFile(request) && count === 1 ? new Response("", { status: 503 }) : undefined,
    );
    const slug = "google/nano-banana";
    await generateImage({ model: once.pixelbyte.image(slug), prompt: "A dog" });
    expect(once.submitted()).toHaveLength(1);
    const never = await mocked({}, undefined, (request) =>
      isFile(request) ? new Response("", { status: 500 }) : undefined,
    );
    const failing = generateImage({ model: never.pixelbyte.image(slug), prompt: "A dog" });
    await expect(failing).rejects.toThrow(
      /^job_\w+ is done, but its file could not be downloaded from http\S+: status 500/,
    );
    expect(never.submitted()).toHaveLength(1);
  });
});

describe.each([{ outputs: null }, { outputs: [] }])("a response with %j", (without) => {
  /** A job whose file only `output` names, if anything does. */
  const namedBy = (output: string | null) =>
    mocked({}, undefined, ({ url }) => {
      const { host, pathname } = new URL(url);
      if (host === "cdn.example") return new Response(png);
      if (!/^\/v1\/jobs\/job_/.test(pathname)) return undefined;
      const jobId = pathname.split("/").at(-1);
      return Response.json({ jobId, status: "completed", progress: 100, output, ...without });
    });

  it.each([{}, { poll }])("has the video that `output` names: %j", async (options) => {
    const { pixelbyte } = await namedBy("https://cdn.example/a.mp4");
    const download = vi.fn(async () => ({ data: png, mediaType: "video/mp4" }));
    const { videos } = await generateVideo({
      model: pixelbyte.video(textModel),
      prompt: "A dog",
      download,
      ...options,
    });
    expect(videos).toHaveLength(1);
    expect(download).toHaveBeenCalledWith(expect.objectContaining({ url: new URL("https://cdn.example/a.mp4") }));
  });

  it("has the image that `output` names", async () => {
    const { pixelbyte } = await namedBy("https://cdn.example/a.png");
    const { images, providerMetadata } = await generateImage({
      model: pixelbyte.image("google/nano-banana"),
      prompt: "A dog",
    });
    expect(images.map(({ uint8Array }) => uint8Array)).toEqual([png]);
    expect(providerMetadata.pixelbyte?.images).toHaveLength(1);
  });

  it("names the job if there is no file", async () => {
    const { pixelbyte, submitted } = await namedBy(null);
    const prompt = "A dog";
    const message = (kind: string) =>
      expect.stringMatching(`^job_\\w+ is done and charged, but the API returned no ${kind}\\.$`);
    const named = { name: "AI_APICallError", isRetryable: false, data: { jobId: expect.stringMatching(/^job_/) } };
    await expect(generateImage({ model: pixelbyte.image("google/nano-banana"), prompt })).rejects.toMatchObject({
      ...named,
      message: message("image"),
    });
    const model = pixelbyte.video(textModel);
    await expect(generateVideo({ model, prompt })).rejects.toMatchObject({ ...named, message: message("video") });
    await expect(generateVideo({ model, prompt, poll })).rejects.toMatchObject({ message: message("video") });
    expect(submitted()).toHaveLength(3);
  });
});
