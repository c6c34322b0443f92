/** `npm run release`: bumps the version. `npm run release -- pack`: packs what the workflow publishes. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { Argument, Command } from "commander";
import { languages, missingFor, releaseIssues } from "../clients/index.ts";
import { loadDocument } from "../document/load.ts";
import { root } from "../document/root.ts";
import { fail } from "../program/fail.ts";
import { showProgress } from "../program/progress.ts";
import { removeOnExit } from "../program/temporary.ts";
import { tookSince } from "../program/took.ts";
import { failOnWrongUsage } from "../program/usage.ts";
import { writeNotes } from "./notes.ts";
import { pack } from "./pack.ts";
import { raiseVersion } from "./version.ts";

/** Ends the program unless everything is committed: what is released has to be what a commit says. */
function expectCommitted(): void {
  const status = (): string => {
    try {
      return execFileSync("git", ["status", "--porcelain"], {
        cwd: root,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
    } catch {
      return ""; // no repository, such as an archive of one
    }
  };
  const changed = status()
    .split("\n")
    .filter((line) => line !== "");
  if (changed.length === 0) return;
  const some = changed.slice(0, 5).join("\n");
  fail(
    `${changed.length} changes are not committed, so the release would belong to no commit:\n${some}\nCommit or stash them first.`,
  );
}

/** Ends the program if a package has lost something that programs use, and the planned version does not say so. */
async function expectSurfaces(): Promise<void> {
  const issues = await releaseIssues((await loadDocument()).version);
  if (issues.length > 0) fail(`${issues.join("\n")}\nSee scripts/release/README.md.`);
}

async function raise({ surface }: { readonly surface: boolean }): Promise<void> {
  expectCommitted();
  if (surface) await expectSurfaces();
  const [before, now] = await raiseVersion();
  console.log(`${before} is now ${now}. Next: npm run build, npm test, commit, merge, and tag the commit v${now}.`);
}

async function packRelease(names: readonly string[]): Promise<void> {
  expectCommitted();
  const chosen = languages.filter(({ name }) => names.length === 0 || names.includes(name));
  const missing = chosen.map(missingFor).filter((one) => one !== undefined);
  if (missing.length > 0) fail(`${missing.join("\n")}\nInstall what is missing, or name the languages to pack.`);
  const started = performance.now();
  execFileSync(process.execPath, [join(root, "scripts/build.ts"), "--quiet"], { cwd: root, stdio: "inherit" });
  const folder = join(root, "release");
  const finished = removeOnExit(folder);
  const progress = showProgress(chosen.length + 1);
  const { version, packages } = await pack(await loadDocument(), folder, chosen, undefined, (step) =>
    progress.begin(step),
  );
  await writeNotes(join(folder, "notes.md"));
  progress.clear();
  finished();
  for (const { purl } of packages) console.log(`  ${purl}`);
  console.log(
    `Packed ${version} in release/ in ${tookSince(started)}. The tag v${version} publishes it; see scripts/release/README.md.`,
  );
}

const program = new Command("npm run release --").description("Bumps the version according to the pending changesets.");
program.option("--no-surface", "do not compare the public API of the packages with the last release").action(raise);
program
  .command("pack")
  .description("packs everything that a release publishes, in release/")
  .addArgument(
    new Argument("[language...]", "clients to pack (default: all)").choices(languages.map(({ name }) => name)),
  )
  .action(packRelease);
failOnWrongUsage(program).showHelpAfterError("Use --help to see the commands.");

try {
  await program.parseAsync();
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
