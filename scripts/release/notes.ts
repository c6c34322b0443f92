import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../document/root.ts";

/** The tag of the release before this commit; undefined for the first one. */
function previousRelease(): string | undefined {
  try {
    const args = ["describe", "--tags", "--abbrev=0", "--match", "v*", "HEAD^"];
    return execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}

/** Writes the notes of a release: its section of the changelog, and what its changes mean since the last one. */
export async function writeNotes(file: string): Promise<void> {
  const changelog = await readFile(join(root, "CHANGELOG.md"), "utf8");
  const section = changelog.split(/^(?=## )/m)[1] ?? "";
  const previous = previousRelease();
  const diff = [join(root, "scripts/diff/main.ts"), "--format", "markdown", previous ?? ""];
  const report = previous === undefined ? "" : execFileSync(process.execPath, diff, { cwd: root, encoding: "utf8" });
  await writeFile(file, section + report);
}
