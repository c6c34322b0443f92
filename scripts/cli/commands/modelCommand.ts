import type { Command } from "commander";
import type { Model } from "../../document/shape.ts";
import { addFlags } from "../input/flags.ts";

/**
 * A command about one model, which takes the inputs of that model as options.
 *
 * @param named the model that the line names. Without it, the slug is wrong or missing, and that is what has to be said
 */
export function modelCommand(
  program: Command,
  name: string,
  description: string,
  named: Model | undefined,
  slug = "<slug>",
): Command {
  const command = program.command(name).description(description);
  command.argument(slug, "the model, such as kling/kling-2.6-pro/text-to-video");
  if (named === undefined) {
    command.allowUnknownOption().allowExcessArguments();
    command.addHelpText("after", `\nEach model has its own inputs: pixelbyte ${name} <slug> --help lists them.`);
  } else {
    addFlags(command, named);
  }
  // What follows belongs to the command, and not to the model.
  return command.optionsGroup("Options:");
}
