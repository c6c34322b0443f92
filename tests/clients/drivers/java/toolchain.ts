import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { maven, mavenRepository } from "../../../../scripts/clients/tools/maven.ts";
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
  build: async (_project, names) =>
    names.map((name) => ({
      program: "java",
      // Not every machine is set to UTF-8. Programs as short as these are over before much optimizing pays.
      args: ["-Dfile.encoding=ISO-8859-1", ...quickStart, "-classpath", "lib/*", `${name}.java`],
    })),
};
