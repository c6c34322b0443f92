/** How the programs of a version are built against the package of another. */
import { mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateClient, makePackage, placeOf } from "../../../scripts/clients/generate.ts";
import type { Language } from "../../../scripts/clients/language.ts";
import { root } from "../../../scripts/document/root.ts";
import type { Document, Model } from "../../../scripts/document/view.ts";
import { targets } from "../../../scripts/targets/index.ts";
import { withNeeded } from "../../../scripts/targets/needs.ts";
import { expectFresh } from "../../support/fresh.ts";
import { typeCheck } from "../drivers/typescript/typeCheck.ts";
import { buildPrograms } from "./buildPrograms.ts";
import type { Command } from "./driver.ts";
import { lackingFor } from "./lacking.ts";
import { generated, type TestedClient, typescript as typescriptClient } from "./testedClient.ts";
import type { Toolchain } from "./toolchain.ts";

/** Programs by name. */
type Sources = ReadonlyMap<string, string>;

/** Programs that are ready to run, in a project. */
interface Built {
  readonly project: string;
  readonly commands: readonly Command[];
}

export interface Builder {
  readonly title: string;
  readonly lacking: string | undefined;
  /** The samples of some models, as the portal shows them with a version of the document. */
  programsOf(document: Document, models: readonly Model[]): Sources;
  /**
   * Makes the package of a document, and compiles programs against it.
   *
   * @param folder an empty one inside the repository
   * @param isToday whether it is the package that the repository builds, so that it need not be made again
   */
  build(document: Document, sources: Sources, folder: string, isToday: boolean): Promise<Built>;
}

/** The program of each model that is wanted. */
function programs(document: Document, models: readonly Model[], { title, programOf }: TestedClient): Sources {
  const codeOf = (model: Model): string => {
    const program = programOf(document, model);
    if (program === undefined) throw new Error(`${model.slug} has no program in ${title}`);
    return program.code;
  };
  return new Map(models.map((model) => [`upgrade_${model.component}`, codeOf(model)]));
}

export const ofLanguage = (language: Language, toolchain: Toolchain): Builder => ({
  title: language.title,
  lacking: lackingFor(language),
  programsOf: (document, models) => programs(document, models, generated(language)),
  async build(document, sources, folder, isToday) {
    const project = await mkdtemp(join(folder, "project-"));
    const artifacts = isToday ? placeOf(language).artifacts : join(folder, "artifacts");
    if (isToday) await generateClient(document, language);
    else {
      const place = { document, api: join(folder, "api.json"), out: join(folder, "out"), artifacts, isDraft: true };
      await makePackage(language, place);
    }
    // The suite of the language lints them.
    const { lint: _, ...compiler } = toolchain;
    await toolchain.install(project, artifacts);
    return { project, commands: [...(await buildPrograms(compiler, project, sources)).values()] };
  },
});

export const typescript: Builder = {
  title: "TypeScript",
  lacking: undefined,
  programsOf: (document, models) => programs(document, models, typescriptClient),
  async build(document, sources, folder, isToday) {
    const out = isToday ? join(root, "generated") : join(folder, "generated");
    const project = join(folder, "project");
    if (isToday) await expectFresh("client");
    else {
      await mkdir(out);
      for (const target of withNeeded(["client"], targets)) await target.generate(document, out);
    }
    await mkdir(join(project, "node_modules"), { recursive: true });
    await symlink(join(out, "pixelbyte-client"), join(project, "node_modules/pixelbyte-client"));
    for (const [name, source] of sources) await writeFile(join(project, `${name}.mts`), source);
    await typeCheck(project);
    const commands = [...sources.keys()].map((name) => ({ program: process.execPath, args: [`${name}.mts`] }));
    return { project, commands };
  },
};
