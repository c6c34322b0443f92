import { type Command, InvalidArgumentError } from "commander";
import { misspelled } from "../../document/nearest.ts";
import { type Filters, findModels, needsOf } from "../catalogue/find.ts";
import { allModels } from "../catalogue/models.ts";
import { dollars, numberOf } from "../input/numbers.ts";
import { foundJson, foundText } from "../output/found.ts";
import { type AddCommand, allOptions } from "./command.ts";

/** Makes a reader of an option that has one of some values. */
const oneOf =
  (values: () => readonly string[]) =>
  (text: string): string => {
    if (values().includes(text)) return text;
    const near = misspelled(text, values());
    throw new InvalidArgumentError(
      near === undefined ? `It must be one of ${values().join(", ")}.` : `Did you mean ${near}?`,
    );
  };

const several =
  (read: (text: string) => string) =>
  (text: string, before: readonly string[] = []): string[] => [...before, read(text)];

const distinct = (values: readonly string[]): string[] => [...new Set(values)];
const capabilities = (): string[] => distinct(allModels().map(({ capability }) => capability.id));
const providers = (): string[] => distinct(allModels().map(({ provider }) => provider));
const aspectRatios = (): string[] => distinct(allModels().flatMap(({ output }) => output.aspectRatios));
const inputs = (): string[] => distinct(allModels().flatMap(({ parameters }) => parameters.map(({ name }) => name)));

const addFilters = (command: Command): Command =>
  command
    .option("--capability <name>", "only models with this capability, such as image-to-video", oneOf(capabilities))
    .option("--provider <name>", "only models of this provider", oneOf(providers))
    .option("--sound", "only models that make videos with sound")
    .option("--image", "only models that accept an image")
    .option("--aspect-ratio <ratio>", "the aspect ratio, such as 9:16", oneOf(aspectRatios))
    .option(
      "--seconds <number>",
      "length of the video; the cost shown is for this length",
      numberOf("a number of seconds up to 3600, such as 10", undefined, 3600),
    )
    .option("--max-cost <dollars>", "maximum cost, such as 0.50", dollars)
    .option("--max-minutes <number>", "maximum typical processing time", numberOf("a number of minutes, such as 2"))
    .option(
      "--takes <input>",
      "an input that the model must accept, such as seed; repeat for more",
      several(oneOf(inputs)),
    )
    .option(
      "--sort <by>",
      "price, time or name (default: price)",
      oneOf(() => ["price", "time", "name"]),
    );

/** `pixelbyte models`: which models have what is needed, and what others lack. */
export const addModels: AddCommand = (program, { terminal }) => {
  addFilters(program.command("models").description("list the models that match, and what others lack")).action(
    (_: object, command: Command) => {
      const options = allOptions<Filters>(command);
      const found = findModels(needsOf(options));
      if (options.json) terminal.print(JSON.stringify(foundJson(found)));
      else terminal.print(foundText(found, terminal));
    },
  );
};
