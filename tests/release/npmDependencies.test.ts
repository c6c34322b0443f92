import { join } from "node:path";
import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { root } from "../../scripts/document/root.ts";
import { npmDependencies } from "../../scripts/release/npmDependencies.ts";

it("lists a package's dependencies at the locked versions, even through our own packages", async () => {
  const versions = manifest.devDependencies;
  expect(await npmDependencies(join(root, "scripts/ai-sdk/package"))).toEqual([
    `pkg:npm/%40ai-sdk/provider@${versions["@ai-sdk/provider"]}`,
    `pkg:npm/fastest-levenshtein@${versions["fastest-levenshtein"]}`,
    expect.stringMatching(/^pkg:npm\/json-schema@\d/),
    `pkg:npm/openapi-fetch@${versions["openapi-fetch"]}`,
    expect.stringMatching(/^pkg:npm\/openapi-typescript-helpers@\d/),
    `pkg:npm/pixelbyte-client@${manifest.version}`,
  ]);
});
