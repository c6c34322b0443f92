import type { Command } from "commander";
import type { Model } from "../../document/shape.ts";
import type { Context, Globals } from "../context.ts";

/** Adds a command to the program. `named` is the model that the line names: its inputs are options. */
export type AddCommand = (program: Command, context: Context, named: Model | undefined) => void;

/** The options of a command, with those of the program. */
export const allOptions = <Options extends object>(command: Command): Options & Globals =>
  command.optsWithGlobals<Options & Globals>();
