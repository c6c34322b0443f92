/** What becomes of files when the work that changes them is stopped or fails. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";
import { allOrNothing } from "../../scripts/program/allOrNothing.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "all-or-nothing-"));
  for (const file of ["changed.txt", "removed.txt", "other.md"]) await writeFile(join(folder, file), "before");
  return () => rm(folder, { recursive: true });
});

const texts = (): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]));
const untouched = { "changed.txt": "before", "removed.txt": "before", "other.md": "before" };

async function work(): Promise<string> {
  await writeFile(join(folder, "changed.txt"), "after");
  await writeFile(join(folder, "added.txt"), "after");
  await rm(join(folder, "removed.txt"));
  return "done";
}

it("is what the work says, if it is done", async () => {
  const before = process.listenerCount("SIGINT");
  expect(await allOrNothing(folder, ["*.txt"], work)).toBe("done");
  expect(texts()).toEqual({ "changed.txt": "after", "added.txt": "after", "other.md": "before" });
  expect(process.listenerCount("SIGINT")).toBe(before);
});

it("is nothing, if the work fails", async () => {
  const failing = allOrNothing(folder, ["*.txt"], async () => {
    await work();
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(texts()).toEqual(untouched);
});

it.each(["SIGINT", "SIGTERM"] as const)("is nothing, by %s", async (signal) => {
  const program = `
    import { rmSync, writeFileSync } from "node:fs";
    import { allOrNothing } from ${JSON.stringify(`${root}/scripts/program/allOrNothing.ts`)};
    await allOrNothing(".", ["*.txt"], async () => {
      for (const file of ["changed.txt", "added.txt"]) writeFileSync(file, "after");
      rmSync("removed.txt");
      console.log("half done");
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });
  `;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], { cwd: folder });
  await once(child.stdout, "data");
  expect(texts()).not.toEqual(untouched);
  child.kill(signal);
  expect(await once(child, "close")).toEqual([130, null]);
  expect(texts()).toEqual(untouched);
});
