/** Asks on the terminal for missing facts. */
import { createInterface } from "node:readline/promises";
import { capabilityTitle } from "../document/names.ts";
import { FactsError, type InputFacts, type KnownFacts } from "./facts.ts";
import { readInput, readPrice } from "./notation.ts";
import { capabilityIn } from "./slug.ts";

/** The author left before the last question. */
export class StoppedError extends Error {
  constructor() {
    super("Stopped. Nothing was written.");
    this.name = "StoppedError";
  }
}

/** Repeats the question until `read` accepts the answer. An empty answer stands for the value in brackets. */
type Ask = <T>(question: string, read: (answer: string) => T, usual?: string) => Promise<T>;

const text = (answer: string): string => {
  if (answer === "") throw new FactsError("Please enter a value.");
  return answer;
};

const whole = (answer: string): number => {
  const digits = answer.replaceAll(",", "");
  if (!/^\d+$/.test(digits)) {
    throw new FactsError(`Please enter a whole number, such as 240 or 45,000, not ${answer || "nothing"}.`);
  }
  return Number(digits);
};

/** Throws if too little is known about an input to write it. */
export type CheckInput = (input: InputFacts) => void;

async function askAll(slug: string, known: KnownFacts, check: CheckInput, ask: Ask): Promise<KnownFacts> {
  /** Reads words one after the other. */
  const each = (answer: string, read: (word: string) => InputFacts[]): InputFacts[] => {
    const words = answer.split(/\s+/).filter((word) => word !== "");
    const inputs = words.flatMap((word) => read(word));
    for (const input of inputs) check(input);
    return inputs;
  };
  const [provider = "", name = ""] = slug.split("/");
  return {
    ...known,
    name: known.name ?? (await ask("Display name of the model", text, capabilityTitle(name))),
    provider: known.provider ?? (await ask("Display name of the provider", text, capabilityTitle(provider))),
    capability: known.capability ?? capabilityIn(slug) ?? (await ask("Capability, such as text-to-video", text)),
    description:
      known.description ??
      (await ask(
        "What is special about the model, in one sentence; empty to write it later",
        (answer) => answer || undefined,
      )),
    seconds: known.seconds ?? (await ask("Usual processing time in seconds", whole)),
    baseCostMicroCents:
      known.baseCostMicroCents ?? (await ask("Base cost in micro-cents (1,000,000 are 1 US dollar)", whole)),
    per: known.per ?? (await ask("Unit of the base cost: second, image, job ...", text, "second")),
    required:
      known.required ??
      (await ask(
        "Required inputs, with their ranges, such as `prompt:..2500 image_url`",
        (answer) => each(answer, (word) => readInput(word)),
        "prompt",
      )),
    price:
      known.price ??
      (await ask(
        "Priced inputs, with the multiplier of each value and a star at the default, such as\n`duration=4:4,6:6,8:8* audio:boolean=false:1*,true:1.5`; empty for none",
        (answer) => each(answer, (word) => readPrice(word)),
      )),
    optional:
      known.optional ??
      (await ask(
        "Other inputs, with type, range, values and a star at the default, if the page states them, such as\n`seed steps:integer:1..50=30* aspect_ratio=16:9*,9:16`; empty for none",
        (answer) => each(answer, (word) => readInput(word)),
      )),
  };
}

/**
 * Completes the facts by asking. A question is repeated if its answer is invalid.
 *
 * @param check checks each input; a question is repeated if the answer leaves a type open
 * @param terminal where questions go and answers come from
 * @throws {StoppedError} on Ctrl-C and Ctrl-D
 */
export async function askFacts(
  slug: string,
  known: KnownFacts,
  check: CheckInput,
  terminal: { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream },
): Promise<KnownFacts> {
  const lines = createInterface(terminal);
  const ended = new AbortController();
  lines.once("close", () => ended.abort());
  const ask: Ask = async (question, read, usual = "") => {
    for (;;) {
      const answer = await lines
        .question(`${question}${usual && ` [${usual}]`}: `, { signal: ended.signal })
        .catch((error: Error) => {
          throw error.name === "AbortError" ? new StoppedError() : error;
        });
      try {
        return read(answer.trim() || usual);
      } catch (error) {
        if (!(error instanceof FactsError)) throw error;
        terminal.output.write(`${error.message}\n`);
      }
    }
  };
  try {
    return await askAll(slug, known, check, ask);
  } finally {
    lines.close();
  }
}
