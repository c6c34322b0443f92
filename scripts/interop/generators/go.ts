import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Tool } from "../../clients/language.ts";
import { run } from "../../clients/tools/run.ts";
import { wrongRequests } from "../requests.ts";
import type { Outcome, Trial } from "../tool.ts";
import { tryGenerator } from "./generator.ts";

export const goTool: Tool = { program: "go", probe: "version", from: "Go 1.26 or newer, from go.dev" };

/** A generator of Go. */
export interface GoGenerator {
  /** Writes the package `client`. */
  readonly generate: () => Promise<unknown>;
  /** Modules that the generated code needs, each with its version. */
  readonly requires: Readonly<Record<string, string>>;
  /** The program. It is given the wrong requests as its first argument. */
  readonly program: string;
}

/** Tries a generator of Go, as a package of a module with a program. */
export function tryGo(trial: Trial, { generate, requires, program }: GoGenerator): Promise<Outcome> {
  const { folder } = trial;
  const listed = Object.entries(requires).map((pair) => `\t${pair.join(" ")}\n`);
  return tryGenerator(trial, {
    generate,
    async compile() {
      await writeFile(join(folder, "go.mod"), `module trial\n\ngo 1.25.0\n\nrequire (\n${listed.join("")})\n`);
      await writeFile(join(folder, "main.go"), program);
      await run("go", ["mod", "tidy"], { cwd: folder });
      await run("go", ["build", "-o", "program", "."], { cwd: folder });
    },
    program: [join(folder, "program"), JSON.stringify(wrongRequests)],
  });
}
