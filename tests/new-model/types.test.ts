/** The types, ranges and defaults that `npm run new-model` writes, and that it never guesses one. */
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { members } from "../../scripts/document/json.ts";
import { maxModelLines } from "../../scripts/document/modelLines.ts";
import { checkFacts } from "../../scripts/new-model/facts.ts";
import { readFactsFile } from "../../scripts/new-model/factsFile.ts";
import { modelText } from "../../scripts/new-model/newModel.ts";
import { readInput, readPrice } from "../../scripts/new-model/notation.ts";
import { findings, withFixture } from "../document/lint/fixture.ts";
import { document } from "../support/bundle.ts";

const slug = "acme/fast-2/text-to-video";
const model = { name: "Fast 2", provider: "Acme", description: "Fast.", seconds: 9, baseCostMicroCents: 9, per: "job" };
const written = (facts: object) => modelText(document, slug, checkFacts({ ...model, ...facts }));
const inputOf = (facts: object) => {
  const { properties } = members(members(members(parse(written(facts).text)).$defs).AcmeFast2TextToVideoInput);
  return members(properties);
};
const optional = (text: string) => {
  const [name = ""] = text.split(/[:=]/);
  return members(inputOf({ optional: readInput(text) })[name]);
};
const open = (says: string): unknown => expect.stringContaining(says);

