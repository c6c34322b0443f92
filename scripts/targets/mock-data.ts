import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../document/root.ts";
import { mockDocument } from "../mock/document/mockDocument.ts";
import { type Module, notice, writeModules } from "./client/module.ts";
import { controlDocument } from "./mock-control.ts";
import type { Target } from "./target.ts";

const media = join(root, "scripts/mock/media");

async function mediaModule(): Promise<Module> {
  const names = (await readdir(media)).filter((name) => !name.endsWith(".ts")).toSorted();
  const files = await Promise.all(names.map(async (name) => [name, await readFile(join(media, name), "base64")]));
  const text = JSON.stringify(Object.fromEntries(files), null, 2);
  return ["media.ts", `${notice}export const media: Readonly<Record<string, string>> = ${text};\n`];
}

/** What the mock reads from files in Node, as modules: a page and a worker have no files. */
export const mockData: Target = {
  name: "mock-data",
  sources: ["scripts/mock", "scripts/targets/mock", "openapi/mock-control.yaml"],
  outputs: ["mock-data"],
  inGit: false,
  async generate(document, out) {
    const { ajvCompilers } = await import("../mock/checks/ajvCompilers.ts");
    const { precompile } = await import("../mock/document/precompile.ts");
    const { validatorFiles } = await import("./mock/validators.ts");
    const api = precompile(mockDocument(document.openapi), ajvCompilers);
    const control = await controlDocument();
    const asText = (name: string, value: unknown): string =>
      `/** JSON. */\nexport const ${name}: string = ${JSON.stringify(JSON.stringify(value))};\n`;
    const documents = [notice, asText("documentText", api), asText("controlText", control)];
    await writeModules(join(out, "mock-data"), [
      ["documents.ts", documents.join("")],
      ["serverUrl.ts", `${notice}export const serverUrl: string = ${JSON.stringify(document.serverUrl)};\n`],
      await mediaModule(),
      ...validatorFiles(api, control),
    ]);
  },
};
