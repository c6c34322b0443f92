/** What is public in the packages is compared with the last release, and nothing is lost unseen. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generateClient, placeOf } from "../../scripts/clients/generate.ts";
import { languages } from "../../scripts/clients/languages/index.ts";
import { surfaceIssues } from "../../scripts/clients/surface/check.ts";
import { lostFrom, surfaceOf } from "../../scripts/clients/surface/surface.ts";
import { loadDocument } from "../../scripts/document/load.ts";
import { root } from "../../scripts/document/root.ts";
import { expectFresh } from "../support/fresh.ts";
import { lackingFor } from "./support/lacking.ts";

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

const document = await loadDocument();
const typescript = { name: "typescript", title: "TypeScript", tools: [] };

describe.each([typescript, ...languages])("The package for $title", (language) => {
  const lacking = lackingFor(language);
  const { name } = language;
  const ready = async (): Promise<string> => {
    const generated = languages.find((one) => one.name === name);
    if (generated === undefined) {
      await expectFresh("client");
      return join(root, "generated/pixelbyte-client");
    }
    await generateClient(document, generated);
    return placeOf(generated).out;
  };

  it.skipIf(lacking !== undefined)(
    lacking ?? "has all that was released, or the version for less",
    { timeout: 1_200_000 },
    async () => {
      await ready();
      expect(await surfaceIssues(name, document.version)).toEqual([]);
    },
  );

  it.skipIf(lacking !== undefined)(lacking ?? "does not lose a symbol unseen", { timeout: 1_200_000 }, async () => {
    const folder = await ready();
    const copy = await mkdtemp(join(tmpdir(), `surface-${name}-`));
    try {
      await cp(folder, copy, { recursive: true });
      const change = renamed[name];
      if (change === undefined) throw new Error(`No symbol is renamed in ${name}`);
      const file = join(copy, change.file);
      await writeFile(file, (await readFile(file, "utf8")).replaceAll(change.from, change.to));
      const lost = lostFrom(await surfaceOf(name, folder), await surfaceOf(name, copy));
      expect(lost.length).toBeGreaterThan(0);
      for (const symbol of lost)
        expect(symbol).toMatch(new RegExp(change.from.source.replace(/\\bdef |\\bfunction /, "\\b")));
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  });
});
