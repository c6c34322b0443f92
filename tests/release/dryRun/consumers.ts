/** What a person does first with a package: an empty project, the README's commands, and its first program. */
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { goModule } from "../../../scripts/clients/languages/go.ts";
import { rustTarget } from "../../../scripts/clients/tools/cargo.ts";
import { goTools } from "../../../scripts/clients/tools/goTools.ts";
import { maven, mavenRepository } from "../../../scripts/clients/tools/maven.ts";
import { once } from "../../../scripts/clients/tools/once.ts";
import { run } from "../../../scripts/clients/tools/run.ts";
import { purlParts } from "../../../scripts/release/sbom.ts";
import { kotlinCompiler } from "../../clients/drivers/kotlin/toolchain.ts";
import type { LocalRegistries } from "./registries/index.ts";

type Environment = Readonly<Record<string, string>>;

export interface Consumer {
  /** Makes an empty folder a project, and says in which environment the README's commands find the registries. */
  prepare(project: string, registries: LocalRegistries, readme: string): Promise<Environment>;
  /** What of the environment only commands get that name our package. */
  readonly forOurs?: Environment;
  /** Where the first program goes, and the command that runs it. */
  readonly file: string;
  readonly command: string;
}

/** What the Python package needs, from where pip is set to take it. */
const pythonWheels = (): Promise<string> =>
  once("release-wheels", async (staging) => {
    await run("python3", ["-m", "pip", "download", "--quiet", "--dest", staging, "attrs>=22.2", "httpx>=0.28,<0.29"], {
      cwd: staging,
    });
  });

const python: Consumer = {
  async prepare(project, { folder }) {
    await run("python3", ["-m", "venv", "venv"], { cwd: project });
    return {
      PATH: `${join(project, "venv/bin")}:${process.env.PATH}`,
      PIP_INDEX_URL: `file://${join(folder, "pypi/simple")}`,
      PIP_FIND_LINKS: await pythonWheels(),
      PIP_DISABLE_PIP_VERSION_CHECK: "1",
    };
  },
  file: "first.py",
  command: "python first.py",
};

/** Does what the module proxy does with a tag of the repository. */
async function serveModule(registries: LocalRegistries): Promise<string> {
  const proxy = join(registries.folder, "goproxy");
  const remote = join(registries.folder, "repositories/pixelbyte-go.git");
  const tags = (await run("git", ["tag", "--list"], { cwd: remote })).trim().split("\n");
  for (const tag of tags) {
    const clone = join(registries.folder, `go-${tag}`);
    await rm(clone, { recursive: true, force: true });
    await run("git", ["clone", "--quiet", "--branch", tag, remote, clone], { cwd: registries.folder });
    await rm(join(clone, ".git"), { recursive: true });
    await run((await goTools()).pack, [clone, goModule, tag, proxy], { cwd: registries.folder });
  }
  await writeFile(join(proxy, goModule, "@v/list"), `${tags.join("\n")}\n`);
  return proxy;
}

const go: Consumer = {
  async prepare(project, registries) {
    const [modules = "", upstream = ""] = (await run("go", ["env", "GOMODCACHE", "GOPROXY"], { cwd: project })).split(
      "\n",
    );
    const proxies = [`file://${await serveModule(registries)}`, `file://${modules}/cache/download`, upstream];
    const environment = {
      GOPROXY: proxies.join(","),
      GOMODCACHE: join(project, "modules"),
      GONOSUMDB: goModule,
      // Compiled packages do not depend on the folder, so the next project need not compile them again.
      GOFLAGS: "-trimpath -modcacherw -buildvcs=false -mod=mod",
    };
    await run("go", ["mod", "init", "example"], { cwd: project, env: environment });
    return environment;
  },
  file: "main.go",
  command: "go run .",
};

const rust: Consumer = {
  async prepare(project) {
    await run("cargo", ["init", "--quiet", "--vcs", "none", "--name", "example"], { cwd: project });
    return { CARGO_TARGET_DIR: rustTarget };
  },
  forOurs: { CARGO_REGISTRY_DEFAULT: "local" },
  file: "src/main.rs",
  command: "cargo run --quiet",
};

const ruby: Consumer = {
  async prepare(project, { url }) {
    const path = (await run("gem", ["environment", "path"], { cwd: project })).trim();
    await writeFile(join(project, "gemrc"), `:sources:\n- ${url}/gem/\n`);
    const home = join(project, "gems");
    return { GEM_HOME: home, GEM_PATH: `${home}:${path}`, GEMRC: join(project, "gemrc") };
  },
  file: "first.rb",
  command: "ruby first.rb",
};

