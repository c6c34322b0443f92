import { expect, test } from "vitest";
import { usualBase } from "../../scripts/diff/base.ts";
import { lostPages } from "../../scripts/portal/lostPages.ts";
import config from "../../scripts/portal/portal.config.ts";
import { document } from "../support/bundle.ts";

const [model] = document.models;
if (model === undefined) throw new Error("The document has no models");
const { slug } = model;
const without = { models: document.models.filter((one) => one.slug !== slug) };

test("every model page of the last release is still a page, or names a successor", async () => {
  const { document: released } = await usualBase();
  expect(lostPages(released, document, config.formerModels)).toEqual([]);
});

test("a model that is removed without a successor is named, and one with a successor is not", () => {
  expect(lostPages(document, without)).toEqual([`models/${slug}/`]);
  expect(lostPages(document, without, { [slug]: without.models[0]?.slug ?? "" })).toEqual([]);
});
