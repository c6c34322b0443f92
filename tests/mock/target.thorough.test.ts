import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";
import { ajvCompilers } from "../../scripts/mock/checks/ajvCompilers.ts";
import { mockDocument } from "../../scripts/mock/document/mockDocument.ts";
import { precompile } from "../../scripts/mock/document/precompile.ts";
import { targets } from "../../scripts/targets/index.ts";
import { withNeeded } from "../../scripts/targets/needs.ts";
import { document } from "./support.ts";

it("the target writes what it says it writes, and the same bytes each time", async () => {
  // Inside the repository, as the staging folder of a build.
  const folders = await Promise.all([1, 2].map(() => mkdtemp(join(root, ".staging-"))));
  try {
    const [one, two] = await Promise.all(
      folders.map(async (parent) => {
        const folder = join(parent, "generated");
        await mkdir(folder);
        for (const target of withNeeded(["mock"], targets)) await target.generate(document, folder);
        const files = ["pixelbyte-mock/dist/document.json", "pixelbyte-mock/dist/control.json", "mock/prism.yaml"];
        return Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
      }),
    );
    expect(one).toEqual(two);
    expect(JSON.parse(one?.[0] ?? "")).toEqual(precompile(mockDocument(document.openapi), ajvCompilers));
  } finally {
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
  }
});
