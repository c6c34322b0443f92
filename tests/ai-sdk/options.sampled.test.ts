/** Every option with every model: it is sent by an input of the model, or there is a warning. Nothing is dropped silently. */
import type { Experimental_VideoModelV4CallOptions, ImageModelV4CallOptions } from "@ai-sdk/provider";
import { describe, expect, it } from "vitest";
import { models } from "../../generated/ai-sdk-data/models.ts";
import { type Draft, emptyDraft, type GivenFile } from "../../scripts/ai-sdk/input/draft.ts";
import { applyImageOptions } from "../../scripts/ai-sdk/input/imageDraft.ts";
import { applyVideoOptions } from "../../scripts/ai-sdk/input/videoDraft.ts";
import { inputCheck } from "../../scripts/document/inputIssues.ts";
import type { Model } from "../../scripts/document/view.ts";
import { document } from "../support/bundle.ts";
import { ofThisWeek } from "../support/sample.ts";

const file = (mediaType: string): GivenFile => ({ type: "file", mediaType, data: "AAAA" });
const picture = file("image/png");

/** All options unset. */
const video: Experimental_VideoModelV4CallOptions = {
  ...{ prompt: undefined, n: 1, aspectRatio: undefined, resolution: undefined, duration: undefined, fps: undefined },
  ...{ seed: undefined, image: undefined, frameImages: undefined, inputReferences: undefined },
  ...{ generateAudio: undefined, providerOptions: {} },
};
const image: ImageModelV4CallOptions = {
  ...{ prompt: undefined, n: 1, size: undefined, aspectRatio: undefined, seed: undefined },
  ...{ files: undefined, mask: undefined, providerOptions: {} },
};

/** A size of each resolution that some model has. */
const sizes: Readonly<Record<string, `${number}x${number}`>> = {
  ...{ "480p": "854x480", "512p": "910x512", "720p": "1280x720", "768p": "1366x768", "1080p": "1920x1080" },
  "1440p": "2560x1440",
  ...{ "1k": "1024x576", "2k": "2048x1152", "3k": "3072x1728", "4k": "3840x2160" },
};

const inputOf = ({ parameters }: Model, names: readonly string[]) =>
  parameters.find(({ name }) => names.includes(name));
const lastOf = (model: Model, names: readonly string[]): string | undefined =>
  inputOf(model, names)?.schema.enum?.map(String).at(-1);

/** One option, with a value that the model has if it has the option, and the names of the inputs that may take it. */
interface Case {
  readonly inputs: readonly RegExp[];
  readonly options: (model: Model) => Partial<Experimental_VideoModelV4CallOptions & ImageModelV4CallOptions>;
}

const cases: Readonly<Record<string, Case>> = {
  prompt: { inputs: [/^prompt$/], options: () => ({ prompt: "A dog" }) },
  aspectRatio: {
    inputs: [/^aspect_ratio$/],
    options: (model) => ({ aspectRatio: (lastOf(model, ["aspect_ratio"]) ?? "16:9") as "16:9" }),
  },
  seed: { inputs: [/^seed$/], options: () => ({ seed: 7 }) },
  resolution: {
    inputs: [/^(resolution|size)$/],
    options: (model) => {
      const square = model.output.kind === "image" ? "1024x1024" : "1280x720";
      const label = lastOf(model, ["resolution", "size"])?.toLowerCase();
      const size = label === undefined ? square : (sizes[label] ?? "0x0");
      return { aspectRatio: undefined, resolution: size, size };
    },
  },
  /** The same, and upright: 1080x1920. */
  upright: {
    inputs: [/^(resolution|size)$/],
    options: (model) => {
      const label = (lastOf(model, ["resolution", "size"]) ?? models[model.slug]?.always.resolution)?.toLowerCase();
      const size = (sizes[label ?? "1080p"] ?? "0x0").split("x").toReversed().join("x") as "1080x1920";
      return { aspectRatio: undefined, resolution: size, size };
    },
  },
  duration: {
    inputs: [/^duration$/],
    options: (model) => ({ duration: Number(lastOf(model, ["duration"]) ?? 5.5) }),
  },
  fps: { inputs: [/^fps$/], options: (model) => ({ fps: Number(lastOf(model, ["fps"]) ?? 24) }) },
  generateAudio: {
    inputs: [/^(has_sound|generate_audio)$/],
    options: ({ output }) => ({ generateAudio: output.sound === "never" || output.sound === "optional" }),
  },
  image: {
    inputs: [/^(start|first)_frame_url$/, /^image(_urls?|s)?$/, /^omni_images$/],
    options: () => ({ image: picture }),
  },
  lastFrame: {
    inputs: [/^(end|last)_(frame|image)_url$/],
    options: () => ({ frameImages: [{ image: picture, frameType: "last_frame" }] }),
  },
  images: {
    inputs: [/^image(_url|s)s?$/, /^omni_images$/],
    options: () => ({ inputReferences: [picture], files: [picture] }),
  },
  video: {
    inputs: [/(^|_)videos?(_url)?$/],
    options: () => ({ inputReferences: [{ type: "url", url: "https://example.com/a.mp4" }] }),
  },
  audio: { inputs: [/voice_url$/, /^omni_audios$/], options: () => ({ inputReferences: [file("audio/mpeg")] }) },
  n: { inputs: [/^num_images$/, /^numberOfGenerations$/], options: () => ({ n: 2 }) },
  mask: { inputs: [], options: () => ({ mask: picture }) },
};
/** What the two functions of the AI SDK have. */
const optionsOf = {
  video: Object.keys(cases).filter((name) => name !== "mask" && name !== "upright"),
  image: ["prompt", "aspectRatio", "seed", "resolution", "images", "n", "mask"],
};

