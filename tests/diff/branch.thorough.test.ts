/** A branch that adds a model, in a copy of the repository. */
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyRepository, type RepositoryCopy } from "../support/repositoryCopy.ts";

const run = promisify(execFile);

describe("a branch that adds a model", () => {
  let copy: RepositoryCopy;
  const git = (...args: string[]) =>
    run("git", ["-c", "user.name=Trial", "-c", "user.email=trial@example.org", ...args], { cwd: copy.folder });
  const node = (...args: string[]) => run(process.execPath, args, { cwd: copy.folder });
  const check = () => node("scripts/diff/main.ts", "--check");
  beforeAll(async () => {
    copy = await copyRepository();
    await git("init", "--quiet", "--initial-branch=main");
    await writeFile(join(copy.folder, ".git/info/exclude"), "node_modules\n");
    await git("add", ".");
    await git("commit", "--quiet", "--message=Start");
    await git("switch", "--quiet", "--create=trial");
    const facts = ["--name=Acme 1", "--provider=Acme", "--seconds=9", "--per=job", "--base-cost-micro-cents=9"];
    await node(
      "scripts/new-model/main.ts",
      "acme/acme-video-1/text-to-video",
      ...facts,
      "--required=prompt",
      "--description=New.",
    );
  });
  afterAll(() => copy?.remove());

  it("fails until a changeset says what changed", async () => {
    const { code, stdout } = await check().then(
      () => expect.fail("it passed"),
      (error: { code: number; stdout: string }) => error,
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/merge base with main .*: 1 additive, 1 price\.\n\nacme\/acme-video-1\/text-to-video\n/);
    const [, ...command] = /npx (.*)$/m.exec(stdout)?.[1]?.split(" ") ?? [];
    await node("node_modules/@changesets/cli/bin.js", ...command, "--message=Add Acme 1.");
    await expect(check()).resolves.toMatchObject({ stdout: expect.stringMatching(/or later, and \S+ is planned/) });
  });

  it("passes without a comparison, and says so, if the clone has no history to compare with", async () => {
    await git("branch", "--move", "main", "elsewhere");
    await expect(check()).resolves.toMatchObject({ stderr: expect.stringContaining("NOT COMPARED") });
  });
});
