import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { generateClient, placeOf } from "../../../../scripts/clients/generate.ts";
import { java } from "../../../../scripts/clients/languages/java.ts";
import { kotlin, kotlinInMaven } from "../../../../scripts/clients/languages/kotlin.ts";
import { quickStart } from "../../../../scripts/clients/tools/java.ts";
import { ktlint } from "../../../../scripts/clients/tools/ktlint.ts";
import { jarOf } from "../../../../scripts/clients/tools/maven.ts";
import { once } from "../../../../scripts/clients/tools/once.ts";
import { run } from "../../../../scripts/clients/tools/run.ts";
import { loadDocument } from "../../../../scripts/document/load.ts";
import { root } from "../../../../scripts/document/root.ts";
import { installJars, junit } from "../../support/mavenProject.ts";
import type { Toolchain } from "../../support/toolchain.ts";

/** The version of Kotlin that compiles the package. */
async function kotlinVersion(): Promise<string> {
  const manifest = await readFile(join(root, "scripts/clients/packages/kotlin/pom.xml"), "utf8");
  const [, version] = /<kotlin\.version>(.*)<\//.exec(manifest) ?? [];
  if (version === undefined) throw new Error("The pom.xml of Kotlin names no version");
  return version;
}

/** The jars of the compiler, in the form of a class path. */
export async function kotlinCompiler(): Promise<string> {
  const version = await kotlinVersion();
  const folder = await once(`kotlin-compiler-${version}`, async (staging) => {
    await installJars(staging, [{ group: "org.jetbrains.kotlin", artifact: "kotlin-compiler-embeddable", version }]);
  });
  return join(folder, "lib", "*");
}

/** Files of Kotlin are named like classes: `ReadmeExample` from `readme_example`. */
const fileOf = (name: string): string => name.replaceAll(/(?:^|_)(\w)/g, (_, first: string) => first.toUpperCase());

const jarsIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((file) => file.endsWith(".jar")).map((jar) => join(folder, jar));

/** The package, as it was published to a folder. */
const packageOf = (version: string, repository: string) => ({
  group: "app.pixelbyte",
  artifact: "pixelbyte-client-kotlin",
  version,
  repository,
});

/** The framework of the README. */
const ktor = { group: "io.ktor", artifact: "ktor-server-cio-jvm", version: "3.6.1" };

/**
 * Compiles files of a project with warnings as errors.
 *
 * @param jars a class path
 */
async function compile(project: string, files: readonly string[], classes: string, jars: string): Promise<void> {
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
    await installJars(project, [packageOf(version, artifacts), ktor]);
  },
  async buildTests(project) {
    const document = await loadDocument();
    await generateClient(document, java);
    const { version } = document;
    const fixtures = { group: "app.pixelbyte", artifact: "pixelbyte-client", version };
    const tests = join(project, "tests");
    await installJars(tests, [
      packageOf(version, placeOf(kotlin).artifacts),
      { ...fixtures, repository: placeOf(java).artifacts },
    ]);
    const files = (await readdir(join(project, "scenario"))).map((file) => join("scenario", file));
    await ktlint(project, files);
    const jars = [...(await jarsIn(join(tests, "lib"))), await jarOf(junit)].join(":");
    await compile(project, files, "tests/classes", jars);
    const launcher = ["org.junit.platform.console.ConsoleLauncher", "execute", "--scan-classpath=tests/classes"];
    return { program: "java", args: [...quickStart, "-cp", `${jars}:tests/classes`, ...launcher] };
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
    await compile(project, files, classes, (await jarsIn(join(project, "lib"))).join(":"));
    const start = ["-Dfile.encoding=ISO-8859-1", ...quickStart, "-classpath", `${classes}:lib/*`];
    return names.map((name) => ({ program: "java", args: [...start, `${fileOf(name)}Kt`] }));
  },
};
