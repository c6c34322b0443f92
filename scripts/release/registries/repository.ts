import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReleasedPackage } from "../released.ts";
import { addressOf, type Place, type Published, type Registry, run } from "./registry.ts";

/** Where a repository is. A dry run has all of them in one folder. */
function remoteOf({ repository = "" }: ReleasedPackage): string {
  const name = repository.split("/").at(-1);
  return `${addressOf("REPOSITORIES", repository.slice(0, -`/${name}`.length))}/${name}`;
}

/** A clone of the repository in which the next commit has the files of the package, and no others. */
async function withClone<T>(
  released: ReleasedPackage,
  { folder, time }: Place,
  work: (git: (...args: string[]) => Promise<string>) => Promise<T>,
): Promise<T> {
  const clone = await mkdtemp(join(tmpdir(), "repository-"));
  const when = `${time} +0000`;
  const who = ["user.name=PixelByte releases", "user.email=releases@users.noreply.github.com", "core.autocrlf=false"];
  const settings = who.flatMap((setting) => ["-c", setting]);
  const env = { ...process.env, GIT_AUTHOR_DATE: when, GIT_COMMITTER_DATE: when, GIT_TERMINAL_PROMPT: "0" };
  const git = (...args: string[]): Promise<string> => run("git", [...settings, ...args], { cwd: clone, env });
  try {
    await git("clone", "--quiet", remoteOf(released), ".");
    for (const entry of await readdir(clone)) {
      if (entry !== ".git") await rm(join(clone, entry), { recursive: true });
    }
    await cp(join(folder, released.source ?? ""), clone, { recursive: true });
    await git("add", "--all", "--force");
    return await work(git);
  } finally {
    await rm(clone, { recursive: true, force: true });
  }
}

/** A registry that has no uploads: it reads the tags of a git repository with the package in it. */
export const repository = (title: string): Registry => ({
  title,
  tools: [["git", "--version"]],
  isPublished: (released, place) =>
    withClone(released, place, async (git): Promise<Published> => {
      const tag = `v${released.version}`;
      if ((await git("tag", "--list", tag)).trim() === "") return "no";
      return (await git("diff", "--cached", "--name-only", tag)) === "" ? "same" : "different";
    }),
  publish: (released, place) =>
    withClone(released, place, async (git) => {
      const tag = `v${released.version}`;
      await git("commit", "--quiet", "--allow-empty", "--message", released.version);
      await git("tag", tag);
      // Both or neither.
      await git("push", "--quiet", "--atomic", "origin", "HEAD:refs/heads/main", tag);
    }),
});
