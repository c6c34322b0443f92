/** What is known of the result of a job, from the inputs that decide it. */
import { expect, it } from "vitest";
import { entryOf } from "../../scripts/document/needs/entry.ts";
import { outputOf } from "../../scripts/document/output.ts";
import { someModel } from "../support/someModel.ts";

const price = { baseCostMicroCents: 1, per: "second", factors: [] };
const soundOf = (schema: { readonly enum?: readonly unknown[] }) =>
  outputOf("text-to-video", [{ name: "has_sound", schema }], price);

it.each([
  [{ enum: ["true", "false"] }, { sound: "optional", soundInput: "has_sound" }],
  [{ enum: [true, false] }, { sound: "optional", soundInput: "has_sound" }],
  [{}, { sound: "optional", soundInput: "has_sound" }],
  [{ enum: ["false"] }, { sound: "never" }],
  [{ enum: ["true"] }, { sound: "always" }],
])("an input that takes %j makes its sound %j", (schema, expected) => {
  const { sound, soundInput } = soundOf(schema);
  expect({ sound, soundInput }).toEqual(expected);
});

it("a model that lost its sound has the same price with and without it", () => {
  const factor = { parameter: "has_sound", default: "false", multipliers: { false: 2 } };
  const model = { ...someModel, price: { ...price, factors: [factor] }, output: soundOf({ enum: ["false"] }) };
  expect(entryOf(model)).toMatchObject({ from: 2, fromWithSound: 2 });
});
