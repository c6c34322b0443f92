import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { jarOf, maven, mavenRepository } from "../../../../scripts/clients/tools/maven.ts";
import { run } from "../../../../scripts/clients/tools/run.ts";
import { loadDocument } from "../../../../scripts/document/load.ts";
import type { Command } from "../../support/driver.ts";
import type { Toolchain } from "../../support/toolchain.ts";

/** A project that asks for nothing but our package. */
const projectFile = (version: string, repository: string): string => `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>example</artifactId>
  <version>1</version>
  <repositories>
    <repository>
      <id>local</id>
      <url>${pathToFileURL(repository)}</url>
    </repository>
  </repositories>
  <dependencies>
    <dependency>
      <groupId>app.pixelbyte</groupId>
      <artifactId>pixelbyte-client</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
</project>
`;

/** Runs tests: JUnit 5 whole, with a program to start it. */
const junit = {
  artifact: "org.junit.platform:junit-platform-console-standalone:1.14.4",
  file: "junit-platform-console-standalone-1.14.4.jar",
  sha256: "7c6968cbcaf4301c729f202b23b7d736c5d88be625fc7d27ad5d746146a8bc28",
};

/** A repository of the project's own, since our package changes without a new version. What others made is shared. */
async function repositoryOf(project: string): Promise<string> {
  const repository = join(project, "repository");
  await mkdir(repository);
  for (const group of await readdir(mavenRepository)) {
    if (group !== "app") await symlink(join(mavenRepository, group), join(repository, group));
  }
  return repository;
}

const quickStart = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

const compiler = fileURLToPath(new URL("Compile.java", import.meta.url));

/** The jars from a Maven repository. Programs are compiled with all warnings on, and none is allowed. */
export const toolchain: Toolchain = {
  sourceOf: (name) => `${name}.java`,
  async install(project, artifacts) {
    const { version } = await loadDocument();
    await writeFile(join(project, "pom.xml"), projectFile(version, artifacts));
    const copy = ["dependency:copy-dependencies", "-DoutputDirectory=lib", "-DincludeScope=runtime"];
    await maven(project, copy, { repository: await repositoryOf(project) });
  },
  async buildTests(project) {
    const classpath = ["lib/*", await jarOf(junit), "tests"].join(":");
    const sources = (await readdir(join(project, "scenario"))).map((file) => `scenario/${file}`);
    await run("javac", ["-d", "tests", "-cp", classpath, ...sources], { cwd: project });
    const launcher = ["org.junit.platform.console.ConsoleLauncher", "execute", "--scan-classpath=tests"];
    return { program: "java", args: [...quickStart, "-cp", classpath, ...launcher] };
  },
  async build(project, names) {
    await run("java", [compiler, ...names], { cwd: project });
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
