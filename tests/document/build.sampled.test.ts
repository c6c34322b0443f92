import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { sourceState } from "../../scripts/build/freshness.ts";
import { targets } from "../../scripts/targets/index.ts";
import { copyRepository, type RepositoryCopy } from "../support/repositoryCopy.ts";
import { isThorough } from "../support/sample.ts";
import { unknownState } from "../support/states.ts";

let copy: RepositoryCopy;
beforeAll(async () => {
  copy = await copyRepository();
});
afterAll(() => copy?.remove());

const build = (...args: string[]) =>
  promisify(execFile)(process.execPath, ["scripts/build.ts", ...args], { cwd: copy.folder });
const pathOf = (file: string): string => join(copy.folder, file);

describe("the state of a target", () => {
  it("changes with an environment variable that the target depends on", async () => {
    const portal = targets.find(({ name }) => name === "portal") ?? expect.fail("no portal");
    const stateAt = (base: string): Promise<string> => {
      vi.stubEnv("PORTAL_BASE", base);
      return sourceState(copy.folder, portal, []);
    };
    expect(await stateAt("/docs/")).not.toBe(await stateAt("/"));
    expect(await stateAt("/")).toBe(await stateAt("/"));
    vi.unstubAllEnvs();
  });
});

const noModels = "oneOf: []\ndiscriminator:\n  propertyName: model\n  mapping: {}\n";

describe("npm run build", () => {
  // `npm test` itself checks that the committed files are up to date.
  if (isThorough) {
    it("produces the committed files, byte for byte, and considers them fresh", async () => {
      await rm(pathOf("generated/.state"), { recursive: true, force: true });
      const { stdout } = await build("--check", "bundle", "types", "portal");
      expect(stdout).toMatch(
        /^Up to date in generated\/: bundle, types\.\nNot in git, so not compared: .*\bportal\.\n$/,
      );
      expect((await build("bundle", "types")).stdout).toMatch(/^bundle +fresh .*\ntypes +fresh /);
    });
  }

  it("names a file that was edited by hand, and leaves it alone when only checking", async () => {
    await appendFile(pathOf("generated/types.ts"), "// edited\n");
    await expect(build("--check", "types")).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("  generated/types.ts\n"),
    });
    expect(await readFile(pathOf("generated/types.ts"), "utf8")).toContain("// edited");
  });

  it("rebuilds an edited file, and skips it once it is fresh", async () => {
    expect((await build("types")).stdout).not.toContain("fresh");
    expect(await readFile(pathOf("generated/types.ts"), "utf8")).not.toContain("// edited");
    expect((await build("types")).stdout).toContain("types     fresh  generated/types.ts");
  });

  it("builds the next time what is edited while it is built", async () => {
    await appendFile(pathOf("generated/types.ts"), "// edited\n");
    const building = spawn(process.execPath, ["scripts/build.ts", "types"], { cwd: copy.folder });
    await once(building.stdout, "data");
    await appendFile(pathOf("scripts/targets/types.ts"), "// edited meanwhile\n");
    await once(building, "close");
    expect((await build("types")).stdout).not.toContain("fresh");
  });

  if (isThorough) {
    it("carries a new enum value of an input into document and types, each named as drift before", async () => {
      const input = pathOf("openapi/components/schemas/AspectRatioNoSquare.yaml");
      const before = await readFile(input, "utf8");
      expect(before).toContain('enum: ["16:9", "9:16"]');
      await writeFile(input, before.replace('enum: ["16:9", "9:16"]', 'enum: ["16:9", "9:16", "4:3"]'));
      const drift = await build("--check", "bundle", "types").catch((error: { stderr: string }) => error);
      for (const file of ["openapi.yaml", "openapi.json", "types.ts"]) {
        expect(drift.stderr).toContain(`  generated/${file}\n`);
      }
      await build("types");
      expect(await readFile(pathOf("generated/types.ts"), "utf8")).toContain('"16:9" | "9:16" | "4:3"');
    });
  }

  if (isThorough) {
    it("says each time what is left to write by hand, also when nothing is out of date", async () => {
      const status = pathOf("openapi/components/schemas/JobStatus.yaml");
      const before = await readFile(status, "utf8");
      await writeFile(status, before.replace("x-extensible-enum: [", `x-extensible-enum: [${unknownState}, `));
      for (const time of ["first", "again"]) {
        const { stderr } = await build("types");
        expect(stderr, time).toContain(`Missing, to be written by hand:\n  The state ${unknownState} is missing from `);
      }
      await writeFile(status, before);
      expect((await build("types")).stderr).not.toContain(unknownState);
    });
  }

  it.each([
    ["bad YAML", "openapi/components/parameters/Limit.yaml", "a: [1\n", /Limit\.yaml: Failed to parse: /],
    [
      "no models",
      "openapi/components/schemas/SubmitJobRequest.yaml",
      noModels,
      /SubmitJobRequest\.yaml lists no models\. Add one: npm run new-model/,
    ],
  ])("says what is wrong in one message for %s, and writes nothing", async (_, file, text, reason) => {
    const before = await readFile(pathOf(file), "utf8");
    const built = await readFile(pathOf("generated/openapi.json"), "utf8");
    await writeFile(pathOf(file), text);
    const failed = await build("bundle").catch((error: { code: number; stderr: string }) => error);
    await writeFile(pathOf(file), before);
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringMatching(reason) });
    expect(failed.stderr).toMatch(
      /^(?:looking for what is out of date\n)?reading the document\nThe document cannot be bundled:\n.*Correct these files and try again\. Nothing was written\.\n$/s,
    );
    expect(failed.stderr).not.toMatch(/^ +at /m);
    expect(await readFile(pathOf("generated/openapi.json"), "utf8")).toBe(built);
  });

  it("names the file and line of a broken reference, and keeps what there was", async () => {
    const before = await readFile(pathOf("generated/types.ts"), "utf8");
    await appendFile(pathOf("openapi/components/parameters/Limit.yaml"), "content:\n  $ref: nowhere.yaml\n");
    await expect(build("types")).rejects.toMatchObject({
      stderr: expect.stringMatching(/openapi\/components\/parameters\/Limit\.yaml#\/content: Can't resolve \$ref/),
    });
    expect(await readFile(pathOf("generated/types.ts"), "utf8")).toBe(before);
  });

  it("lists the targets if one does not exist", async () => {
    await expect(build("typs")).rejects.toMatchObject({
      stderr: expect.stringContaining(`Allowed choices are ${targets.map(({ name }) => name).join(", ")}`),
    });
  });
});
