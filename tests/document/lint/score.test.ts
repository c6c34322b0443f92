import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { root } from "../../../scripts/document/root.ts";

const file = (path: string): string => join(root, `scripts/score/${path}`);

test("npm run score prints every figure beside the kept one, and keeps nothing by itself", async () => {
  const before = await readFile(file("kept.json"), "utf8");
  const { stdout } = await promisify(execFile)(process.execPath, [file("main.ts")]);
  const kept: Record<string, number> = JSON.parse(before);
  for (const [name, value] of Object.entries(kept)) expect(stdout).toMatch(new RegExp(`^${name} +${value} +\\d`, "m"));
  expect(Object.keys(kept)).toEqual(expect.arrayContaining(["redocly agentReadiness", "redocly documentationQuality"]));
  expect(Object.keys(kept).some((name) => name.startsWith("spectral owasp:"))).toBe(true);
  expect(await readFile(file("kept.json"), "utf8")).toBe(before);
});
