/** Asks on the terminal for the facts that are not known yet. */
import { createInterface } from "node:readline/promises";
import { FactsError, type InputFacts, type KnownFacts, readInput, readPrice } from "./facts.ts";

/** Asks until `read` takes the answer. */
type Ask = <T>(question: string, read: (answer: string) => T) => Promise<T>;

const text = (answer: string): string => {
  if (answer === "") throw new FactsError("An answer is needed.");
  return answer;
};

const whole = (answer: string): number => {
  if (!/^\d+$/.test(answer)) throw new FactsError(`A whole number is needed, not ${answer || "nothing"}.`);
  return Number(answer);
};

/** Reads words one after the other. */
const each = (answer: string, read: (word: string, known: InputFacts[]) => InputFacts[]): InputFacts[] =>
  answer
    .split(/\s+/)
    .filter((word) => word !== "")
    .reduce<InputFacts[]>((known, word) => read(word, known), []);

async function askAll(known: KnownFacts, ask: Ask): Promise<KnownFacts> {
  return {
    ...known,
    name: known.name ?? (await ask("Name of the model, for people: ", text)),
    provider: known.provider ?? (await ask("Provider, for people: ", text)),
    seconds: known.seconds ?? (await ask("Usual processing time in seconds: ", whole)),
    baseCostMicroCents:
      known.baseCostMicroCents ?? (await ask("Base cost in micro-cents (1,000,000 are 1 US dollar): ", whole)),
    per: known.per ?? (await ask("The base cost is paid per (second, image, job ...): ", text)),
    required:
      known.required ??
      (await ask("Required inputs, such as `prompt image_url`: ", (answer) => each(text(answer), readInput))),
    price:
      known.price ??
      (await ask(
        "Priced inputs with multipliers and a star at the default, such as `duration=4:4,6:6,8:8*`: ",
        (answer) => each(answer, readPrice),
      )),
    optional:
      known.optional ??
      (await ask("Other inputs, with values where they are listed, such as `seed aspect_ratio=16:9,9:16`: ", (answer) =>
        each(answer, readInput),
      )),
  };
}

/** Completes the facts by asking. An answer that cannot be used is asked for again. */
export async function askFacts(known: KnownFacts): Promise<KnownFacts> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ask: Ask = async (question, read) => {
    for (;;) {
      try {
        return read((await terminal.question(question)).trim());
      } catch (error) {
        if (!(error instanceof FactsError)) throw error;
        console.log(error.message);
      }
    }
  };
  try {
    return await askAll(known, ask);
  } finally {
    terminal.close();
  }
}
