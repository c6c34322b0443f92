import { describe, expect, it } from "vitest";
import { staleClaims } from "../../scripts/document/staleClaims.ts";
import { document } from "../support/bundle.ts";

const lengths = ["5", "10"];

it.each([
  ["Up to 10 seconds.", lengths, []],
  ["Up to 15 seconds.", lengths, [["Up to 15", "Up to 10"]]],
  ["From 5 to 15 seconds.", lengths, [["5 to 15", "5 to 10"]]],
  ["5, 10 or 15 more seconds.", lengths, [["5, 10 or 15", "5 or 10"]]],
  ["5 or 10 seconds.", ["10"], [["5 or 10", "10"]]],
  ["Goes on for 10 seconds.", ["5", "15", "20"], [["10", "15"]]],
  ["5 or 10 seconds.", ["5", "10", "15"], []],
  ["In about 20 seconds.", lengths, []],
  ["In about 20 minutes, with 30 credits.", lengths, []],
  ["Up to 10 seconds.", ["5"], [["Up to 10", "5"]]],
  ["Up to 10 seconds.", undefined, []],
])("of a length, %j with %j", (text, values, found) => {
  const claims = staleClaims(text, (name) => (name === "duration" ? values : undefined));
  expect(claims.map(({ words, instead }) => [words, instead])).toEqual(found);
});

it.each([
  ["Up to 4K.", ["1k", "2k", "4k"], []],
  ["Up to 4K.", ["1k", "2k", "4k", "8k"], [["Up to 4K", "Up to 8K"]]],
  ["Up to 4K.", ["720p", "1080p", "4k"], []],
  ["4K costs no more than 512p.", ["512p", "2k"], [["4K", "2K"]]],
  ["In 2K or 3K.", ["3K"], [["2K or 3K", "3K"]]],
  ["Up to 4K.", ["small", "large"], []],
])("of a resolution, %j with %j", (text, values, found) => {
  const claims = staleClaims(text, (name) => (name === "size" ? values : undefined));
  expect(claims.map(({ words, instead }) => [words, instead])).toEqual(found);
});

it.each([
  ["Up to 60 frames per second.", "fps", ["24", "30"], [["Up to 60", "Up to 30"]]],
  ["Up to 4K and 60 frames per second.", "fps", ["60", "120"], [["Up to 4K and 60", "Up to 4K and 120"]]],
  ["In three shapes.", "aspect_ratio", ["16:9", "9:16"], [["three", "two"]]],
  ["In six shapes, from phone to cinema.", "aspect_ratio", ["1", "2", "3", "4", "5", "6"], []],
  ["In many shapes.", "aspect_ratio", ["16:9", "9:16"], []],
])("%j of %s with %j", (text, name, values, found) => {
  const claims = staleClaims(text, (one) => (one === name ? values : undefined));
  expect(claims.map(({ words, instead }) => [words, instead])).toEqual(found);
});

describe.each(document.models.map((model) => [model.slug, model] as const))("%s", (_, { description, parameters }) => {
  it("is described as it is, and can be described with one value less of each choice", () => {
    for (const { name, schema } of parameters) {
      const values = schema.enum?.map(String) ?? [];
      const stale = (text: string, left: readonly string[]) =>
        staleClaims(text, (one) => (one === name ? left : undefined));
      expect(values.length > 0 ? stale(description, values) : []).toEqual([]);
      const left = values.slice(0, -1);
      if (left.length === 0) continue;
      const corrected = stale(description, left).reduce(
        (text, { words, instead }) => text.replace(words, instead),
        description,
      );
      expect(stale(corrected, left), corrected).toEqual([]);
    }
  });
});
