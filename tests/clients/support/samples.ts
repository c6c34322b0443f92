import type { Language } from "../../../scripts/clients/language.ts";
import type { Document, Model } from "../../../scripts/document/view.ts";
import { languages } from "../../../scripts/portal/src/lib/languages.ts";
import { type Outcome, programOf, run, runEach } from "../../support/samples.ts";
import { buildPrograms } from "./build.ts";
import type { Toolchain } from "./toolchain.ts";

/** What a text of an example may hold. */
const awkward = String.raw`It's "5" \ $HOME #{x} {y} %s ''' """ # 犬`;

/** A model whose example is hard to write as a program. */
function hardToWrite({ models }: Document): Model {
  const [model] = models;
  if (model === undefined) throw new Error("The document has no models");
  const { example } = model;
  return { ...model, example: { ...example, input: { ...example.input, prompt: awkward } } };
}

/** What came of the samples of a language on its generated client. */
export interface SampleRun {
  readonly samples: readonly Model[];
  readonly outcomes: readonly Outcome[];
}

/** Compiles the sample of every model and runs it, as it stands on its page, against a mock. */
export async function runSamples(
  document: Document,
  language: Language,
  toolchain: Toolchain,
  project: string,
): Promise<SampleRun> {
  const id = languages.find(({ id }) => id === language.name)?.id;
  if (id === undefined) throw new Error(`The portal has no samples in ${language.title}`);
  const hard = hardToWrite(document);
  const nameOf = (model: Model): string => `sample_${model.component}${model === hard ? "_hard" : ""}`;
  const sources = new Map(
    [...document.models, hard].map((model) => [nameOf(model), programOf(document, model, id, "client").code]),
  );
  const commands = await buildPrograms(toolchain, project, sources);
  const runOne = async (model: Model, environment: Readonly<Record<string, string>>): Promise<string> => {
    const command = commands.get(nameOf(model));
    if (command === undefined) throw new Error(`The sample of ${model.slug} was not built`);
    return run([command.program, ...command.args], project, { ...command.env, ...environment });
  };
  // The hard one has the slug of another model, and so a mock of its own.
  const outcomes = [
    ...(await runEach(document, document.models, runOne, 24)),
    ...(await runEach(document, [hard], runOne, 1)),
  ];
  return { samples: [...document.models, hard], outcomes };
}
