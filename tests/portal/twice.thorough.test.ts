import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildPortal } from "../../scripts/portal/buildPortal.ts";
import { digest } from "../../scripts/program/files.ts";
import { address, smallDocument } from "./smallDocument.ts";

test("two builds of one document, made at the same time, are equal byte for byte", async () => {
  const folders = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), "portal-"))));
  try {
    await Promise.all(folders.map((folder) => buildPortal(smallDocument, folder, address.base, address.host)));
    const [one, two] = await Promise.all(folders.map((folder) => digest(folder, ["."])));
    expect(one).toBe(two);
  } finally {
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
  }
});
