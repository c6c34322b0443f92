import { costSentence, outputSentence, timeSentence } from "../../document/sentences.ts";
import type { Model } from "../../document/shape.ts";
import { modelOf } from "../catalogue/models.ts";
import { exampleOf } from "../input/example.ts";
import { flagsOf } from "../input/flags.ts";
import { tableOf } from "../output/table.ts";
import type { Terminal } from "../output/terminal.ts";
import { type AddCommand, allOptions } from "./command.ts";

function textOf(model: Model, { paint }: Terminal): string {
  const { displayName, capability, provider, description, deprecation } = model;
  const inputs = flagsOf(model).map(({ option }) => [`  ${option.flags}`, option.description]);
  return [
    `${paint("bold", `${displayName}, ${capability.title}`)} (${provider})`,
    description.trim(),
    ...(deprecation === undefined ? [] : [`Deprecated since ${deprecation.since}.`]),
    `${outputSentence(model)} ${costSentence(model)} ${timeSentence(model)}`.replaceAll("`", ""),
    "",
    paint("bold", "Inputs:"),
    ...tableOf(inputs),
    "",
    paint("bold", "Example:"),
    `  ${exampleOf(model)}`,
  ].join("\n");
}

/** `pixelbyte model <slug>`: a model's output, inputs and price. */
export const addModel: AddCommand = (program, { terminal }) => {
  program
    .command("model")
    .description("show a model's output, inputs and price")
    .argument("<slug>", "the model, such as kling/kling-2.6-pro/text-to-video")
    .action((slug: string, _: object, command) => {
      const model = modelOf(slug);
      terminal.print(allOptions(command).json ? JSON.stringify(model) : textOf(model, terminal));
    });
};
