import { writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installPackedClient, type Project } from "../support/packedClient.ts";

/** A call of submit, as a user of the package writes it. */
const submit = (body: string): string => `import { createClient } from "pixelbyte-client";
const client = createClient({ apiKey: "pb_test" });
export const { data, error } = await client.POST("/v1/jobs/submit", { body: ${body} });
`;

/** The same request as a value of its model's own type, where the compiler speaks of that model only. */
const ownType = (component: string, body: string): string => `import type { ${component} } from "pixelbyte-client";
export const body: ${component} = ${body};
`;

const legal = {
  "kling/kling-2.6-pro/text-to-video": `{ prompt: "A dog" }`,
  "kling/kling-3.0-standard/image-to-video": `{ prompt: "A dog", image_url: "https://example.com/dog.jpg" }`,
  "kling/kling-omni-o1/image-to-video": `{ prompt: "A dog", image_url: "https://example.com/dog.jpg" }`,
  "kling/kling-text2video-v25/text-to-video": `{ prompt: "A dog" }`,
  "kling-plus/kling-2.1-master/image-to-video": `{ prompt: "A dog", image_url: "https://example.com/dog.jpg" }`,
};

const slug = "kling/kling-2.6-pro/text-to-video";
/** Bodies that the compiler must refuse, and what it says of them when they are typed as the model's own request. */
const illegal = [
  {
    name: "another model's parameter",
    body: `{ model: "${slug}", input: { prompt: "A dog", quality: "pro" } }`,
    says: "'quality' does not exist in type '{ prompt: string;",
  },
  {
    name: "a wrong enum value",
    body: `{ model: "${slug}", input: { prompt: "A dog", aspect_ratio: "1:1" } }`,
    says: `Type '"1:1"' is not assignable to type '"16:9" | "9:16"'.`,
  },
  {
    name: "a value that only another model has",
    body: `{ model: "${slug}", input: { prompt: "A dog", duration: "15" } }`,
    says: `Type '"15"' is not assignable to type '"5" | "10"'.`,
  },
  {
    name: "a missing required input",
    body: `{ model: "${slug}", input: { duration: "5" } }`,
    says: `Property 'prompt' is missing in type '{ duration: "5"; }'`,
  },
  {
    name: "an unknown model",
    body: `{ model: "kling/kling-9/text-to-video", input: { prompt: "A dog" } }`,
    says: `is not assignable to type '"${slug}"'`,
  },
  {
    name: "a number for a string",
    body: `{ model: "${slug}", input: { prompt: "A dog", duration: 5 } }`,
    says: `Type 'number' is not assignable to type '"5" | "10"'.`,
  },
  {
    name: "a job without input",
    body: `{ model: "${slug}" }`,
    says: "Property 'input' is missing",
  },
];

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  types: [],
};

let project: Project;
let messages: (file: string) => string[];

beforeAll(async () => {
  project = await installPackedClient();
  const sources = new Map([
    ...Object.entries(legal).map(([model, input], index): [string, string] => [
      `legal-${index}.ts`,
      submit(`{ model: "${model}", input: ${input} }`),
    ]),
    ...illegal.flatMap(({ body }, index): [string, string][] => [
      [`submit-${index}.ts`, submit(body)],
      [`own-type-${index}.ts`, ownType("Kling26ProTextToVideo", body)],
    ]),
  ]);
  for (const [file, source] of sources) writeFileSync(join(project.folder, file), source);
  const program = ts.createProgram(
    [...sources.keys()].map((file) => join(project.folder, file)),
    options,
  );
  messages = (file) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(join(project.folder, file)))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
});
afterAll(() => project?.remove());

describe("a caller of the packed client", () => {
  it.each(Object.keys(legal).map((model, index) => ({ model, index })))(
    "compiles without the optional inputs of $model",
    ({ index }) => {
      expect(messages(`legal-${index}.ts`)).toEqual([]);
    },
  );

  it.each(illegal.map((one, index) => ({ ...one, index })))("cannot send $name", ({ index }) => {
    expect(messages(`submit-${index}.ts`)).toHaveLength(1);
  });

  it.each(illegal.map((one, index) => ({ ...one, index })))(
    "is told of $name in terms of the one model",
    ({ index, says }) => {
      const found = messages(`own-type-${index}.ts`);
      expect(found).toHaveLength(1);
      expect(found[0]).toContain(says);
    },
  );
});