const php: Consumer = {
  async prepare(project, { folder }) {
    const url = `file://${join(folder, "repositories/pixelbyte-php.git")}`;
    // Guzzle comes from the distribution, so no other registry is used.
    const manifest = {
      repositories: [{ type: "vcs", url }, { "packagist.org": false }],
      provide: { "guzzlehttp/guzzle": "7.4", "guzzlehttp/psr7": "2.4" },
      autoload: { files: ["/usr/share/php/GuzzleHttp/autoload.php"] },
    };
    await writeFile(join(project, "composer.json"), JSON.stringify(manifest));
    return { COMPOSER_CACHE_DIR: join(project, "cache"), COMPOSER_NO_INTERACTION: "1", COMPOSER_ALLOW_SUPERUSER: "1" };
  },
  file: "first.php",
  command: "php first.php",
};

/** A project with the README's dependency, word for word, that takes our package from a `file://` repository. */
async function mavenProject(project: string, { folder }: LocalRegistries, readme: string): Promise<void> {
  const [, dependency] = /^```xml\n(<dependency>.*?)^```/ms.exec(readme) ?? [];
  if (dependency === undefined) throw new Error("The README names no dependency of Maven");
  const repository = `<repository><id>local</id><url>file://${join(folder, "maven/repository")}</url></repository>`;
  const pom = `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>example</artifactId>
  <version>1</version>
  <repositories>${repository}</repositories>
  <dependencies>
${dependency}  </dependencies>
</project>
`;
  await writeFile(join(project, "pom.xml"), pom);
  // Maven would take the package of the last time.
  await rm(join(mavenRepository, "app/pixelbyte"), { recursive: true, force: true });
  await maven(project, ["dependency:copy-dependencies", "-DoutputDirectory=lib", "-DincludeScope=runtime"]);
}

const java: Consumer = {
  async prepare(project, registries, readme) {
    await mavenProject(project, registries, readme);
    return {};
  },
  file: "First.java",
  command: "java -XX:TieredStopAtLevel=1 -classpath 'lib/*' First.java",
};

const kotlin: Consumer = {
  async prepare(project, registries, readme) {
    await mavenProject(project, registries, readme);
    return { KOTLIN_COMPILER: await kotlinCompiler() };
  },
  file: "First.kt",
  command: [
    `java -classpath "$KOTLIN_COMPILER" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect -jvm-target 17`,
    `-classpath "$(echo lib/*.jar | tr ' ' ':')" -d classes First.kt && java -classpath 'classes:lib/*' FirstKt`,
  ].join(" "),
};

const node: Consumer = {
  async prepare(project, { folder }) {
    await copyFile(join(folder, "npmrc"), join(project, ".npmrc"));
    await writeFile(join(project, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
    await mkdir(join(project, "cache"), { recursive: true });
    return { npm_config_audit: "false", npm_config_fund: "false" };
  },
  file: "first.js",
  command: "node first.js",
};

/** By the name of the language. */
export const consumers: Readonly<Record<string, Consumer>> = { python, go, java, kotlin, rust, ruby, php, node };

const blocks = (readme: string, language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(([, text = ""]) => text);

/**
 * Follows a README in an empty project, up to its first program.
 *
 * @param purl of the package
 * @param fence how the README marks programs of the language
 * @param environment of the program: where the mock is
 * @returns what the program printed
 */
export async function follow(
  consumer: Consumer,
  { purl, readme, fence }: { readonly purl: string; readonly readme: string; readonly fence: string },
  project: string,
  registries: LocalRegistries,
  environment: Environment,
): Promise<string> {
  const env = { ...registries.environment, ...(await consumer.prepare(project, registries, readme)) };
  const [install = ""] = blocks(readme, "sh");
  const { name } = purlParts(purl);
  const isMaven = purl.startsWith("pkg:maven/");
  for (const command of isMaven ? [] : install.split("\n").filter((line) => line !== "")) {
    const ours = command.includes(name) ? consumer.forOurs : {};
    await run("sh", ["-c", command], { cwd: project, env: { ...env, ...ours } });
  }
  const [program] = blocks(readme, fence);
  if (program === undefined) throw new Error(`The README of ${purl} has no program in ${fence}`);
  await mkdir(join(project, consumer.file, ".."), { recursive: true });
  await writeFile(join(project, consumer.file), program);
  return run("sh", ["-c", consumer.command], { cwd: project, env: { ...env, ...environment } });
}
