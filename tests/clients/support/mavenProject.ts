/** Projects that Maven gives the jars of a package. */
import { mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Jar, maven, mavenRepository } from "../../../scripts/clients/tools/maven.ts";

/** Runs tests: JUnit 5 whole, with a program to start it. */
export const junit: Jar = {
  artifact: "org.junit.platform:junit-platform-console-standalone:1.14.4",
  file: "junit-platform-console-standalone-1.14.4.jar",
  sha256: "7c6968cbcaf4301c729f202b23b7d736c5d88be625fc7d27ad5d746146a8bc28",
};

/** An artifact of ours or of others. */
interface Dependency {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
  /** The folder that it is published to; without it, Maven Central. */
  readonly repository?: string;
}

function projectFile(dependencies: readonly Dependency[]): string {
  const repositories = dependencies.flatMap(({ repository }, index) =>
    repository === undefined
      ? []
      : `<repository><id>local-${index}</id><url>${pathToFileURL(repository)}</url></repository>`,
  );
  const needed = dependencies.map(
    ({ group, artifact, version }) =>
      `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`,
  );
  return `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>example</artifactId>
  <version>1</version>
  <repositories>${repositories.join("")}</repositories>
  <dependencies>${needed.join("")}</dependencies>
</project>
`;
}

/** A repository of the project's own, since our packages change without a new version. What others made is shared. */
async function repositoryOf(project: string): Promise<string> {
  const repository = join(project, "repository");
  await mkdir(repository);
  await mkdir(mavenRepository, { recursive: true });
  for (const group of await readdir(mavenRepository)) {
    if (group !== "app") await symlink(join(mavenRepository, group), join(repository, group));
  }
  return repository;
}

/** Makes a folder a project that asks for nothing but some artifacts, and puts their jars into its folder `lib`. */
export async function installJars(project: string, dependencies: readonly Dependency[]): Promise<void> {
  await mkdir(project, { recursive: true });
  await writeFile(join(project, "pom.xml"), projectFile(dependencies));
  const copy = ["dependency:copy-dependencies", "-DoutputDirectory=lib", "-DincludeScope=runtime"];
  await maven(project, copy, { repository: await repositoryOf(project) });
}
