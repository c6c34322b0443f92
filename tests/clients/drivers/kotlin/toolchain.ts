import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { kotlinInMaven } from "../../../../scripts/clients/languages/kotlin.ts";
import { ktlint } from "../../../../scripts/clients/tools/ktlint.ts";
import { maven, mavenRepository } from "../../../../scripts/clients/tools/maven.ts";
import { once } from "../../../../scripts/clients/tools/once.ts";
import { run } from "../../../../scripts/clients/tools/run.ts";
import { loadDocument } from "../../../../scripts/document/load.ts";
import { root } from "../../../../scripts/document/root.ts";
import type { Toolchain } from "../../support/toolchain.ts";

/** The version of Kotlin that compiles the package. */
async function kotlinVersion(): Promise<string> {
  const manifest = await readFile(join(root, "scripts/clients/packages/kotlin/pom.xml"), "utf8");
  const [, version] = /<kotlin\.version>(.*)<\//.exec(manifest) ?? [];
  if (version === undefined) throw new Error("The pom.xml of Kotlin names no version");
  return version;
}

/** A project that asks for one package, from a local repository or from Maven Central. */
const projectFile = (group: string, artifact: string, version: string, repository = ""): string => `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>example</artifactId>
  <version>1</version>
  ${repository}
  <dependencies>
    <dependency>
      <groupId>${group}</groupId>
      <artifactId>${artifact}</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
</project>
`;

const copyDependencies = ["dependency:copy-dependencies", "-DoutputDirectory=lib", "-DincludeScope=runtime"];

/** The jars of the compiler, in the form of a class path. */
export async function kotlinCompiler(): Promise<string> {
  const version = await kotlinVersion();
  const folder = await once(`kotlin-compiler-${version}`, async (staging) => {
    const file = projectFile("org.jetbrains.kotlin", "kotlin-compiler-embeddable", version);
    await writeFile(join(staging, "pom.xml"), file);
    await maven(staging, copyDependencies);
  });
  return join(folder, "lib", "*");
}

/** Programs as short as these, and compiling them, are over before much optimizing pays. */
const quickStart = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

/** Files of Kotlin are named like classes: `ReadmeExample` from `readme_example`. */
const fileOf = (name: string): string => name.replaceAll(/(?:^|_)(\w)/g, (_, first: string) => first.toUpperCase());

/** Compiles files of a project with warnings as errors. */
async function compile(project: string, files: readonly string[], classes: string): Promise<void> {
  const jars = (await readdir(join(project, "lib"))).map((jar) => join("lib", jar)).join(":");
  const options = ["-no-stdlib", "-no-reflect", "-jvm-target", "17", "-Werror", "-classpath", jars, "-d", classes];
  const start = ["-cp", await kotlinCompiler(), "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler"];
  await run("java", [...quickStart, ...start, ...options, ...files], { cwd: project });
}

/** The jars from a Maven repository. Programs that are built together are compiled together. */
export const toolchain: Toolchain = {
  sourceOf: (name) => `${fileOf(name)}.kt`,
  byHandEnvironment: kotlinInMaven,
  async install(project, artifacts) {
    const { version } = await loadDocument();
    const repository = `<repositories><repository><id>local</id><url>${pathToFileURL(artifacts)}</url></repository></repositories>`;
    const file = projectFile("app.pixelbyte", "pixelbyte-client-kotlin", version, repository);
    await writeFile(join(project, "pom.xml"), file);
    // Maven would take the package of the last time.
    await rm(join(mavenRepository, "app/pixelbyte"), { recursive: true, force: true });
    await maven(project, copyDependencies);
  },
  lint: (project, names) =>
    ktlint(
      project,
      names.map((name) => `${fileOf(name)}.kt`),
    ),
  async build(project, names) {
    const [first = "none"] = names;
    const classes = join("classes", first);
    const files = names.map((name) => `${fileOf(name)}.kt`);
    await mkdir(join(project, classes), { recursive: true });
    await compile(project, files, classes);
    const start = ["-Dfile.encoding=ISO-8859-1", ...quickStart, "-classpath", `${classes}:lib/*`];
    return names.map((name) => ({ program: "java", args: [...start, `${fileOf(name)}Kt`] }));
  },
};
