/** A copy of the repository as it stands, with a history of one commit, in which a drill changes files. */
import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { root } from "../document/root.ts";
import { removeOnExit } from "../program/temporary.ts";

const run = promisify(execFile);

export interface Copy {
  readonly folder: string;
  /** Puts every file back, also what was built. */
  reset(): Promise<void>;
  remove(): Promise<void>;
}

const unix = (path: string): string => path.replaceAll("\\", "/");

/** Files in git, those that would be added to it, and what was built, without what takes longest to copy. */
async function copied(): Promise<(source: string) => boolean> {
  const all = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const { stdout } = await run("git", all, { cwd: root, maxBuffer: 2 ** 26 });
  const kept = new Set<string>();
  for (const file of stdout.split("\0").filter((name) => name !== "")) {
    for (let path = file; path !== "."; path = dirname(path)) kept.add(path);
  }
  return (source) => {
    const path = unix(relative(root, source));
    if (/^generated\/(portal|clients)\b/.test(path)) return false;
    return path === "" || path.startsWith("generated/") || kept.has(path);
  };
}

export async function copyRepository(): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), "pixelbyte-drill-"));
  const built = `${folder}-built`;
  const finished = [folder, built].map(removeOnExit);
  const git = (...args: string[]) => run("git", args, { cwd: folder, maxBuffer: 2 ** 26 });
  await cp(root, folder, { recursive: true, filter: await copied() });
  await cp(join(folder, "generated"), built, { recursive: true });
  await symlink(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  await git("init", "--quiet");
  // `node_modules/` in .gitignore is about folders, and not about this link.
  await writeFile(join(folder, ".git/info/exclude"), "/node_modules\n");
  for (const [name, value] of [
    ["user.name", "drill"],
    ["user.email", "drill@localhost"],
    ["commit.gpgsign", "false"],
    ["gc.auto", "0"],
  ] as const) {
    await git("config", name, value);
  }
  await git("add", "--all");
  await git("commit", "--quiet", "--no-verify", "--message", "before");
  return {
    folder,
    async reset() {
      await git("reset", "--quiet", "--hard");
      await git("clean", "--quiet", "--force", "-d");
      await rm(join(folder, "generated"), { recursive: true });
      await cp(built, join(folder, "generated"), { recursive: true });
    },
    async remove() {
      for (const one of [folder, built]) await rm(one, { recursive: true, force: true });
      for (const one of finished) one();
    },
  };
}
