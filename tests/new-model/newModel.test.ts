/** What `npm run new-model` refuses, and what it adds. `newModel.thorough.test.ts` follows the guide to the end. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { modelFileOf } from "../../scripts/document/names.ts";
import { readFactsFile } from "../../scripts/new-model/factsFile.ts";
import { readPrice } from "../../scripts/new-model/notation.ts";
import { factsOfPage } from "../../scripts/new-model/page.ts";
import { checkSlug } from "../../scripts/new-model/slug.ts";
import { pageOf } from "../drift/pages.ts";
import { document } from "../support/bundle.ts";
import { copyRepository } from "../support/repositoryCopy.ts";

/** A model whose slug, written with a dash, would have the same name. */
const dotted = document.models.find(({ slug }) => slug.includes(".")) ?? expect.fail("no slug has a dot");
/** What comes next to it in the register. */
const wanted = dotted.slug.replace(/(?=\/[^/]+$)/, "x");

describe("npm run new-model", () => {
  it.each([
    ["what is not a slug", "Acme/Video", "Acme/Video is not a slug. A slug is provider/model/capability in lower case"],
    ["a slug that is there", dotted.slug, `in the document already: openapi/${modelFileOf(dotted.slug)}`],
    ["one with the name of another", dotted.slug.replace(".", "-"), `would both be called ${dotted.component}`],
    [
      "one that is misspelt",
      "acme/acme-video-1/text-to-vidoe",
      "Did you mean text-to-video? If it is new: --capability text-to-vid",
    ],
  ])("refuses %s", (_, wanted, says) => {
    expect(() => checkSlug(wanted, document)).toThrow(says);
  });

  it("says what is wrong with a price and with a file of facts", () => {
    expect(() => readPrice("duration=5")).toThrow("duration=5:5,10:10");
    expect(() => readFactsFile('{ "nmae": "Acme Video 1" }')).toThrow('Unrecognized key: "nmae"');
  });

  it("says what to do if the page is not about the slug", async () => {
    const pages = await Promise.all(["kling-2.1-master-image-to-video", "kling-o1-image-to-video"].map(pageOf));
    const take = (text: string) => () => factsOfPage(document, text, "page.txt", "acme/fast/text-to-video");
    expect(take(pages[0] ?? "")).toThrow(/ not acme\/fast\/text-to-video\. Leave the slug out: the page has it\.$/);
    expect(take(pages.join("\n"))).toThrow(/ and .*, not acme\/fast\/text-to-video\. Name one of these\.$/);
  });

  it("adds two lines to the register, in their order, and changes nothing else", async () => {
    const copy = await copyRepository();
    try {
      const register = join(copy.folder, "openapi/components/schemas/SubmitJobRequest.yaml");
      const before = await readFile(register, "utf8");
      const facts = ["--name", "Next", "--provider", dotted.provider, "--seconds", "9", "--per", "job"];
      const price = ["--base-cost-micro-cents", "9", "--description", "New."];
      const program = ["scripts/new-model/main.ts", wanted, ...facts, ...price];
      await promisify(execFile)(process.execPath, program, { cwd: copy.folder });
      const after = (await readFile(register, "utf8")).split("\n");
      const added = after.filter((line) => !before.split("\n").includes(line));
      expect(added).toEqual([`  - $ref: ../../${modelFileOf(wanted)}`, `    ${wanted}: ../../${modelFileOf(wanted)}`]);
      expect(after.filter((line) => !added.includes(line)).join("\n")).toBe(before);
      expect(after[after.indexOf(added[0] ?? "") - 1]).toContain(modelFileOf(dotted.slug));
      expect(after[after.indexOf(added[1] ?? "") - 1]).toContain(`${dotted.slug}:`);
    } finally {
      await copy.remove();
    }
  });
});
