import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { constantName } from "../../scripts/targets/client/module.ts";
import { document } from "../support/bundle.ts";
import { installPacked, type Project } from "../support/packedPackage.ts";
import { textModel } from "../support/someModel.ts";
import { bundle } from "./support/bundle.ts";

const { models } = document;
const { slug, component } = textModel;
const constant = constantName(component);

let project: Project;
beforeAll(async () => {
  project = await installPacked("pixelbyte-client");
});
afterAll(() => project?.remove());

const run = `import { createClient } from "pixelbyte-client";
globalThis.job = createClient({ apiKey: "pb_test" }).run("${slug}", { prompt: "A dog" });`;

describe("the package", () => {
  it("works with require, even if it does not load ES modules, as on AWS Lambda", async () => {
    const code = 'console.log(typeof require("pixelbyte-client").createClient({ apiKey: "pb_test" }).jobs.submit)';
    const parameters = ["--no-experimental-require-module", "--input-type=commonjs", "--eval", code];
    const { stdout } = await promisify(execFile)(process.execPath, parameters, { cwd: project.folder });
    expect(stdout).toBe("function\n");
  });

  it("depends on openapi-fetch and nothing else", async () => {
    const manifest = JSON.parse(await readFile(join(project.installed, "package.json"), "utf8"));
    expect(Object.keys(manifest.dependencies)).toEqual(["openapi-fetch"]);
    expect(manifest).not.toHaveProperty("peerDependencies");
    expect(manifest).not.toHaveProperty("scripts");
  });

  it("contains nothing that is not used", async () => {
    expect((await readdir(project.installed)).toSorted()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "THIRD-PARTY-NOTICES",
      "dist",
      "examples",
      "package.json",
      "src",
    ]);
  });

  it("needs Node's modules in one entry only", async () => {
    const folder = join(project.installed, "dist");
    const files = (await readdir(folder)).filter((file) => file.endsWith(".js"));
    const needing = [];
    for (const file of files) if (/["']node:/.test(await readFile(join(folder, file), "utf8"))) needing.push(file);
    expect(needing).toEqual(["node.js"]);
  });
});

describe("a bundle", () => {
  it("with createClient and run is smaller than 8 kB, minified and gzipped, including dependencies", async () => {
    const { size } = await bundle(project, run);
    expect(size).toBeLessThan(8000);
    // A bundle that lost its content would be small as well.
    expect(size).toBeGreaterThan(4000);
  });

  it("does not include unused prices, schemas and webhooks, and loads uploads only when needed", async () => {
    const { code, later } = await bundle(project, run);
    for (const { displayName } of models) expect(code + later).not.toContain(displayName);
    expect(code).not.toMatch(/baseCostMicroCents|maxLength|sha256|image\/webp/);
    expect(later).toContain("image/webp");
  });

  it("with the price of one model does not include other prices", async () => {
    const { code } = await bundle(
      project,
      `import { costMicroCents, ${constant} } from "pixelbyte-client/models";
globalThis.cost = costMicroCents(${constant}.price, {});`,
    );
    expect(models.map((model) => model.slug).filter((known) => code.includes(known))).toEqual([slug]);
  });

  it("with the validator of one model does not include other schemas", async () => {
    const { code } = await bundle(
      project,
      `import { ${constant}Input } from "pixelbyte-client/validation";
globalThis.issues = ${constant}Input.issues({});`,
    );
    expect(models.map((model) => model.slug).filter((known) => code.includes(known))).toEqual([slug]);
  });

  it.each([
    ["verifyWebhook", "webhooks", /express\.json|retry-after/i],
    ["isModelSlug", "models", /createClient|micro-cents|authorization/i],
    ["proxyHandler", "proxy", /proxy\.invalid|maxLength|image\/webp|onProgress/],
  ])("with %s of %s carries nothing else of the package", async (name, entry, others) => {
    const { code, later } = await bundle(
      project,
      `import { ${name} } from "pixelbyte-client/${entry}";\nglobalThis.used = ${name};`,
    );
    expect(code.length).toBeGreaterThan(500);
    expect(code + later).not.toMatch(others);
  });

  it("with one error class does not include the others", async () => {
    const { code } = await bundle(
      project,
      `import { InsufficientBalanceError } from "pixelbyte-client";
globalThis.is = (error) => error instanceof InsufficientBalanceError;`,
    );
    expect(code).toContain("INSUFFICIENT_BALANCE");
    expect(code).not.toContain("MODEL_NOT_FOUND");
  });
});
