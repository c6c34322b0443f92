import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Target } from "./target.ts";

/** TypeScript types of the whole document. */
export const types: Target = {
  name: "types",
  sources: ["scripts/targets/comments.ts", "scripts/targets/types"],
  outputs: ["types.ts"],
  inGit: true,
  async generate(document, out) {
    const { typesText } = await import("./types/typesText.ts");
    await writeFile(join(out, "types.ts"), await typesText(document));
  },
};
