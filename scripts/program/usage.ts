import type { Command } from "commander";

/** The exit code of a program that was started in a way that means nothing. What it does can fail too: with 1. */
export const wrongUsage = 2;

/** Makes wrong options and arguments of a program, and of its subcommands so far, end it with {@link wrongUsage}. */
export function failOnWrongUsage(command: Command): Command {
  command.commands.forEach(failOnWrongUsage);
  return command.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : wrongUsage));
}
