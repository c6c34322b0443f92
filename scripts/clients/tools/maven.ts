import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { inTemporaryFolder } from "../../program/temporary.ts";
import type { Tool } from "../language.ts";
import { quickStart } from "./java.ts";
import { cache, once } from "./once.ts";
import { run } from "./run.ts";

export const mavenTool: Tool = { program: "mvn", probe: "--version", from: "Maven, such as the package maven" };

/** One file of Maven Central. */
export interface Jar {
  /** `group:artifact:version`, and `:jar:classifier` if it has one. */
  readonly artifact: string;
  /** Its name. */
  readonly file: string;
  readonly sha256: string;
}

/** Gets a jar with nothing but itself, once, and makes sure that it is the one that was meant. Gives its path. */
export async function jarOf({ artifact, file, sha256 }: Jar): Promise<string> {
  const folder = await once(`jars/${file}`, async (staging) => {
    await run("mvn", ["-q", "-B", "dependency:copy", `-Dartifact=${artifact}`, `-DoutputDirectory=${staging}`], {
      cwd: staging,
    });
    const found = createHash("sha256")
      .update(await readFile(join(staging, file)))
      .digest("hex");
    if (found !== sha256) throw new Error(`${file} has the checksum ${found} instead of ${sha256}`);
  });
  return join(folder, file);
}

/** Where Maven keeps what builds need: apart from the user's own, in which our packages have no place. */
export const mavenRepository = join(cache, "maven");

/** How Maven is run. */
interface MavenOptions {
  /** Where it keeps what it downloads. */
  readonly repository?: string;
  /** Is added to its environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs Maven in the folder of a project. */
export async function maven(cwd: string, args: readonly string[], options: MavenOptions = {}): Promise<void> {
  const { repository = mavenRepository, env = {} } = options;
  await mkdir(repository, { recursive: true });
  const settings = { MAVEN_OPTS: quickStart.join(" "), ...env };
  await run("mvn", ["-q", "-B", `-Dmaven.repo.local=${repository}`, ...args], { cwd, env: settings });
}

/** What a package needs at run time, as package URLs. */
export async function mavenDependencies(cwd: string): Promise<string[]> {
  return inTemporaryFolder("dependencies-", async (folder) => {
    const list = join(folder, "list.txt");
    await maven(cwd, ["dependency:list", "-DincludeScope=runtime", `-DoutputFile=${list}`]);
    const lines = (await readFile(list, "utf8")).matchAll(/^ +([^:\s]+):([^:\s]+):\w+(?::[^:\s]+)?:([^:\s]+):\w+/gm);
    return [...lines].map(([, group, artifact, version]) => `pkg:maven/${group}/${artifact}@${version}`).sort();
  });
}
