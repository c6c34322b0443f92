/** The packed package with the AI SDK, in an empty project: what its README shows, from both kinds of modules. */
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { root } from "../../scripts/document/root.ts";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { costOf } from "../support/costs.ts";
import { installPacked, type Project } from "../support/packedPackage.ts";
import { png } from "./support.ts";

let project: Project;
let mock: RunningMock;
let readme: string;
beforeAll(async () => {
  const { ai } = manifest.devDependencies;
  [project, mock] = await Promise.all([
    installPacked("pixelbyte-ai-sdk-provider", [`ai@${ai}`]),
    startMock({ speed: 1e6 }),
  ]);
  readme = await readFile(join(project.installed, "README.md"), "utf8");
  await writeFile(join(project.folder, "dog.jpg"), png);
});
afterAll(async () => {
  await mock?.close();
  await project?.remove();
});

/** The code of a block of the README. */
const blockOf = (fence: string): string =>
  new RegExp(`\`\`\`${fence}\\n(.*?)\`\`\``, "s").exec(readme)?.[1] ?? expect.fail(fence);
const environment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  PIXELBYTE_API_KEY: "pb_test",
  PIXELBYTE_BASE_URL: mock.url,
});

async function run(file: string, code: string): Promise<string> {
  await writeFile(join(project.folder, file), code);
  const options = { cwd: project.folder, env: environment() };
  return (await promisify(execFile)(process.execPath, [file], options)).stdout;
}

describe("the README", () => {
  it("makes a video of a picture in ten lines", async () => {
    const code = blockOf("js program");
    expect(code.trim().split("\n").filter(Boolean).length - 3).toBeLessThanOrEqual(10);
    const printed = await run("video.mjs", code);
    const cost = costOf("kling/kling-3.0-standard/image-to-video", { duration: "10", has_sound: "true" });
    expect(printed).toMatch(new RegExp(`jobId: 'job_\\w+',\\s+costMicroCents: ${cost}\\b`));
    expect(code, "the README says what it costs").toContain(`costMicroCents: ${cost},`);
    expect((await readFile(join(project.folder, "dog.mp4"))).subarray(4, 8).toString()).toBe("ftyp");
    const [submitted] = mock.requests({ operation: "submitJob" });
    expect(submitted?.body).toMatchObject({ input: { duration: "10", aspect_ratio: "9:16", has_sound: "true" } });
  });

  it("has a route for Next.js that starts a job and tells of it", async () => {
    const file = join(project.folder, "route.mjs");
    await writeFile(file, blockOf("js route"));
    for (const [name, value] of Object.entries(environment())) vi.stubEnv(name, value);
    const { GET, POST } = await import(/* @vite-ignore */ pathToFileURL(file).href);
    const url = "https://shop.example/api/video";
    const body = JSON.stringify({ prompt: "A dog" });
    const started = await (await POST(new Request(url, { method: "POST", body }))).json();
    expect(started).toMatchObject({
      jobId: expect.stringMatching(/^job_/),
      costMicroCents: costOf("kling/kling-2.6-pro/text-to-video"),
    });
    await vi.waitFor(
      async () => {
        const status = await (await GET(new Request(`${url}?jobId=${started.jobId}`))).json();
        expect(status).toEqual({ status: "completed", url: expect.stringMatching(/\.mp4$/) });
      },
      { timeout: 60_000 },
    );
  });
});

it("works with require", async () => {
  const code = `const { generateImage } = require("ai");
const { createPixelByte } = require("pixelbyte-ai-sdk-provider");
const { image } = createPixelByte({ apiKey: "pb_test" });
generateImage({ model: image("google/nano-banana"), prompt: "A dog" }).then(({ image }) => console.log(image.mediaType));`;
  expect(await run("image.cjs", code)).toMatch(/^image\/\w+\n$/);
  const resolve = createRequire(join(project.folder, "x.cjs")).resolve;
  expect(resolve("pixelbyte-ai-sdk-provider")).toMatch(/index\.cjs$/);
});

/** What programs do with the types. */
const usage = `import { createPixelByte, type PixelByteOptions, type PixelByteSettings, pixelbyte } from "pixelbyte-ai-sdk-provider";
import { createProviderRegistry, experimental_generateVideo as generateVideo, generateImage } from "ai";
const settings: PixelByteSettings = { apiKey: "pb_test", timeout: undefined, fetch: globalThis.fetch };
const own = createPixelByte(settings);
await generateVideo({ model: own.video("kling/kling-2.6-pro/text-to-video", { version: "1.0.0" }), prompt: "A dog" });
await generateImage({ model: pixelbyte.image("google/nano-banana"), prompt: "A dog" });
export const registry = createProviderRegistry({ pixelbyte });
const providerOptions = { pixelbyte: { quality: "pro" } satisfies PixelByteOptions<"kling/kling-omni-o1/image-to-video"> };
await generateVideo({ model: own.video("kling/kling-omni-o1/image-to-video"), prompt: "A dog", providerOptions });
// @ts-expect-error no such model
pixelbyte.video("acme/fast/text-to-video");
// @ts-expect-error it makes images
pixelbyte.video("google/nano-banana");
// @ts-expect-error it makes a video
pixelbyte.image("kling/kling-2.6-pro/text-to-video");
// @ts-expect-error not an input of this model
({ qualty: "pro" }) satisfies PixelByteOptions<"kling/kling-omni-o1/image-to-video">;
// @ts-expect-error not a value of this input
({ quality: "best" }) satisfies PixelByteOptions<"kling/kling-omni-o1/image-to-video">;
`;

const options: ts.CompilerOptions = {
  ...{ target: ts.ScriptTarget.ES2022, strict: true, exactOptionalPropertyTypes: true, noEmit: true },
  // The types of the AI SDK need those of packages that it does not install.
  ...{ skipLibCheck: true, typeRoots: [join(root, "node_modules/@types")], types: ["node"] },
};

it.each([
  ["an ES module", "usage.mts", ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext, usage],
  ["a bundler", "usage.ts", ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler, usage],
  [
    "a CommonJS module",
    "usage.cts",
    ts.ModuleKind.NodeNext,
    ts.ModuleResolutionKind.NodeNext,
    `import { createPixelByte } from "pixelbyte-ai-sdk-provider";
export const provider: string = createPixelByte().video("kling/kling-2.6-pro/text-to-video").provider;
`,
  ],
  ["the README's", "readme.mts", ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext, ""],
])("has types for %s", async (_, name, module, moduleResolution, code) => {
  const file = join(project.folder, name);
  await writeFile(file, code || blockOf("ts"));
  const program = ts.createProgram([file], { ...options, module, moduleResolution });
  const messages = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  expect(messages).toEqual([]);
});
