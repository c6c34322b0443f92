import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const file = (path: string): string => fileURLToPath(new URL(`../../../scripts/score/${path}`, import.meta.url));

test("npm run score prints every figure beside the kept one, and keeps nothing by itself", async () => {
  const before = await readFile(file("kept.json"), "utf8");
  const { stdout } = await promisify(execFile)(process.execPath, [file("main.ts")]);
  const kept: Record<string, number> = JSON.parse(before);
  for (const [name, value] of Object.entries(kept)) expect(stdout).toMatch(new RegExp(`^${name} +${value} +\\d`, "m"));
  expect(Object.keys(kept)).toEqual(expect.arrayContaining(["redocly agentReadiness", "redocly documentationQuality"]));
  expect(Object.keys(kept).some((name) => name.startsWith("spectral owasp:"))).toBe(true);
  expect(await readFile(file("kept.json"), "utf8")).toBe(before);
});
