import { viewFiles, writeViews } from "../portal/views.ts";
import type { Target } from "./target.ts";

/** The document for tools that do not read it as it is, and code samples to lay over it. */
export const views: Target = {
  name: "views",
  sources: [
    "scripts/portal/views.ts",
    "scripts/portal/codeSamples.ts",
    "scripts/portal/src/lib",
    "scripts/portal/src/samples",
  ],
  outputs: viewFiles,
  inGit: false,
  generate: writeViews,
};
