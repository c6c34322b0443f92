/** What a program leaves behind when it is stopped in the middle of its work. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";
import { inTemporaryFolder } from "../../scripts/program/temporary.ts";

const module = JSON.stringify(`${root}/scripts/program/temporary.ts`);

/** A program that works in a folder until it is stopped, after it has printed the name. */
const program = `
  import { inTemporaryFolder } from ${module};
  await inTemporaryFolder("stopped-", async (folder) => {
    console.log(folder);
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  });
`;

it.each(["SIGINT", "SIGTERM"] as const)("is nothing, by %s", async (signal) => {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program]);
  const [output] = await once(child.stdout, "data");
  const folder = String(output).trim();
  expect(existsSync(folder)).toBe(true);
  child.kill(signal);
  expect(await once(child, "close")).toEqual([130, null]);
  expect(existsSync(folder)).toBe(false);
});

it("is nothing, whether the work is done or fails, and signals are the program's own again", async () => {
  const before = process.listenerCount("SIGINT");
  const folder = await inTemporaryFolder("done-", async (place) => {
    expect(process.listenerCount("SIGINT")).toBe(before + 1);
    return place;
  });
  expect(existsSync(folder)).toBe(false);
  let failed = "";
  const work = inTemporaryFolder("failed-", async (place) => {
    failed = place;
    throw new Error("no");
  });
  await expect(work).rejects.toThrow("no");
  expect(existsSync(failed)).toBe(false);
  expect(process.listenerCount("SIGINT")).toBe(before);
});
