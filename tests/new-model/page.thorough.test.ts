/** `npm run new-model -- --page <file>`, in a copy of the repository. */
import { execFile } from "node:child_process";
import { access, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkFacts, FactsError } from "../../scripts/new-model/facts.ts";
import { modelText } from "../../scripts/new-model/newModel.ts";
import { factsOfPage } from "../../scripts/new-model/page.ts";
import { pageOf } from "../drift/pages.ts";
import { document } from "../support/bundle.ts";
import { copyRepository, type RepositoryCopy } from "../support/repositoryCopy.ts";

const run = promisify(execFile);

/** A page of our fixtures as that of a model which the document does not have, with an input of which it tells nothing. */
const renamed = (page: string): string =>
  page
    .replace('    "duration": "<string>",\n', '    "duration": "<string>",\n    "tone": "<string>",\n')
    .replaceAll("kling-plus/kling-2.1-master/", "acme/acme-9/")
    .replace("ProviderKling Plus", "ProviderAcme")
    .replace("ModelKling 2.1 Master", "ModelAcme 9");

describe("a model from its page", () => {
  let copy: RepositoryCopy;
  let page: string;
  beforeAll(async () => {
    copy = await copyRepository();
    page = renamed(await pageOf("kling-2.1-master-image-to-video"));
    await writeFile(join(copy.folder, "acme.txt"), page);
  });
  afterAll(() => copy?.remove());
  const node = (...parameters: string[]) => run(process.execPath, parameters, { cwd: copy.folder });

  it("is not written at all if a line of the page cannot be read", async () => {
    await writeFile(join(copy.folder, "broken.txt"), page.replace("1010x", "ten"));
    const register = join(copy.folder, "openapi/components/schemas/SubmitJobRequest.yaml");
    const before = await readFile(register, "utf8");
    const { code, stderr } = await node("scripts/new-model/main.ts", "--page", "broken.txt").then(
      () => expect.fail("it passed"),
      (error: { code: number; stderr: string }) => error,
    );
    expect(code).toBe(1);
    expect(stderr).toContain(
      "No model was written, because of the page:\nbroken.txt:66: expected a row of the price table",
    );
    await expect(access(join(copy.folder, "openapi/models/acme"))).rejects.toThrow("ENOENT");
    expect(await readFile(register, "utf8")).toBe(before);
  });

  it("has all facts of the page, and one sentence to write", async () => {
    const { stdout } = await node("scripts/new-model/main.ts", "--page", "acme.txt");
    expect(stdout).toContain("Wrote openapi/models/acme/Acme9ImageToVideo.yaml and registered it.");
    expect(stdout.match(/TODO/g)).toHaveLength(1);
    const file = join(copy.folder, "openapi/models/acme/Acme9ImageToVideo.yaml");
    const text = await readFile(file, "utf8");
    expect(text.match(/TODO/g)).toHaveLength(1);
    const model = parse(text);
    expect(model).toMatchObject({
      "x-display-name": "Acme 9",
      "x-provider": "Acme",
      "x-capability": "image-to-video",
      "x-processing-seconds": 240,
      "x-pricing": {
        baseCostMicroCents: 40_000,
        per: "second",
        factors: [{ parameter: "duration", multipliers: "value" }],
      },
      examples: [{ model: "acme/acme-9/image-to-video", input: { duration: "5" } }],
    });
    const input = model.$defs.Acme9ImageToVideoInput;
    expect(Object.keys(input.properties).sort()).toEqual(
      ["prompt", "image_url", "duration", "tone", "guidance_scale", "negative_prompt"].sort(),
    );
    expect(input.properties.tone).toEqual({
      type: "string",
      description: "The `tone` of the request. The model's page does not describe it.",
      examples: [expect.any(String)],
      "x-assumption": "The page states no values, so any text is accepted.",
    });
    for (const name of ["prompt", "image_url", "guidance_scale", "negative_prompt"]) {
      expect(input.properties[name]["x-assumption"], name).toMatch(/^The page /);
    }
    expect(input.properties.duration).toEqual({ $ref: "../../components/schemas/Duration.yaml" });
    await writeFile(file, text.replace(/TODO.*/, "Sets a still picture in motion."));
  });

  it("passes lint", async () => {
    await expect(
      node("node_modules/@redocly/cli/bin/cli.js", "lint", "pixelbyte@v1", "--format=json"),
    ).resolves.toMatchObject({ stdout: expect.stringContaining('"errors": 0') });
  });

  it("does not differ from the page", async () => {
    await expect(node("scripts/drift/main.ts", "acme.txt")).resolves.toMatchObject({
      stdout: expect.stringContaining("1 page read: no difference."),
    });
  });

  it.each<[string, (page: string) => string, string]>([
    [
      "a line that cannot be read",
      (text) => text.replace("1010x", "ten"),
      "acme.txt:66: expected a row of the price table",
    ],
    [
      "a contradiction",
      (text) => text.replace("× 5 = 200,000", "× 5 = 210,000"),
      "acme.txt:67: 40,000 × 5 is 200,000, but the page says 210,000",
    ],
    [
      "no default of a price",
      (text) => text.replace(/^Default cost.*\n/m, ""),
      "acme.txt:65: the page does not say which Duration the default cost is for",
    ],
    ["nothing about a model", () => "# Keys\n", 'acme.txt:1: expected the row "Provider" in the table of properties'],
  ])("is not written from a page with %s", (_, edit, message) => {
    expect(edit(page)).not.toBe(page);
    expect(() => factsOfPage(document, edit(page), "acme.txt")).toThrow(FactsError);
    expect(() => factsOfPage(document, edit(page), "acme.txt")).toThrow(message);
  });

  it("has one sentence to write, also if no other model takes the values of an input", () => {
    const own = page
      .replace("1010x", "1313x")
      .replace(
        "webhookUrl\nstring",
        "input.tone\nstring\nAvailable options: soft, loud\ndefault:soft\nwebhookUrl\nstring",
      );
    const { slug, facts } = factsOfPage(document, own, "acme.txt");
    const { text } = modelText(document, slug, checkFacts(facts));
    expect(text.match(/TODO.*/g)).toEqual(["TODO say in one sentence what is special about this model"]);
    expect(parse(text).$defs.Acme9ImageToVideoInput.properties).toMatchObject({
      duration: {
        enum: ["5", "13"],
        description: "The `duration` of the request, a string. The model's page does not describe it.",
      },
      tone: { enum: ["soft", "loud"], default: "soft" },
    });
  });

  it("is the named one if the page has several", async () => {
    const two = `${page}\n${await pageOf("kling-o1-image-to-video")}`;
    const slug = "acme/acme-9/image-to-video";
    expect(factsOfPage(document, two, "two.txt", slug)).toEqual(factsOfPage(document, page, "two.txt"));
    expect(() => factsOfPage(document, two, "two.txt")).toThrow(
      `two.txt is about ${slug} and kling/kling-omni-o1/image-to-video. Name one: npm run new-model -- <slug> --page two.txt`,
    );
    expect(() => factsOfPage(document, two, "two.txt", "acme/acme-8/image-to-video")).toThrow(
      `not acme/acme-8/image-to-video`,
    );
  });

  it("takes a price per second as one per request where the formula has no length", () => {
    const flat = page
      .replace("finalCost = baseCost × duration", "finalCost = baseCost")
      .replace(/^Duration55x\n1010x\n/m, "")
      .replace("(duration=5): 40,000 × 5 = 200,000 micro-cents ($0.2)", ": 40,000 micro-cents ($0.04)");
    expect(factsOfPage(document, flat, "acme.txt").facts).toMatchObject({
      per: "request",
      price: [],
      assumption: expect.stringMatching(/per second, but its formula does not multiply by a length/),
    });
  });
});
