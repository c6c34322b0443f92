import type { StandardSchemaV1 } from "@standard-schema/spec";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../scripts/document/view.ts";
import { document } from "../support/bundle.ts";
import { validation } from "./support/package.ts";

const { inputValidators, kling26ProTextToVideoInput } = validation;
const { models, openapi } = document;
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
ajv.addSchema(openapi, "bundle");

/** Values of every kind, among them those at which schemas like to be wrong. */
const values = [
  undefined,
  null,
  true,
  false,
  0,
  1,
  -1,
  0.5,
  1.5,
  5,
  2 ** 53,
  "",
  "5",
  "10",
  "15",
  "true",
  "std",
  "16:9",
  "1:1",
  "A dog",
  " ",
  "https://example.com/dog.jpg",
  "http://[::1]/x",
  "dog.jpg",
  "//x",
  "javascript:alert(1)",
  "A".repeat(1000),
  "A".repeat(1001),
  "A".repeat(2500),
  "A".repeat(2501),
  "🐕".repeat(2500),
  "🐕".repeat(2501),
  [],
  ["5"],
  {},
  { prompt: "A dog" },
];

describe("the validators", () => {
  it("exist for every model in the document", () => {
    expect(Object.keys(inputValidators)).toEqual(models.map(({ slug }) => slug));
  });

  it.each(models)(
    "judge inputs of $slug as the document does, for values of every kind",
    ({ slug, inputComponent, parameters, example }) => {
      const validator = Object.values(inputValidators).find((one) => one.slug === slug);
      const judge = ajv.compile({ $ref: `bundle#/components/schemas/${inputComponent}` });
      const inputs: unknown[] = [example.input, ...values];
      for (const name of [...parameters.map((parameter) => parameter.name), "unknown", "__proto__", "toString"]) {
        for (const value of values) inputs.push(JSON.parse(JSON.stringify({ ...example.input, [name]: value })));
      }
      let accepted = 0;
      for (const input of inputs) {
        const legal = judge(input ?? null);
        if (legal) accepted += 1;
        expect(validator?.accepts(input), JSON.stringify(input)?.slice(0, 200)).toBe(legal);
        expect(validator?.issues(input).length === 0).toBe(legal);
      }
      expect(accepted).toBeGreaterThan(1);
      expect(accepted).toBeLessThan(inputs.length);
    },
  );

  it("validate an input as it would be sent", () => {
    expect(kling26ProTextToVideoInput.issues({ prompt: "A dog", duration: undefined })).toEqual([]);
    for (const input of [undefined, 1n, () => {}, Symbol("x")]) {
      expect(kling26ProTextToVideoInput.issues(input)).toEqual([
        { message: "The input must be an object, not null.", path: [] },
      ]);
    }
  });

  it.each([
    [{}, "prompt", "prompt is missing."],
    [{ prompt: "A dog", duration: "7" }, "duration", "duration must be one of '5', '10', not '7'. The nearest is '5'."],
    [{ prompt: "A dog", duration: 5 }, "duration", 'duration must be a string: send "5" instead of 5.'],
    [{ prompt: "A dog", quality: "pro" }, "quality", "quality is not a parameter of this model."],
    [
      { prompt: "A dog", aspectRatio: "1:1" },
      "aspectRatio",
      "aspectRatio is not a parameter of this model. Did you mean aspect_ratio?",
    ],
    [{ prompt: 1 }, "prompt", "prompt must be a string, not 1."],
    [{ prompt: "A".repeat(2501) }, "prompt", "prompt must have at most 2,500 characters, but has 2,501."],
  ])("say of %j what is wrong and where", (input, name, message) => {
    expect(kling26ProTextToVideoInput.issues(input)).toEqual([{ message, path: [name] }]);
  });

  it("report all issues at once", () => {
    const messages = kling26ProTextToVideoInput.issues({ duration: 5, quality: "pro" }).map(({ message }) => message);
    expect(messages).toEqual(
      expect.arrayContaining([
        "prompt is missing.",
        'duration must be a string: send "5" instead of 5.',
        "quality is not a parameter of this model.",
      ]),
    );
  });

  it("follow Standard Schema", async () => {
    const schema: StandardSchemaV1<{ prompt: string }> = kling26ProTextToVideoInput;
    const { version, vendor, validate } = schema["~standard"];
    expect([version, vendor]).toEqual([1, "pixelbyte-client"]);
    expect(await validate({ prompt: "A dog" })).toEqual({ value: { prompt: "A dog" } });
    expect(await validate({})).toEqual({ issues: [{ message: "prompt is missing.", path: ["prompt"] }] });
  });

  it("return the schema as Standard JSON Schema", () => {
    const { jsonSchema } = kling26ProTextToVideoInput["~standard"];
    const schema = jsonSchema.input({ target: "draft-2020-12" });
    expect(schema).toMatchObject({
      $schema: expect.stringContaining("2020-12"),
      required: ["prompt"],
      additionalProperties: false,
    });
    expect(JSON.stringify(schema)).not.toMatch(/\$ref|"x-/);
    expect(() => jsonSchema.input({ target: "draft-07" })).toThrow("draft-2020-12 only");
  });

  it("accept the document's examples, with only their own schemas", () => {
    const alone = new Ajv2020({ strict: false });
    addFormats.default(alone);
    for (const { slug, example } of models) {
      const schema: JsonObject = JSON.parse(
        JSON.stringify(Object.values(inputValidators).find((one) => one.slug === slug)?.schema),
      );
      expect(alone.validate(schema, example.input)).toBe(true);
    }
  });
});
