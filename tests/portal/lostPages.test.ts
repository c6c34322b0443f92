import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesAt, usualBase } from "../../scripts/diff/base.ts";
import { root } from "../../scripts/document/root.ts";
import { addressesOf, guidesFolder, lostPages } from "../../scripts/portal/lostPages.ts";
import config from "../../scripts/portal/portal.config.ts";
import { document } from "../support/bundle.ts";
import { otherModel, someModel } from "../support/someModel.ts";

const guides = (await readdir(join(root, guidesFolder), { recursive: true })).filter((file) => /\.mdx?$/.test(file));
const now = addressesOf(document, guides);

test("every page of the last release is still a page, or names a successor", async () => {
  const { document: released, commit = "" } = await usualBase();
  const before = addressesOf(released, await filesAt(commit, guidesFolder));
  expect(before).toContain("guides/errors/");
  expect(before.length).toBeGreaterThan(released.models.length);
  expect(lostPages(before, now, { ...document, ...config })).toEqual([]);
});

test("a page that is removed without a successor is named, and one with a successor is not", () => {
  const [model, guide] = [someModel.slug, "errors"];
  const without = now.filter((address) => !address.includes(model) && address !== `guides/${guide}/`);
  expect(lostPages(now, without, { formerModels: {} })).toEqual([`models/${model}/`, `guides/${guide}/`]);
  const formerModels = { [model]: otherModel.slug };
  expect(lostPages(now, without, { formerModels, formerGuides: { [guide]: "limits" } })).toEqual([]);
});
