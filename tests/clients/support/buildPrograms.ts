import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Command } from "./driver.ts";
import type { Toolchain } from "./toolchain.ts";

/**
 * Puts programs into a project, lints and compiles them.
 *
 * @param sources by the name of the program
 * @returns how each is started
 */
export async function buildPrograms(
  toolchain: Toolchain,
  project: string,
  sources: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Command>> {
  for (const [name, source] of sources) {
    const file = join(project, toolchain.sourceOf(name));
    await mkdir(dirname(file), { recursive: true });
    // Programs on a page lack the newline that linters ask for at the end of a file.
    await writeFile(file, source.endsWith("\n") ? source : `${source}\n`);
  }
  const names = [...sources.keys()];
  await toolchain.lint?.(project, names);
  const commands = await toolchain.build(project, names);
  return new Map(
    names.map((name, index) => {
      const command = commands[index];
      if (command === undefined) throw new Error(`The toolchain made nothing of ${name}`);
      return [name, command];
    }),
  );
}

/** Puts one program into a project, and compiles it. */
export async function buildProgram(
  toolchain: Toolchain,
  project: string,
  name: string,
  source: string,
): Promise<Command> {
  const command = (await buildPrograms(toolchain, project, new Map([[name, source]]))).get(name);
  if (command === undefined) throw new Error(`The toolchain made nothing of ${name}`);
  return command;
}
