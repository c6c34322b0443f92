import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../../../scripts/clients/tools/run.ts";
import type { Toolchain } from "../../support/toolchain.ts";

/** Gems of the project, before those of the machine, on which the package depends. */
async function gemsOf(project: string) {
  const own = join(project, "gems");
  const path = await run("gem", ["environment", "path"], { cwd: project });
  return { GEM_HOME: own, GEM_PATH: `${own}:${path.trim()}` };
}

/** The usual ones, but for programs that the suite names, and texts in the quotes that they do not hold themselves. */
const rubocopRules = `AllCops:
  NewCops: disable
  SuggestExtensions: false
  TargetRubyVersion: 3.0
Naming/FileName:
  Enabled: false
Style/FrozenStringLiteralComment:
  Enabled: false
Style/StringLiterals:
  Enabled: false
`;

export const toolchain: Toolchain = {
  tools: [{ program: "ruby", probe: "-rsinatra/base", from: "with the packages or gems sinatra and webrick" }],
  sourceOf: (name) => `${name}.rb`,
  async install(project, artifacts) {
    const gem = (await readdir(artifacts)).find((file) => file.endsWith(".gem"));
    if (gem === undefined) throw new Error("The package made no gem");
    const args = ["install", "--local", "--no-document", join(artifacts, gem)];
    await run("gem", args, { cwd: project, env: await gemsOf(project) });
  },
  async lint(project, names) {
    await writeFile(join(project, ".rubocop.yml"), rubocopRules);
    const files = names.map((name) => `${name}.rb`);
    await run("rubocop", ["--format", "quiet", "--cache", "false", ...files], { cwd: project });
  },
  async build(project, names) {
    const env = await gemsOf(project);
    return names.map((name) => ({ program: "ruby", args: [`${name}.rb`], env }));
  },
};
