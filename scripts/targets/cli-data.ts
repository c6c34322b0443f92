import { join } from "node:path";
import { filterStates } from "../document/filterStates.ts";
import type { Document } from "../document/view.ts";
import { literal, type Module, notice, writeModules } from "./client/module.ts";
import type { Target } from "./target.ts";

const constant = (comment: string, name: string, value: string): string =>
  `/** ${comment} */\nexport const ${name}: string = ${JSON.stringify(value)};\n`;

/** What the command line, and the MCP server with it, know of a document. */
export function cliModules({ models, version, ...document }: Document): Module[] {
  const { errorCodes, jobStates, maxUploadBytes, uploadLifetime } = document;
  const facts = { errorCodes: [...errorCodes], jobStates, maxUploadBytes, uploadLifetime };
  const text = [
    notice,
    constant("The version of the document, and of every package.", "version", version),
    constant("The models as scripts/document/shape.ts has them, as JSON.", "modelsText", JSON.stringify(models)),
    constant("What scripts/cli/catalogue/facts.ts reads of the document, as JSON.", "factsText", JSON.stringify(facts)),
    "/** The states that the list of jobs can be filtered by. */\n",
    `export const filterStates = ${literal(filterStates(document))} as const;\n`,
  ];
  return [["data.ts", text.join("")]];
}

/** What the command line knows of the document, as data. As a string, because the compiler would take long to read it. */
export const cliData: Target = {
  name: "cli-data",
  sources: ["scripts/targets/client/module.ts"],
  outputs: ["cli-data"],
  inGit: false,
  async generate(document, out) {
    await writeModules(join(out, "cli-data"), cliModules(document));
  },
};
