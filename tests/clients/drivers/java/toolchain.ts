import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { quickStart } from "../../../../scripts/clients/tools/java.ts";
import { jarOf } from "../../../../scripts/clients/tools/maven.ts";
import { run } from "../../../../scripts/clients/tools/run.ts";
import { loadDocument } from "../../../../scripts/document/load.ts";
import type { Command } from "../../support/driver.ts";
import { installJars, junit } from "../../support/mavenProject.ts";
import type { Toolchain } from "../../support/toolchain.ts";

const compiler = fileURLToPath(new URL("Compile.java", import.meta.url));

/** The jars from a Maven repository. Programs are compiled with all warnings on, and none is allowed. */
export const toolchain: Toolchain = {
  sourceOf: (name) => `${name}.java`,
  async install(project, artifacts) {
    const { version } = await loadDocument();
    const client = { group: "app.pixelbyte", artifact: "pixelbyte-client", version, repository: artifacts };
    await installJars(project, [client]);
  },
  async buildTests(project) {
    const classpath = ["lib/*", await jarOf(junit), "tests"].join(":");
    const sources = (await readdir(join(project, "scenario"))).map((file) => `scenario/${file}`);
    await run("javac", ["-d", "tests", "-cp", classpath, ...sources], { cwd: project });
    const launcher = ["org.junit.platform.console.ConsoleLauncher", "execute", "--scan-classpath=tests"];
    return { program: "java", args: [...quickStart, "-cp", classpath, ...launcher] };
  },
  async build(project, names) {
    await run("java", [...quickStart, compiler, ...names], { cwd: project });
    const commandOf = async (name: string): Promise<Command> => {
      const source = await readFile(join(project, `${name}.java`), "utf8");
      const main = /^(?:public )?(?:final )?class (\w+)/m.exec(source)?.[1];
      if (main === undefined) throw new Error(`${name}.java has no class`);
      // Not every machine is set to UTF-8. Programs as short as these are over before much optimizing pays.
      const options = ["-Dfile.encoding=ISO-8859-1", ...quickStart, "-classpath", `classes/${name}:lib/*`];
      return { program: "java", args: [...options, main] };
    };
    return Promise.all(names.map(commandOf));
  },
};
