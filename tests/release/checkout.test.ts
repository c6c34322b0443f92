/** A clone by Git for Windows, which writes CRLF unless .gitattributes says otherwise. */
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";

it("has the same bytes with core.autocrlf, so that drift and format checks pass", async () => {
  const folder = await mkdtemp(join(tmpdir(), "checkout-"));
  try {
    const git = (...parameters: string[]): string =>
      execFileSync("git", parameters, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    git("clone", "--quiet", "--depth", "1", "--config", "core.autocrlf=true", `file://${root}`, ".");
    const files = git("ls-files", "--eol").trim().split("\n");
    expect(files.length).toBeGreaterThan(500);
    expect(files.filter((line) => /w\/(crlf|mixed)/.test(line))).toEqual([]);
    expect(git("status", "--porcelain")).toBe("");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
