import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root } from "../document/root.ts";
import type { Document } from "../document/view.ts";
import { views } from "../document/views/clients.ts";
import { exists } from "../program/exists.ts";
import { digest } from "../program/files.ts";
import { alone } from "../program/lock.ts";
import { removeOnExit } from "../program/temporary.ts";
import { factsOf } from "./facts.ts";
import type { Language, Workplace } from "./language.ts";
import { cache } from "./tools/once.ts";

const packages = join(root, "scripts/clients/packages");
const scenarios = join(root, "scripts/clients/scenario");

/** Where the package of a language is, and its artifacts. */
export const placeOf = (language: Language): Pick<Workplace, "out" | "artifacts"> => ({
  out: join(root, "generated/clients", language.name),
  artifacts: join(root, "generated/clients/artifacts", language.name),
});

/** The test that drives the mock with the fixtures of a language, as its README shows it; nothing if it has none. */
async function scenarioOf({ name }: Language): Promise<string> {
  const folder = join(scenarios, name);
  const [file] = (await exists(folder)) ? await readdir(folder) : [];
  return file === undefined ? "" : (await readFile(join(folder, file), "utf8")).trimEnd();
}

/** Lays the hand-written files of the language over what was generated, with the document's version in them. */
async function addOwnFiles(language: Language, { out, document }: Workplace): Promise<void> {
  const own = join(packages, language.name);
  if (!(await exists(own))) return;
  await cp(own, out, { recursive: true });
  const scenario = await scenarioOf(language);
  for (const entry of await readdir(own, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(out, entry.parentPath.slice(own.length), entry.name);
    const text = await readFile(file, "utf8");
    // A function, since the text may hold what `replace` takes for a pattern.
    const filled = text.replaceAll("{{version}}", document.version).replace("{{scenario}}", () => scenario);
    if (filled !== text) await writeFile(file, filled);
  }
}

/** What a package is made from, and what was made of it. */
const stateOf = async (document: Document, language: Language): Promise<string> =>
  [
    document.version,
    JSON.stringify(document.openapi),
    await digest(root, [
      "LICENSE",
      "scripts/clients/tools",
      "scripts/clients/facts.ts",
      "scripts/clients/generate.ts",
      "scripts/document/views",
      `scripts/clients/languages/${language.name}.ts`,
      `scripts/clients/packages/${language.name}`,
      `scripts/clients/scenario/${language.name}`,
      `generated/clients/${language.name}`,
      `generated/clients/artifacts/${language.name}`,
    ]),
  ].join("\n");

/**
 * Makes the package of a language and its artifacts.
 *
 * @param place where it is made; the view of the document is written to its `api`
 */
export async function makePackage(language: Language, place: Workplace): Promise<void> {
  const { document, api, out, artifacts } = place;
  const finished = [out, artifacts].map(removeOnExit);
  for (const folder of [out, artifacts]) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
  }
  await mkdir(dirname(api), { recursive: true });
  await writeFile(api, JSON.stringify(views[language.view](document), null, 2));
  await language.generate(place);
  await addOwnFiles(language, place);
  await copyFile(join(root, "LICENSE"), join(out, "LICENSE"));
  if (language.factsFile !== undefined) {
    const file = join(out, language.factsFile);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(factsOf(document), null, 2)}\n`);
  }
  await language.pack(place);
  for (const one of finished) one();
}

/** Tools that pack have one place for what they make, and several suites use the same package: they take turns. */
export const inTurn = <T>(language: string, work: () => Promise<T>): Promise<T> =>
  alone(join(cache, "turns", language), work);

/**
 * Makes the package of a language and its artifacts below `generated/clients/`, unless they are fresh.
 *
 * @returns whether there was anything to do
 */
export const generateClient = (document: Document, language: Language): Promise<boolean> =>
  inTurn(language.name, () => generateUnlessFresh(document, language));

async function generateUnlessFresh(document: Document, language: Language): Promise<boolean> {
  const remembered = join(cache, "state", language.name);
  if ((await readFile(remembered, "utf8").catch(() => "")) === (await stateOf(document, language))) return false;
  const api = join(cache, "views", `${language.name}.json`);
  await makePackage(language, { document, api, ...placeOf(language) });
  await mkdir(join(cache, "state"), { recursive: true });
  await writeFile(remembered, await stateOf(document, language));
  return true;
}
