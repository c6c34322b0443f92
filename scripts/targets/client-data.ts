import { join } from "node:path";
import type { Document } from "../document/view.ts";
import { documentModule } from "./client/documentModule.ts";
import { errorStatusesModule } from "./client/errorModules.ts";
import { modelModules } from "./client/modelModules.ts";
import { type Module, writeModules } from "./client/module.ts";
import type { Target } from "./target.ts";

/** What the client knows of a document. */
export const clientModules = (document: Document): Module[] => [
  documentModule(document),
  errorStatusesModule(document),
  ...modelModules(document),
];

/** What the source of the client knows of the document, as data: modules that import the types of the document only. */
export const clientData: Target = {
  name: "client-data",
  sources: ["scripts/targets/client", "scripts/targets/comments.ts"],
  outputs: ["client-data"],
  inGit: false,
  async generate(document, out) {
    await writeModules(join(out, "client-data"), clientModules(document));
  },
};
