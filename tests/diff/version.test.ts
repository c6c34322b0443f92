import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demandOf, pendingBump } from "../../scripts/diff/version.ts";

describe("the version that is needed", () => {
  it.each([
    ["1.2.3", "major", "2.0.0"],
    ["1.2.3", "minor", "1.3.0"],
    ["1.2.3", "patch", "1.2.4"],
    ["0.2.3", "major", "0.3.0"],
    ["0.2.3", "minor", "0.2.4"],
    ["0.2.3", "patch", "0.2.4"],
    ["1.2.3", undefined, "1.2.3"],
  ] as const)("after %s, with a %s change, is %s", (from, bump, needed) => {
    expect(demandOf(from, bump, from, undefined)).toMatchObject({ needed, met: bump === undefined });
  });

  it("is met by changesets that bump enough, and by a version that was bumped", () => {
    expect(demandOf("1.0.0", "minor", "1.0.0", "patch")).toMatchObject({ planned: "1.0.1", met: false });
    expect(demandOf("1.0.0", "minor", "1.0.0", "minor")).toMatchObject({ planned: "1.1.0", met: true });
    expect(demandOf("1.0.0", "minor", "1.0.0", "major")).toMatchObject({ planned: "2.0.0", met: true });
    expect(demandOf("1.0.0", "minor", "1.1.0", undefined)).toMatchObject({ planned: "1.1.0", met: true });
  });
});

describe("the pending changesets", () => {
  let folder: string;
  const add = (name: string, releases: string) =>
    writeFile(join(folder, `.changeset/${name}.md`), `---\n${releases}\n---\n\nIt changed.\n`);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "changesets-"));
    await mkdir(join(folder, ".changeset"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("bump nothing if there are none, or none for this package", async () => {
    expect(await pendingBump(folder)).toBeUndefined();
    await add("other", '"another-package": major');
    expect(await pendingBump(folder)).toBeUndefined();
  });

  it("bump as much as the highest one says", async () => {
    await add("one", '"pixelbyte-openapi": patch');
    expect(await pendingBump(folder)).toBe("patch");
    await add("two", '"pixelbyte-openapi": minor');
    await add("three", '"pixelbyte-openapi": patch');
    expect(await pendingBump(folder)).toBe("minor");
  });

  it.each(["portal", "clients/go"])("may be about %s alone", async (name) => {
    await add("four", `"${name}": major`);
    expect(await pendingBump(folder)).toBe("major");
    await rm(join(folder, ".changeset/four.md"));
  });
});
