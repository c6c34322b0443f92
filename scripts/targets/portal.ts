import { join } from "node:path";
import type { Target } from "./target.ts";

/** The docs site: a page per model, guides, and the HTTP reference. */
export const portal: Target = {
  name: "portal",
  sources: [
    "package.json",
    "scripts/portal",
    "scripts/program/inlineScripts.ts",
    "scripts/mock",
    "scripts/clients",
    "scripts/client",
    "scripts/ai-sdk/package/README.md",
    "scripts/contract/README.md",
    "scripts/interop/results.json",
    "CHANGELOG.md",
  ],
  variables: ["PORTAL_BASE", "PORTAL_SITE"],
  // The mock in the pages is made of the one, the reference of the client of the other.
  needs: ["mock-data", "client-reference"],
  outputs: ["portal"],
  inGit: false,
  async generate(document, out) {
    const { buildPortal } = await import("../portal/buildPortal.ts");
    await buildPortal(document, join(out, "portal"));
  },
};
