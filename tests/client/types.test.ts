import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { document } from "../support/bundle.ts";
import { installPacked, type Project } from "../support/packedPackage.ts";

const { models } = document;
const slug = "kling/kling-2.6-pro/text-to-video";

/** A call, as a user of the package writes it. */
const program = (call: string): string => `import { createClient } from "pixelbyte-client";
const client = createClient({ apiKey: "pb_test" });
export const result = await ${call};
`;
const run = (model: string, input: string): string => program(`client.run("${model}", ${input})`);

/** Inputs that the compiler must refuse, and what it says of them, of the one model only. */
const illegal = [
  {
    name: "another model's parameter",
    input: `{ prompt: "A dog", quality: "pro" }`,
    says: "'quality' does not exist in type '{ prompt: string;",
  },
  {
    name: "a wrong enum value",
    input: `{ prompt: "A dog", aspect_ratio: "1:1" }`,
    says: `Type '"1:1"' is not assignable to type '"16:9" | "9:16"'.`,
  },
  {
    name: "a value that only another model has",
    input: `{ prompt: "A dog", duration: "15" }`,
    says: `Type '"15"' is not assignable to type '"5" | "10"'.`,
  },
  {
    name: "a missing required input",
    input: `{ duration: "5" }`,
    says: `Property 'prompt' is missing in type '{ duration: "5"; }'`,
  },
  {
    name: "a number for a string",
    input: `{ prompt: "A dog", duration: 5 }`,
    says: `Type 'number' is not assignable to type '"5" | "10"'.`,
  },
];

/** What programs do with the types, as their authors write it. */
const usage = `import { type ClientOptions, createClient, type InputOf, isKnownStatus, type ModelSlug } from "pixelbyte-client";
import { estimateCost, isModelSlug } from "pixelbyte-client/models";
const options: ClientOptions = { apiKey: "pb_test", timeout: undefined, maxRetries: undefined, headers: undefined, log: undefined };
const client = createClient(options);
export const run = <M extends ModelSlug>(model: M, input: InputOf<M>) => client.run(model, input, { signal: undefined });
export const cost = <M extends ModelSlug>(model: M, input: InputOf<M>) => estimateCost(model, input);
declare const text: string;
if (isModelSlug(text)) text satisfies ModelSlug;
const images: readonly string[] = ["https://example.com/a.png"];
await client.run("google/nano-banana/edit-image", { prompt: "A dog", image_urls: images });
const job = await client.jobs.get("job_1");
if (job.status === "completed") job.output satisfies string;
else if (job.status === "failed") job.error.message satisfies string;
if (isKnownStatus(text)) text satisfies "pending" | "processing" | "completed" | "failed" | "cancelled";
(await client.run("kling/kling-2.6-pro/text-to-video", { prompt: "A dog" })).costMicroCents satisfies number;
for await (const { jobId } of client.jobs.list()) jobId satisfies string;
(await client.jobs.list()).hasMore satisfies boolean;
declare const either: "kling/kling-2.6-pro/text-to-video" | "kling/kling-text2video-v25/text-to-video";
await client.run(either, { prompt: "A dog", duration: "10" });
// @ts-expect-error only one of them has it
await client.run(either, { prompt: "A dog", quality: "pro" });
// @ts-expect-error only one of them allows it
await client.run(either, { prompt: "A dog", aspect_ratio: "1:1" });
`;

const strict: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  types: [],
};
/** As other projects compile: less strictly, without the types of the DOM, and with a bundler's way of finding modules. */
const loose: ts.CompilerOptions = {
  ...strict,
  exactOptionalPropertyTypes: false,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts"],
  typeRoots: [fileURLToPath(new URL("../../node_modules/@types", import.meta.url))],
  types: ["node"],
};
/** Programs that were written against older versions of the package. */
const compat = fileURLToPath(new URL("compat/", import.meta.url));
const older = readdirSync(compat);

let project: Project;
let messages: (file: string) => string[];
let service: ts.LanguageService;

