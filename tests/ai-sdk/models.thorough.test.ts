/** The example of every model, as somebody writes it for the AI SDK, by polling and by webhook. */
import { createServer } from "node:http";
import { generateImage, experimental_generateVideo as generateVideo } from "ai";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ModelOptions, models } from "../../generated/ai-sdk-data/models.ts";
import { createPixelByte, type PixelByteProvider } from "../../scripts/ai-sdk/index.ts";
import { isObject } from "../../scripts/document/json.ts";
import { costMicroCents } from "../../scripts/document/pricing.ts";
import type { Model } from "../../scripts/document/view.ts";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { document } from "../support/bundle.ts";

/** Receives webhooks: each job has a path of its own. */
const waiting = new Map<string, (body: unknown) => void>();
const receiver = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  waiting.get(request.url ?? "")?.(JSON.parse(Buffer.concat(chunks).toString()));
  response.end();
});
let receiverUrl = "";
let mock: RunningMock;
let pixelbyte: PixelByteProvider;
beforeAll(async () => {
  mock = await startMock({ speed: 1e6, webhooks: "local" });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const address = receiver.address();
  receiverUrl = `http://127.0.0.1:${isObject(address) ? address.port : ""}`;
  pixelbyte = createPixelByte({ apiKey: "pb_test", baseUrl: mock.url });
});
afterAll(async () => {
  receiver.close();
  await mock?.close();
});

const known = (slug: string): ModelOptions => models[slug] ?? expect.fail(slug);
/** What is there of an object. */
function defined<T extends object>(values: T): { [Name in keyof T]?: Exclude<T[Name], undefined> };
function defined(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

const isShape = (value: string): value is `${number}:${number}` => /^\d+:\d+$/.test(value);

/** An example that is taken apart, by options of the AI SDK. What is left is for providerOptions. */
function takeApart({ slug, example }: Model) {
  const { inputs, files } = known(slug);
  const left: typeof example.input = { ...example.input };
  const take = (name = ""): string | undefined => {
    const value = left[name];
    delete left[name];
    return value === undefined ? undefined : String(value);
  };
  const number = (name: string | undefined): number | undefined => {
    const value = take(name);
    return value === undefined ? undefined : Number(value);
  };
  const urlsOf = (...roles: readonly string[]): string[] =>
    files
      .filter(({ role }) => roles.includes(role))
      .flatMap(({ name }) => {
        const urls = [left[name] ?? []].flat().map(String);
        delete left[name];
        return urls;
      });
  const shape = take(inputs.aspectRatio);
  const sound = take(inputs.generateAudio);
  return {
    left,
    urlsOf,
    prompt: take(inputs.prompt),
    n: number(inputs.n),
    shared: { seed: number(inputs.seed), aspectRatio: shape !== undefined && isShape(shape) ? shape : undefined },
    video: {
      duration: number(inputs.duration),
      fps: number(inputs.fps),
      generateAudio: sound === undefined ? undefined : sound === "true",
    },
  };
}

/** Runs the example, and returns what came of it and the first entry about its job. */
async function runVideo(model: Model, how: "poll" | "webhook") {
  const { left, urlsOf, prompt, shared, video } = takeApart(model);
  const [first] = urlsOf("first");
  const [last] = urlsOf("last");
  const references = urlsOf("reference");
  const path = `/${model.slug}`;
  const received = new Promise<{ headers: Record<string, string>; body: null }>((resolve) => {
    waiting.set(path, () => resolve({ headers: {}, body: null }));
  });
  const webhook = async () => ({ url: receiverUrl + path, received });
  // With a last frame, the AI SDK takes no references.
  const inputs = last === undefined ? { inputReferences: references } : {};
  const {
    video: file,
    warnings,
    providerMetadata,
  } = await generateVideo({
    model: pixelbyte.videoModel(model.slug as Parameters<typeof pixelbyte.videoModel>[0]),
    prompt: first === undefined ? (prompt ?? "") : { image: first, ...defined({ text: prompt }) },
    ...defined({ ...shared, ...video }),
    ...inputs,
    ...(last === undefined ? {} : { frameImages: [{ image: last, frameType: "last_frame" as const }] }),
    providerOptions: { pixelbyte: left },
    ...(how === "poll" ? { poll: { intervalMs: 5 } } : { webhook }),
  });
  return { file, warnings, facts: providerMetadata.pixelbyte?.videos };
}

async function runImage(model: Model) {
  const { left, urlsOf, prompt, n = 1, shared } = takeApart(model);
  const images = urlsOf("first", "last", "reference");
  const {
    image: file,
    warnings,
    providerMetadata,
  } = await generateImage({
    model: pixelbyte.imageModel(model.slug as Parameters<typeof pixelbyte.imageModel>[0]),
    prompt: images.length === 0 ? (prompt ?? "") : { images, ...defined({ text: prompt }) },
    n,
    ...defined(shared),
    providerOptions: { pixelbyte: left },
  });
  return { file, warnings, facts: providerMetadata.pixelbyte?.images };
}

/** The inputs that say what the API does without them. */
const isDefault = (model: Model, name: string, value: unknown): boolean =>
  model.parameters.find((one) => one.name === name)?.schema.default === value;

async function expectExample(model: Model, run: () => Promise<Awaited<ReturnType<typeof runVideo>>>): Promise<void> {
  const { file, warnings, facts } = await run();
  expect(warnings.filter(({ type }) => type !== "deprecated")).toEqual([]);
  expect(file.uint8Array.length).toBeGreaterThan(50);
  expect(file.mediaType).toMatch(new RegExp(`^${model.output.kind}/`));
  const cost = costMicroCents(model.price, model.example.input);
  expect(facts).toEqual([expect.objectContaining({ jobId: expect.stringMatching(/^job_/), costMicroCents: cost })]);
  const submitted = mock
    .requests({ operation: "submitJob" })
    .filter(({ body }) => isObject(body) && body.model === model.slug);
  const { n } = known(model.slug).inputs;
  const expected = Object.fromEntries(
    // That one image is wanted is not sent.
    Object.entries(model.example.input).filter(([name, value]) => name !== n || !isDefault(model, name, value)),
  );
  expect(submitted.at(-1)?.body).toMatchObject({ model: model.slug });
  expect(
    isObject(submitted.at(-1)?.body) &&
      Object.entries(submitted.at(-1)?.body ?? {}).find(([name]) => name === "input")?.[1],
  ).toEqual(expected);
}

const videos = document.models.filter(({ output }) => output.kind === "video");
const images = document.models.filter(({ output }) => output.kind === "image");

describe.each(["poll", "webhook"] as const)("with %s", (how) => {
  it.each(videos.map((model) => [model.slug, model] as const))("%s", async (_, model) => {
    await expectExample(model, () => runVideo(model, how));
  });
});

describe("generateImage", () => {
  it.each(images.map((model) => [model.slug, model] as const))("%s", { concurrent: true }, async (_, model) => {
    await expectExample(model, () => runImage(model));
  });
});
