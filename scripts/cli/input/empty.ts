/** Options without a value, such as `--prompt "$PROMPT"` if the variable is not set. Nobody means to pay for these. */
import type { Command } from "commander";
import { UsageError } from "../failure.ts";

const isBlank = (value: unknown): boolean => typeof value === "string" && value.trim() === "";

/** @throws {UsageError} if an option of the command, or one of its values, is empty */
export function rejectEmptyOptions(command: Command): void {
  const empty = command.options.find((option) => [command.getOptionValue(option.attributeName())].flat().some(isBlank));
  if (empty !== undefined) throw new UsageError(`${empty.long} is empty. Give it a value, or leave it out.`);
}
