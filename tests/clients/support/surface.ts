import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { surfaceIssues } from "../../../scripts/clients/surface/check.ts";
import { lostFrom, type Surface, surfaceOf } from "../../../scripts/clients/surface/surface.ts";
import { loadDocument } from "../../../scripts/document/load.ts";

/** In each language a symbol that is renamed, and the file of the package that has it. */
const renamed: Readonly<Record<string, { readonly file: string; readonly from: RegExp; readonly to: string }>> = {
  typescript: { file: "dist/webhooks.d.ts", from: /\bverifyWebhook\b/g, to: "checkWebhook" },
  python: { file: "src/pixelbyte_client/helpers/prices.py", from: /\bdef estimate_cost\b/g, to: "def price_of" },
  go: { file: "wait.go", from: /\bCancelIfUnfinished\b/g, to: "CancelUnfinished" },
  java: {
    file: "src/main/java/app/pixelbyte/client/helpers/PixelByte.java",
    from: /\bwaitFor\b/g,
    to: "await",
  },
  kotlin: { file: "src/main/kotlin/app/pixelbyte/kotlin/PixelByte.kt", from: /\bfun allJobs\b/g, to: "fun everyJob" },
  rust: { file: "src/wait.rs", from: /\bcancel_if_unfinished\b/g, to: "cancel_unfinished" },
  ruby: { file: "lib/pixelbyte/client.rb", from: /\bdef each_job\b/g, to: "def every_job" },
  php: { file: "lib/PixelByte.php", from: /\bfunction allJobs\b/g, to: "function everyJob" },
};

/**
 * Compares what is public in a package with the last release, and makes sure that nothing is lost unseen.
 *
 * @param language that the package is for
 * @param built makes the package, unless it is there, and gives its folder
 */
export function proveSurface(language: string, built: () => Promise<string>): void {
  /** Listed once, since that takes a compiler. */
  let listed: Promise<Surface> | undefined;
  const current = (): Promise<Surface> => {
    listed ??= built().then((folder) => surfaceOf(language, folder));
    return listed;
  };

  it("The package has all that was released, or the version for less", { timeout: 1_200_000 }, async () => {
    const { version } = await loadDocument();
    expect(await surfaceIssues(language, version, await current())).toEqual([]);
  });

  it("The package does not lose a symbol unseen", { timeout: 1_200_000 }, async () => {
    const folder = await built();
    const copy = await mkdtemp(join(tmpdir(), `surface-${language}-`));
    try {
      await cp(folder, copy, { recursive: true });
      const change = renamed[language];
      if (change === undefined) throw new Error(`No symbol is renamed in ${language}`);
      const file = join(copy, change.file);
      await writeFile(file, (await readFile(file, "utf8")).replaceAll(change.from, change.to));
      const changed = await surfaceOf(language, copy);
      const lost = lostFrom(await current(), changed);
      expect(lost.length).toBeGreaterThan(0);
      const symbol = new RegExp(change.from.source.replace(/\\bdef |\\bfunction /, "\\b"));
      for (const one of lost) expect(one).toMatch(symbol);
      // So the release check fails, unless the version says that something breaks.
      const { version } = await loadDocument();
      expect((await surfaceIssues(language, version, changed, "patch")).join("\n")).toMatch(symbol);
      expect(await surfaceIssues(language, version, changed, "major")).toEqual([]);
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  });
}
