import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Target } from "./target.ts";

/** What the TypeScript client exports, as data for the portal. Apart from it, because it is made anew less often. */
export const clientReference: Target = {
  name: "client-reference",
  sources: ["scripts/portal/clientReference", "scripts/portal/src/lib/clientReference.ts"],
  needs: ["client", "client-data", "types"],
  outputs: ["client-reference"],
  inGit: false,
  async generate(_, out) {
    const { readClientReference } = await import("../portal/clientReference/clientReference.ts");
    const entries = await readClientReference(join(out, "pixelbyte-client"));
    const folder = join(out, "client-reference");
    await mkdir(folder);
    await writeFile(join(folder, "entries.json"), JSON.stringify(entries));
  },
};
