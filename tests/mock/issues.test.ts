/** Keywords that no model uses yet, with the real validator. */
import { describe, expect, it } from "vitest";
import { misspelled, nearest } from "../../scripts/document/nearest.ts";
import { createCompiler } from "../../scripts/document/validation/ajv.ts";
import { issuesOf } from "../../scripts/document/validation/issues.ts";

const issues = (schema: Parameters<ReturnType<typeof createCompiler>>[0], value: unknown) =>
  issuesOf(createCompiler({})(schema)(value));
const messages = (...given: Parameters<typeof issues>): string[] => issues(...given).map(({ message }) => message);
const inside = (schema: Parameters<typeof issues>[0]) => ({ type: "object", properties: { input: schema } });

describe("an issue", () => {
  it("of a choice of parameters names the parameters", () => {
    const schema = inside({ type: "object", anyOf: [{ required: ["image_url"] }, { required: ["video_url"] }] });
    expect(issues(schema, { input: {} })).toEqual([
      {
        path: "input",
        message: "input must have at least one of image_url and video_url.",
        allowed: ["image_url", "video_url"],
      },
    ]);
  });

  it("of an exclusive choice says so", () => {
    const schema = inside({ type: "object", oneOf: [{ required: ["a"] }, { required: ["b"] }] });
    expect(messages(schema, { input: { a: 1, b: 1 } })).toEqual(["input must have exactly one of a and b."]);
  });

  it("inside a list names the item", () => {
    const schema = inside({ type: "array", maxItems: 2, items: { type: "string", format: "uri" } });
    expect(messages(schema, { input: ["https://a.b/c", "d", "e"] })).toEqual([
      "input must have at most 2 items, but has 3.",
      "input[1] must be a URL, not 'd'.",
      "input[2] must be a URL, not 'e'.",
    ]);
  });

  it.each([
    [{ type: "integer" }, 1.5, "input must be an integer, not 1.5."],
    [{ type: "integer" }, "7", 'input must be an integer: send 7 instead of "7".'],
    [{ type: "integer" }, "0x10", 'input must be an integer: send 16 instead of "0x10".'],
    [{ type: "integer" }, "1.5", "input must be an integer, not '1.5'."],
    [{ type: "boolean" }, "true", 'input must be true or false: send true instead of "true".'],
    [{ type: ["string", "null"] }, 1, "input must be a string or null, not 1."],
    [{ type: "string", const: "a" }, "b", "input must be 'a', not 'b'."],
    [{ type: "integer", enum: [1, 2] }, "2", 'input must be a number: send 2 instead of "2".'],
    [{ type: "integer", enum: [1, 2] }, 3, "input must be one of 1, 2, not 3."],
    [{ type: "string", minLength: 1 }, "", "input must not be empty."],
    [{ type: "string", minLength: 3 }, "😀a", "input must have at least 3 characters, but has 2."],
    [{ type: "number", exclusiveMinimum: 0 }, 0, "input must be more than 0, not 0."],
    [{ type: "number", multipleOf: 8 }, 9, "input must be a multiple of 8, not 9."],
    [{ type: "string", pattern: "^[a-z]+$" }, "A", "input must match ^[a-z]+$, not 'A'."],
    [{ type: "string", minLength: 3 }, "", "input must have at least 3 characters, but has 0."],
    [{ type: "string", enum: ["720p", "1080p"] }, 1080, /not 1080. Did you mean '1080p'\?$/],
    [{ type: "string", enum: ["5", "10"] }, "10s", /not '10s'. Did you mean '10'\?$/],
    [{ type: "string", enum: ["5", "10"] }, "7", /not '7'\.$/],
    [{ type: "array", minItems: 1 }, [], "input must have at least 1 item, but has 0."],
    [{ type: "array", uniqueItems: true }, [1, 1], /^input must NOT have duplicate items/],
    [{ type: "string", enum: ["5", "10"] }, ["5"], "input must be one of '5', '10', not a list."],
  ])("of %j for %j is told in words", (schema, value, message) => {
    expect(messages(inside(schema), { input: value })).toEqual([
      message instanceof RegExp ? expect.stringMatching(message) : message,
    ]);
  });

  it("of a missing name says under which other one it was sent", () => {
    const schema = inside({
      type: "object",
      required: ["image_url", "seed"],
      properties: { image_url: {}, prompt: {} },
    });
    expect(messages(schema, { input: { prompt: "a", imageUrl: "b" } })).toEqual([
      "input.image_url is missing. It seems to have been sent as imageUrl.",
      "input.seed is missing.",
    ]);
  });

  it("lists twelve allowed values and counts the rest", () => {
    const schema = inside({ type: "string", enum: Array.from({ length: 15 }, (_, index) => `value ${index}`) });
    expect(messages(schema, { input: "x" })[0]).toMatch(/'value 11' or 3 more, not 'x'\.$/);
  });
});

describe("a schema", () => {
  it.each([
    ["a keyword", { type: "string", maxLenght: 5 }],
    ["a format", { type: "string", format: "colour" }],
    ["a reference to nothing", { $ref: "#/components/schemas/Nothing" }],
  ])("with %s that does not exist does not compile", (_, schema) => {
    expect(() => createCompiler({})(schema)).toThrow();
  });
});

describe("the nearest", () => {
  it("of a part of a text is that text, however much longer", () => {
    expect(nearest("fast", ["cast", "acme/fast/text-to-video"], 2)).toEqual(["acme/fast/text-to-video", "cast"]);
  });

  it("of numbers is the nearest number", () => {
    expect(nearest("12", ["5", "10", "15"], 3)).toEqual(["10", "15", "5"]);
  });

  it("ignores case", () => {
    expect(misspelled("STD", ["std", "pro"])).toBe("std");
  });

  it.each([
    ["4K", ["720p", "4k"], "4k"],
    [" 08 s", ["4", "8"], "8"],
    ["1080", ["720p", "1080p"], "1080p"],
    ["image", ["prompt", "image_url"], "image_url"],
    ["Inteligent", ["customize", "intelligent"], "intelligent"],
  ])("stands for %j in %j", (text, candidates, meant) => {
    expect(misspelled(text, candidates)).toBe(meant);
  });

  it.each([
    ["image/bmp", ["image/png"]],
    ["7", ["5"]],
    ["2", ["2k", "2K"]],
    ["url", ["image_url", "video_url"]],
    ["it", ["write"]],
  ])("is no guess where little is right: %j in %j", (text, candidates) => {
    expect(misspelled(text, candidates)).toBeUndefined();
  });

  it("is not looked for in long texts, where it would take long", () => {
    expect(misspelled(`1${" ".repeat(1_000_000)}!`, ["1"])).toBeUndefined();
  });
});
