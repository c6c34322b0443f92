import type { Document, Model } from "../../../scripts/document/view.ts";
import { ofThisWeek } from "../../support/sample.ts";
import { type Outcome, run, runEach } from "../../support/samples.ts";
import { buildPrograms } from "./buildPrograms.ts";
import type { TestedClient } from "./testedClient.ts";
import type { Toolchain } from "./toolchain.ts";

/** What a text of an example may hold. */
const awkward = `${String.raw`It's "5" \ $HOME #{x} {y} %s ''' """ # 犬`}\nA line more,\ta tab.`;

/** A model with another prompt. */
const withPrompt = (model: Model, prompt: string): Model => ({
  ...model,
  example: { ...model.example, input: { ...model.example.input, prompt } },
});

/** How many samples the environment variable `SAMPLE` asks for, if that is a number. */
export const fewSamples = Number(process.env.SAMPLE) || undefined;

/** As many models as are asked for, evenly spread; or else a quarter of them, another one each week. */
function sampled(models: readonly Model[]): readonly Model[] {
  if (fewSamples === undefined) return ofThisWeek(models, 4);
  const step = models.length / fewSamples;
  return models.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/** What came of the samples of a language on its generated client. */
export interface SampleRun {
  readonly samples: readonly Model[];
  readonly outcomes: readonly Outcome[];
}

/**
 * Compiles the samples of this week's models and runs each, as it stands on its page, against a mock; and so one with
 * a prompt that is hard to write.
 */
export async function runSamples(
  document: Document,
  { title, programOf }: TestedClient,
  toolchain: Toolchain,
  project: string,
): Promise<SampleRun> {
  const sources = new Map<string, string>();
  const nameOf = ({ component, example }: Model): string =>
    `sample_${component}${example.input.prompt === awkward ? "_hard" : ""}`;
  const written = (model: Model): boolean => {
    const program = programOf(document, model);
    if (program !== undefined) sources.set(nameOf(model), program.code);
    return program !== undefined;
  };
  const samples = sampled(document.models).filter(written);
  const hard = samples.slice(0, 1).map((model) => withPrompt(model, awkward));
  if (!hard.some(written)) throw new Error(`The portal has no samples on the client of ${title}`);
  const commands = await buildPrograms(toolchain, project, sources);
  const runOne = async (model: Model, environment: Readonly<Record<string, string>>): Promise<string> => {
    const command = commands.get(nameOf(model));
    if (command === undefined) throw new Error(`The sample of ${model.slug} was not built`);
    return run([command.program, ...command.args], project, { ...command.env, ...environment });
  };
  // The hard one has the slug of another model, and so a mock of its own.
  const outcomes = [...(await runEach(document, samples, runOne, 24)), ...(await runEach(document, hard, runOne, 1))];
  return { samples: [...samples, ...hard], outcomes };
}