it("names the inputs to move if the file would be longer than lint accepts", () => {
  const many = (count: number) =>
    readFactsFile(
      JSON.stringify({
        required: ["prompt"],
        optional: Array.from({ length: count }, (_, index) => `drilled_${index}:boolean=true*,false`),
      }),
    );
  expect(written(many(2)).move).toEqual([]);
  const { text, move } = written(many(9));
  const lines = text.trimEnd().split("\n").length;
  expect(lines).toBeGreaterThan(maxModelLines);
  const saved = move.map((line) => Number(/^drilled_\d, (\d+) lines$/.exec(line)?.[1]) - 1);
  expect(saved).not.toContain(Number.NaN);
  expect(lines - saved.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(maxModelLines);
});

describe("an input", () => {
  it.each<[string, object]>([
    ["fast_mode:boolean=true*,false", { type: "boolean", default: true, examples: [true] }],
    ["fast_mode:boolean=false*", { type: "boolean", default: false }],
    ["fast_mode:boolean", { type: "boolean", "x-assumption": open("no default") }],
    ["steps:integer=10,20*", { type: "integer", format: "int32", enum: [10, 20], default: 20 }],
    ["steps:integer=10,20", { enum: [10, 20], "x-assumption": open("no default") }],
    ["tone=warm,cold,-*", { enum: ["warm", "cold"], description: open("no default") }],
    ["fast_mode:boolean=-*", { type: "boolean", description: open("It has no default.") }],
    ["guidance_scale:number=-*", { description: open("It has no default."), "x-assumption": open("no range") }],
    ["enable_prompt_expansion:boolean=-*", { type: "boolean", description: open("It has no default.") }],
    ["seed:integer=-*", { $ref: "../../components/schemas/Seed.yaml" }],
    ["steps:integer:1..50=-*", { minimum: 1, maximum: 50 }],
    ["steps:integer:1..50=30*", { type: "integer", format: "int32", minimum: 1, maximum: 50, default: 30 }],
    ["steps:integer", { type: "integer", format: "int64", "x-assumption": open("no range") }],
    ["cfg:number:0.5..1.5=1*", { type: "number", format: "double", minimum: 0.5, maximum: 1.5, default: 1 }],
    ["cfg:number:-1..", { type: "number", minimum: -1, examples: [-1] }],
    ["steps:string=10*,20", { type: "string", enum: ["10", "20"], default: "10", description: open("a string") }],
    ["tone=warm*,cold", { type: "string", enum: ["warm", "cold"], default: "warm" }],
    ["tone=warm,cold", { enum: ["warm", "cold"], "x-assumption": open("no default") }],
    ["tone=warm*", { type: "string", default: "warm", "x-assumption": open("any text") }],
    ["tone:string:2..20", { type: "string", minLength: 2, maxLength: 20, examples: ["A golden retriever r"] }],
    ["tags:list:..3", { type: "array", items: { type: "string" }, maxItems: 3 }],
    ["faces:urls:2..4", { type: "array", items: expect.objectContaining({ format: "uri" }), minItems: 2 }],
    ["face_url", { type: "string", format: "uri", pattern: "^https?://" }],
    ["camera:object", { type: "object", additionalProperties: true, "x-assumption": open("what it holds") }],
  ])("is written from %s", (text, schema) => {
    const found = optional(text);
    expect(found).toMatchObject(schema);
    if (!("default" in schema)) expect(found).not.toHaveProperty("default");
    if (!("x-assumption" in schema)) expect(found).not.toHaveProperty("x-assumption");
  });

  it.each([
    ["steps=10,20", 'steps as a string, as in "10", or as 10? Write steps:string=... or steps:integer=...'],
    ["fast_mode=true*,false", 'as in "true", or as true? Write fast_mode:string=... or fast_mode:boolean=...'],
    ["cfg=0.5,1", "cfg:number="],
    ["cfg", "Which type does cfg have? Write it after the name: cfg:string"],
    ["cfg:float", "cfg has float after a colon. Write a type (string, url, integer"],
    ["cfg:..", "cfg has .. after a colon"],
    ["steps:integer=10,ten", 'steps is of type integer, which "ten" is not'],
    ["steps:integer:1..50=30", "only its default follows, with a star"],
    ["steps:integer:50..1", "ends before it begins"],
    ["steps:integer:1.5..3", "range of steps has a fraction: 1.5..3"],
    ["tone:string:-1..3", "lengths, which are not negative"],
    ["steps:integer:1..50=90*", "default of steps is 90, which is outside its range"],
    ["cfg:number:0.5..=0.4*", "default of cfg is 0.4, which is outside its range"],
    ["tone:string:..3=warm*", "default of tone is warm, which is outside its range"],
    ["tone=warm*,cold,-*", "has a star at warm and -"],
    ["fast_mode:boolean=true", "takes true and false"],
    ["tags:list=a*", "Write them into the file"],
    ["tone=a*,b*", "has a star at a and b"],
  ])("is not written from %s, and the message tells what to write", (text, says) => {
    expect(() => optional(text)).toThrow(says);
  });

  it("has the type of the same input in other models, which the author compares", () => {
    const audio = { price: readPrice("generate_audio=false:1,true:2*") };
    expect(inputOf(audio).generate_audio).toMatchObject({ type: "boolean", default: true });
    expect(written(audio).compare).toContain("generate_audio is of type boolean, as in other models");
    expect(optional("image_url=https://example.com/a.jpg*")).toMatchObject({ type: "string", format: "uri" });
    expect(optional("duration=3*,7")).toMatchObject({ type: "string", enum: ["3", "7"], default: "3" });
    expect(optional("seed")).toEqual({ $ref: "../../components/schemas/Seed.yaml" });
  });

  it.each(["face_url", "tone=warm*", "steps:integer", "tone=warm,cold"])(
    "that no other model has is not said to be taken from one: %s",
    (text) => {
      const [name = ""] = text.split(/[:=]/);
      const { compare } = written({ optional: readInput(text) });
      expect(compare.filter((line) => line.startsWith(`${name} `))).toEqual([]);
    },
  );

  it("that is listed twice takes its values from the price", () => {
    const tier = { type: "string", enum: ["a", "b"], default: "b" };
    for (const list of ["optional", "required"]) {
      const facts = { [list]: readInput("tier"), price: readPrice("tier=a:1,b:2*") };
      expect(inputOf(facts).tier).toMatchObject(tier);
    }
  });

  it("does not refer to a component that differs", () => {
    expect(optional("aspect_ratio=16:9*,9:16,1:1")).toHaveProperty("$ref");
    expect(optional("aspect_ratio=16:9,9:16*,1:1")).not.toHaveProperty("$ref");
    expect(optional("aspect_ratio=16:9,9:16,1:1")).not.toHaveProperty("$ref");
    expect(optional("duration:integer=5*,10")).toMatchObject({ type: "integer", enum: [5, 10] });
    expect(inputOf({ required: readInput("prompt:..40") }).prompt).toMatchObject({ type: "string", maxLength: 40 });
  });

  it("with a price and no star has its first value as an assumed default", () => {
    const facts = { price: readPrice("tier:integer=1:1,2:1.5") };
    expect(inputOf(facts).tier).toMatchObject({ default: 1, "x-assumption": open("This document takes the first") });
    expect(written(facts).assumed).toEqual([open("tier: The page does not say which value counts")]);
  });

  it("with a price that has to be sent gets no default that the page does not state", async () => {
    const facts = { required: readInput("tier"), price: readPrice("tier:integer=1:1,2:1.5") };
    const { tier } = inputOf({ ...facts, required: [...readInput("prompt"), ...facts.required] });
    expect(tier).toMatchObject({ enum: [1, 2] });
    expect(tier).not.toHaveProperty("default");
    expect(tier).not.toHaveProperty("x-assumption");
  });

  it("with a price that can be left out has a default, whatever the page says", () => {
    expect(() => inputOf({ price: readPrice("tier=a:1,b:2,-*") })).toThrow("so one of its values counts then");
  });

  it.each([
    [{ name: "mixed", values: ["a", 1] }, 'mixed has values of several types: "a", 1. Write each as the API takes it'],
    [{ name: "size", values: ["1", "2"], default: 1 }, 'size has values of several types: "1", "2", 1.'],
    [
      { name: "steps", values: [10, 20], default: 30 },
      "default of steps is 30, which is not one of its values: 10, 20",
    ],
  ])("is not written from JSON that contradicts itself: %j", (input, says) => {
    expect(() => inputOf(readFactsFile(JSON.stringify({ optional: [input] })))).toThrow(says);
  });

  it("takes the type of its JSON values from a file of facts", () => {
    const list = [
      { name: "steps", values: [10, 20], default: 10 },
      { name: "size", values: ["10", "20"], default: "10" },
      { name: "fast_mode", default: false },
      { name: "tone_color", values: ["warm", "cold"], default: null },
      { name: "cfg", type: "number", least: 0, most: 1, default: 1 },
      "tone:string:..20",
    ];
    expect(() => readFactsFile(JSON.stringify({ optional: [{ name: "tone", value: 1 }] }))).toThrow("optional");
    const facts = readFactsFile(JSON.stringify({ optional: list }));
    expect(inputOf(facts)).toMatchObject({
      steps: { type: "integer", enum: [10, 20], default: 10 },
      size: { type: "string", enum: ["10", "20"], default: "10" },
      fast_mode: { type: "boolean", default: false },
      tone_color: { enum: ["warm", "cold"], description: open("no default") },
      cfg: { type: "number", minimum: 0, maximum: 1, default: 1 },
      tone: { type: "string", maxLength: 20 },
    });
  });
});

it("a model with inputs of every type passes lint except for what its author has to write", async () => {
  const facts = {
    required: ["prompt:..40", "faces:urls", "face_url", "size:integer:1..4", "tier"].flatMap((text) => readInput(text)),
    price: ["fast_mode:boolean=true:1.5,false:1*", "tier:integer=1:1,2:1.5", "length:string=5:5*,10:10"].flatMap(
      (text) => readPrice(text),
    ),
    optional: [
      "steps:integer",
      "cfg:number:0..1=1*",
      "tags:list",
      "camera:object",
      "tone=on,off,-*",
      "level:string=1,2",
    ]
      .concat("dry:boolean")
      .flatMap((text) => readInput(text)),
  };
  const { file, text } = written(facts);
  const done = text.replaceAll(/TODO say[^"\n]*/g, (todo) => todo.replace("TODO say", "Says"));
  const union = "components/schemas/SubmitJobRequest.yaml";
  const found = await withFixture(
    {
      [file]: done,
      [union]: [
        ["  - $ref: ../../models/acme/", `  - $ref: ../../${file}\n  - $ref: ../../models/acme/`],
        ["    acme/fast/", `    ${slug}: ../../${file}\n    acme/fast/`],
      ],
    },
    findings,
  );
  // A model with so many inputs of its own does not fit on one screen.
  expect(found.filter(({ rule }) => rule !== "pixelbyte/one-screen")).toEqual([]);
});
