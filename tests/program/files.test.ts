/** How a new file or folder takes the place of the one before. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { replaceAt } from "../../scripts/program/files.ts";

let folder: string;
const at = (...path: string[]): string => join(folder, ...path);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "replace-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("a replaced folder", () => {
  beforeEach(async () => {
    await mkdir(at("place"));
    await writeFile(at("place/old"), "old");
  });

  it("has only what is new, and what was there is aside", async () => {
    await mkdir(at("made"));
    await writeFile(at("made/new"), "new");
    replaceAt(at("place"), at("made"), at("aside/place"));
    expect(await readdir(at("place"))).toEqual(["new"]);
    expect(await readdir(at("aside/place"))).toEqual(["old"]);
  });

  it("is back when the new one cannot take its place", async () => {
    expect(() => replaceAt(at("place"), at("nothing"), at("aside/place"))).toThrow("ENOENT");
    expect(await readdir(at("place"))).toEqual(["old"]);
  });
});

it("replaces a file at once, also where there was none, nor a folder for it", async () => {
  for (const text of ["first", "second"]) {
    await writeFile(at("made"), text);
    replaceAt(at("deep/place"), at("made"), at("aside"));
    expect(await readFile(at("deep/place"), "utf8")).toBe(text);
  }
});
