import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { jarOf, maven, mavenRepository } from "../../../../scripts/clients/tools/maven.ts";
import { run } from "../../../../scripts/clients/tools/run.ts";
import { loadDocument } from "../../../../scripts/document/load.ts";
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

const quickStart = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

/** The jars from a Maven repository. A program is compiled by `java` when it starts. */
export const toolchain: Toolchain = {
  sourceOf: (name) => `${name}.java`,
  async install(project, artifacts) {
    const { version } = await loadDocument();
    await writeFile(join(project, "pom.xml"), projectFile(version, artifacts));
    // Maven would take the package of the last time.
    await rm(join(mavenRepository, "app/pixelbyte"), { recursive: true, force: true });
    await maven(project, ["dependency:copy-dependencies", "-DoutputDirectory=lib", "-DincludeScope=runtime"]);
  },
  async buildTests(project) {
    const classpath = ["lib/*", await jarOf(junit), "tests"].join(":");
    const sources = (await readdir(join(project, "scenario"))).map((file) => `scenario/${file}`);
    await run("javac", ["-d", "tests", "-cp", classpath, ...sources], { cwd: project });
    const launcher = ["org.junit.platform.console.ConsoleLauncher", "execute", "--scan-classpath=tests"];
    return { program: "java", args: [...quickStart, "-cp", classpath, ...launcher] };
  },
  build: async (_project, names) =>
    names.map((name) => ({
      program: "java",
      // Not every machine is set to UTF-8. Programs as short as these are over before much optimizing pays.
      args: ["-Dfile.encoding=ISO-8859-1", ...quickStart, "-classpath", "lib/*", `${name}.java`],
    })),
};
