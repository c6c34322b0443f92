/** What cannot be right ends with one clear sentence, and nothing is sent. */
import { generateImage, experimental_generateVideo as generateVideo } from "ai";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPixelByte, type VideoModelSlug } from "../../scripts/ai-sdk/index.ts";
import { type Mocked, openMock, png } from "./support.ts";

const text = "kling/kling-2.6-pro/text-to-video";
const image = "kling/kling-3.0-standard/image-to-video";
const frames = "kling/kling-3.0-pro/start-end-frame-to-video";
let mock: Mocked;
beforeAll(async () => {
  mock = await openMock();
});
afterAll(() => mock?.close());
const nothing = " Nothing was sent.";

type VideoOptions = Omit<Parameters<typeof generateVideo>[0], "model">;
const video = (slug: VideoModelSlug, options: Partial<VideoOptions>) =>
  generateVideo({ model: mock.pixelbyte.video(slug), prompt: "A dog", ...options });

const wrong: readonly (readonly [
  what: string,
  slug: typeof text | typeof image | typeof frames,
  Partial<VideoOptions>,
  sentence: string,
])[] = [
  ["a duration", text, { duration: 7 }, "duration 7 is not supported; use 5 or 10 (nearest: 5)."],
  ["a shape", text, { aspectRatio: "1:1" }, "aspectRatio 1:1 is not supported; use 16:9 or 9:16 (nearest: 16:9)."],
  [
    "a size",
    "kling/kling-2.6-pro/text-to-video",
    { resolution: "wide" as "1x1" },
    'resolution is "wide"; write it as "1280x720".',
  ],
  [
    "a prompt that is set twice",
    text,
    { prompt: "", providerOptions: { pixelbyte: { prompt: "A cat" } } },
    "prompt is set twice, by prompt and in providerOptions.pixelbyte; leave one of them out.",
  ],
  ["no image", image, {}, "image_url is missing: pass the image in prompt.image."],
  [
    "one frame of two",
    frames,
    { frameImages: [{ image: png, frameType: "first_frame" }] },
    'end_frame_url is missing: pass the image as a frameImage with frameType "last_frame".',
  ],
  [
    "two first frames",
    frames,
    { frameImages: [1, 2].map(() => ({ image: png, frameType: "first_frame" })) },
    'frameImages has 2 images with frameType "first_frame"; a video has one.',
  ],
  [
    "an unknown input",
    text,
    { providerOptions: { pixelbyte: { aspect: "16:9" } } },
    "aspect is not a parameter of this model. Did you mean aspect_ratio?",
  ],
  [
    "an input with another value",
    text,
    { providerOptions: { pixelbyte: { duration: "15" } } },
    "duration must be one of '5', '10', not '15'. The nearest is '10'.",
  ],
  [
    "an input that is set twice",
    text,
    { duration: 5, providerOptions: { pixelbyte: { duration: "10" } } },
    "duration is set twice, by duration and in providerOptions.pixelbyte; leave one of them out.",
  ],
  ["an empty image", image, { prompt: { image: new Uint8Array(), text: "A dog" } }, "image contains an empty file."],
  [
    "a picture as a TIFF",
    image,
    { prompt: { image: "data:image/tiff;base64,AAAA", text: "A dog" } },
    "image has type image/tiff; supported types: image/jpeg, image/png, image/webp, image/gif, video/mp4, video/webm, audio/mpeg, audio/wav.",
  ],
];

describe("a call is refused", () => {
  it.each(wrong)("for %s", async (_, slug, options, sentence) => {
    const before = mock.received.length;
    await expect(video(slug, options)).rejects.toMatchObject({
      name: "AI_InvalidArgumentError",
      message: `${slug}: ${sentence}${nothing}`,
    });
    expect(mock.received).toHaveLength(before);
  });

  it("for a size that the model does not have, with one that it has", async () => {
    const slug = "openai/sora-2-pro/text-to-video";
    const refused = video(slug, { resolution: "1280x800" });
    await expect(refused).rejects.toThrow(
      `${slug}: resolution 1280x800 is not supported; use 1152x720 (720p) or 1728x1080 (1080p) (nearest: 1152x720 (720p)).${nothing}`,
    );
    const contradiction = video(slug, { resolution: "720x1280", aspectRatio: "16:9" });
    await expect(contradiction).rejects.toThrow(
      "resolution 720x1280 does not have the aspectRatio 16:9; leave one of them out.",
    );
  });

  it("for more images than the model takes", async () => {
    const model = mock.pixelbyte.image("openai/gpt-image-1.5/edit-image");
    const refused = generateImage({ model, prompt: { images: [png, png], text: "A dog" } });
    await expect(refused).rejects.toThrow(`files: 2 given, but the model accepts at most one image.${nothing}`);
  });
});

describe("a model is refused", () => {
  const named = (slug: string) => () => mock.pixelbyte.videoModel(slug as typeof text);

  it("if there is none, with similar ones", () => {
    const near = text.replace("-pro", "");
    const [said, similar] = [near, text].map((slug) => slug.replaceAll(".", "\\."));
    expect(named(near)).toThrow(
      expect.objectContaining({
        name: "AI_NoSuchModelError",
        message: expect.stringMatching(
          new RegExp(`^There is no model ${said}\\. Similar models that make videos: .*${similar}`),
        ),
      }),
    );
    expect(named("constructor")).toThrow("There is no model constructor.");
  });

  it("if it makes something else", () => {
    expect(named("google/nano-banana")).toThrow(
      'google/nano-banana makes an image, not a video: use pixelbyte.image("google/nano-banana").',
    );
  });

  it("if it is one for texts", () => {
    expect(() => mock.pixelbyte.languageModel("gpt-5")).toThrow("PixelByte has video and image models only.");
  });
});

it("needs no key before the first call, and says how to set one", async () => {
  const keyless = createPixelByte({ apiKey: "" });
  const call = generateVideo({ model: keyless.video(text), prompt: "A dog" });
  await expect(call).rejects.toMatchObject({
    name: "AI_LoadAPIKeyError",
    message: "Pass apiKey, or set PIXELBYTE_API_KEY",
  });
});
