/** Runs the programs of the model pages as a reader would, against a mock. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Document, Json, Model } from "../../scripts/document/view.ts";
import { startMock } from "../../scripts/mock/index.ts";
import type { LanguageId, Program } from "../../scripts/portal/src/lib/languages.ts";
import { submitPrograms } from "../../scripts/portal/src/lib/submitPrograms.ts";

const client = fileURLToPath(new URL("../../generated/pixelbyte-client", import.meta.url));

const mockSource = new URL("../../scripts/mock/index.ts", import.meta.url).href;

/** A program, and how to start it. */
export type Command = readonly [program: string, ...arguments_: string[]];

/** What came of the program of one model. */
export interface Outcome {
  readonly slug: string;
  /** Everything that it printed; the fault, where it failed. */
  readonly printed: string;
  /** The bodies that the mock got from it. */
  readonly submitted: readonly (Json | undefined)[];
}

/** The program of a model in one language; by plain HTTP, where there is one on the generated client too. */
export function programOf(document: Document, model: Model, id: LanguageId): Program {
  const found = submitPrograms(document, model).find(({ language, kind }) => language.id === id && kind !== "client");
  if (found === undefined) throw new Error(`There is no sample in ${id}`);
  return found;
}

/** What tells the input of a model from others for a compiler: names, types, and what is required. */
const shapeOf = ({ parameters }: Model): string =>
  JSON.stringify(
    parameters.map(({ name, required, schema }) => [name, required, schema.type, schema.items?.type].join()).toSorted(),
  );

/** One model for each shape of input. */
export const ofEachShape = ({ models }: Document): Model[] => [
  ...new Map(models.map((model) => [shapeOf(model), model])).values(),
];

/** Does something with each item, `atATime` of them together. The results are in the order of the items. */
export async function mapSome<T, R>(
  items: readonly T[],
  atATime: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    // All workers take from the same iterator.
    for (const [index, item] of waiting) results[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  return results;
}

/** A folder for programs, in which `pixelbyte-client` and the mock are installed. */
export async function programFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "samples-"));
  await mkdir(join(path, "node_modules"));
  await symlink(client, join(path, "node_modules/pixelbyte-client"));
  const mock = join(path, "node_modules/pixelbyte-mock");
  await mkdir(mock);
  await writeFile(join(mock, "package.json"), JSON.stringify({ type: "module", exports: "./mock.js" }));
  await writeFile(join(mock, "mock.js"), `export * from ${JSON.stringify(mockSource)};`);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Runs a program for at most ten minutes, and gives what it printed, whether or not it ended well. */
export async function run([program, ...given]: Command, cwd: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const options = { cwd, env: { ...process.env, ...env }, timeout: 600_000, maxBuffer: 1e8 };
  return promisify(execFile)(program, given, options).then(
    ({ stdout, stderr }) => stdout + stderr,
    (error: unknown) => `failed: ${error instanceof Error ? error.message : String(error)}`,
  );
}

/**
 * Runs the program of each model against a mock, all of whose jobs are done at once.
 *
 * @param runOne runs the program of a model in an environment that leads to the mock, and gives what it printed
 */
export async function runEach(
  document: Document,
  models: readonly Model[],
  runOne: (model: Model, environment: Readonly<Record<string, string>>) => Promise<string>,
  atATime: number,
): Promise<Outcome[]> {
  const mock = await startMock({ document: document.openapi, speed: 1e6 });
  try {
    const environment = { PIXELBYTE_BASE_URL: mock.url, PIXELBYTE_API_KEY: "pb_test" };
    const printed = await mapSome(models, atATime, (model) => runOne(model, environment));
    const bodies = mock
      .requests()
      .filter(({ method }) => method === "POST")
      .map(({ body }) => body);
    return models.map(({ slug }, index) => ({
      slug,
      printed: printed[index] ?? "",
      submitted: bodies.filter(
        (body) => typeof body === "object" && body !== null && "model" in body && body.model === slug,
      ),
    }));
  } finally {
    await mock.close();
  }
}

/**
 * Runs what `prepare` makes of the program of each model.
 *
 * @param prepare writes the program, and says how to start it
 */
export async function runPrograms(
  document: Document,
  models: readonly Model[],
  id: LanguageId,
  prepare: (program: Program, folder: string) => Promise<Command>,
  atATime = 24,
): Promise<Outcome[]> {
  const { path, remove } = await programFolder();
  try {
    const runOne = async (model: Model, environment: Readonly<Record<string, string>>): Promise<string> => {
      const own = join(path, model.component);
      await mkdir(own);
      const command = await prepare(programOf(document, model, id), own);
      return run(command, own, { ...environment, NODE_COMPILE_CACHE: path });
    };
    return await runEach(document, models, runOne, atATime);
  } finally {
    await remove();
  }
}

/** Writes a program under its name and starts it by an interpreter. */
export const interpreted =
  (...interpreter: Command) =>
  async ({ file, code }: Program, folder: string): Promise<Command> => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), code);
    return [...interpreter, file];
  };

/** What every literal has to carry unharmed. */
export const awkward: Json = {
  'a "key"': 'It\'s "5" \\ `ls` $HOME #{y} """ "# 犬\nnew line\ttab',
  number: 0.5,
  words: [true, false, null],
  empty: [{}, []],
};