function draftOf(model: Model, name: string): Draft {
  const draft = emptyDraft(model.slug, models[model.slug] ?? expect.fail(model.slug));
  const options = cases[name]?.options(model);
  if (model.output.kind === "video") applyVideoOptions(draft, { ...video, ...options });
  else applyImageOptions(draft, { ...image, ...options });
  return draft;
}

/** What the model lacks. That it is deprecated is another matter. */
const lacking = ({ warnings }: Draft) => warnings.filter(({ type }) => type !== "deprecated");

/** Other models each week; all of them in a thorough run. */
const chosen = ofThisWeek(document.models, 6);
describe.each(chosen.map((model) => [model.slug, model] as const))("%s", (_, model) => {
  it.each(optionsOf[model.output.kind])("sends %s, or warns", (name) => {
    const draft = draftOf(model, name);
    const { values, files } = draft;
    const warnings = lacking(draft);
    const sent = [...Object.keys(values), ...Object.keys(files)];
    const possible = cases[name]?.inputs ?? [];
    // A size implies the aspect ratio.
    const shape = name === "resolution" ? [/^aspect_ratio$/] : [];
    for (const input of sent)
      expect(
        [...possible, ...shape].some((pattern) => pattern.test(input)),
        input,
      ).toBe(true);
    const hasInput = sent.some((input) => possible.some((pattern) => pattern.test(input)));
    expect(hasInput || warnings.length > 0).toBe(true);
    if (hasInput && name !== "image" && name !== "resolution") expect(warnings).toEqual([]);
    // What the model has an input for is never only warned of.
    const isThere = model.parameters.some((one) => possible.some((pattern) => pattern.test(one.name)));
    if (isThere && !["image", "images"].includes(name)) expect(hasInput).toBe(true);
  });

  it("sends the aspect ratio of an upright size, or warns", () => {
    const { always } = models[model.slug] ?? expect.fail(model.slug);
    const shapes = inputOf(model, ["aspect_ratio"])?.schema.enum ?? ["9:16"];
    if (!shapes.includes("9:16")) expect(() => draftOf(model, "upright")).toThrow("9:16 is not supported");
    else {
      const draft = draftOf(model, "upright");
      const isShaped = [draft.values.aspect_ratio, always.aspectRatio].includes("9:16");
      expect(isShaped || lacking(draft).length > 0).toBe(true);
    }
  });

  it("is sent values that it has", () => {
    const { schema } = models[model.slug] ?? expect.fail(model.slug);
    const check = inputCheck(schema);
    for (const name of optionsOf[model.output.kind]) {
      const { values, files } = draftOf(model, name);
      const urls = Object.entries(files).map(([input, given]) => [
        input,
        Array.isArray(given) ? ["https://a.b"] : "https://a.b",
      ]);
      const input = { ...model.example.input, ...values, ...Object.fromEntries(urls) };
      expect(check.issues(input), name).toEqual([]);
    }
  });
});

it("knows the first and the last frame, and every file by its kind", () => {
  for (const { slug, parameters } of document.models) {
    const known = models[slug]?.files ?? [];
    const addresses = parameters.filter(({ schema }) => (schema.items ?? schema).format === "uri");
    expect(known.map(({ name }) => name)).toEqual(addresses.map(({ name }) => name));
    for (const { name, media } of known) {
      const said = /video/.test(name) ? "video" : /audio|voice/.test(name) ? "audio" : "image";
      expect([name, media]).toEqual([name, said]);
    }
    if (slug.includes("start-end-frame")) {
      expect(known.map(({ role }) => role).toSorted()).toEqual(["first", "last"]);
    }
  }
});