beforeAll(async () => {
  project = await installPacked("pixelbyte-client");
  const sources = new Map([
    ...models.map(({ slug: model, example }, index): [string, string] => [
      `legal-${index}.ts`,
      run(model, JSON.stringify(example.input)),
    ]),
    ...illegal.map(({ input }, index): [string, string] => [`illegal-${index}.ts`, run(slug, input)]),
    ["unknown.ts", run("acme/fast/text-to-video", `{ prompt: "A dog" }`)],
    ["raw.ts", program(`client.POST("/v1/jobs/submit", { body: { model: "${slug}", input: { prompt: 1 } } })`)],
    [
      "wrong-capability.ts",
      `import type { ModelsWith } from "pixelbyte-client";\nexport const one: ModelsWith<"image-to-video"> = "${slug}";\n`,
    ],
    ["usage.ts", usage],
    ...older.map((file): [string, string] => [basename(file, ".txt"), readFileSync(join(compat, file), "utf8")]),
    ["complete-slug.ts", program(`client.run("", {})`)],
    ["complete-input.ts", run(slug, `{ prompt: "A dog",  }`)],
    ["complete-value.ts", run(slug, `{ prompt: "A dog", duration: "" }`)],
  ]);
  for (const [file, source] of sources) writeFileSync(join(project.folder, file), source);
  const paths = [...sources.keys()].map((file) => join(project.folder, file));
  service = ts.createLanguageService({
    getCompilationSettings: () => strict,
    getScriptFileNames: () => paths,
    getScriptVersion: () => "1",
    getScriptSnapshot: (file) =>
      ts.sys.fileExists(file) ? ts.ScriptSnapshot.fromString(readFileSync(file, "utf8")) : undefined,
    getCurrentDirectory: () => project.folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    realpath: ts.sys.realpath ?? ((path) => path),
  });
  const compiled = service.getProgram() ?? expect.fail("no program");
  messages = (file) =>
    ts
      .getPreEmitDiagnostics(compiled, compiled.getSourceFile(join(project.folder, file)))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
});
afterAll(() => project?.remove());

describe("the compiler", () => {
  it.each(models.map((model, index) => ({ slug: model.slug, index })))("accepts the example of $slug", ({ index }) => {
    expect(messages(`legal-${index}.ts`)).toEqual([]);
  });

  it.each(illegal.map((one, index) => ({ ...one, index })))(
    "refuses $name, in terms of the one model",
    ({ index, says }) => {
      const found = messages(`illegal-${index}.ts`);
      expect(found).toHaveLength(1);
      expect(found[0]).toContain(says);
      for (const other of models) if (other.slug !== slug) expect(found[0]).not.toContain(other.component);
    },
  );

  it("rejects an invalid slug, and suggests unlistedModel for an unlisted one", () => {
    expect(messages("unknown.ts")).toEqual([expect.stringMatching(/"acme\/fast\/text-to-video".*\bUnlistedModel\b/)]);
  });

  it("accepts generic code, readonly lists and undefined options, and narrows jobs by their status", () => {
    expect(messages("usage.ts")).toEqual([]);
  });

  it("refuses a wrong input in a call of openapi-fetch", () => {
    expect(messages("raw.ts")).toHaveLength(1);
  });

  it("knows the capabilities of models", () => {
    expect(messages("wrong-capability.ts")).toEqual([expect.stringContaining(`Type '"${slug}"' is not assignable`)]);
  });

  it.each(older)("accepts what was written against %s", (file) => {
    expect(messages(basename(file, ".txt"))).toEqual([]);
  });

  it("accepts it in a less strict project without DOM types, too", () => {
    const paths = older.map((file) => join(project.folder, basename(file, ".txt")));
    const found = ts
      .getPreEmitDiagnostics(ts.createProgram(paths, loose))
      .map(({ messageText, file: at }) => `${at?.fileName} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
    expect(found).toEqual([]);
  });
});

describe("the editor", () => {
  /** What it offers in a file, before the given text. */
  const offers = (file: string, before: string): string[] => {
    const path = join(project.folder, file);
    const position = readFileSync(path, "utf8").lastIndexOf(before);
    return service.getCompletionsAtPosition(path, position, {})?.entries.map(({ name }) => name) ?? [];
  };

  it("completes the slug", () => {
    expect(offers("complete-slug.ts", `", {}`).toSorted()).toEqual(models.map((model) => model.slug).toSorted());
  });

  it("completes the input of the one model", () => {
    const parameters = models.find((model) => model.slug === slug)?.parameters.map(({ name }) => name) ?? [];
    const offered = offers("complete-input.ts", " })");
    expect(offered).toEqual(expect.arrayContaining(parameters.filter((name) => name !== "prompt")));
    expect(offered).not.toContain("quality");
  });

  it("completes the values of an input", () => {
    expect(offers("complete-value.ts", `" })`)).toEqual(["5", "10"]);
  });

  it("shows description, default and effect on the cost beside an input", () => {
    const path = join(project.folder, "complete-value.ts");
    const info = service.getQuickInfoAtPosition(path, readFileSync(path, "utf8").indexOf("duration"));
    const text = [...(info?.documentation ?? []), ...(info?.tags ?? []).flatMap(({ text: parts = [] }) => parts)]
      .map((part) => part.text)
      .join(" ");
    expect(text).toContain("The length of the video in seconds");
    expect(text).toContain('Multiplies the cost: "5" by 5, "10" by 10.');
    expect(info?.tags?.find(({ name }) => name === "default")?.text?.[0]?.text).toBe('"5"');
  });
});
