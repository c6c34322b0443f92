import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../document/root.ts";
import type { Tool } from "../language.ts";
import { quickStart } from "./java.ts";
import { jarOf, mavenTool } from "./maven.ts";
import { run } from "./run.ts";

export const openapiGenerator = {
  version: "7.25.0",
  sha256: "41ce4f6b07f196676439d710759fa1ced7a08066d06ff1bf314681470289efae",
};

const { version, sha256 } = openapiGenerator;
const artifact = `org.openapitools:openapi-generator-cli:${version}`;
const jar = `openapi-generator-cli-${version}.jar`;

/** What has to be on the machine to get and to run it. */
export const openapiGeneratorTools: readonly Tool[] = [
  { program: "java", probe: "-version", from: "a JDK 17, such as the package openjdk-17-jdk" },
  mavenTool,
];

/**
 * The commands that get it by hand, and what it can read: a boolean with one value only becomes one of the text "true",
 * which no response matches.
 */
export const getByHand = [
  `mvn -q dependency:copy -Dartifact=${artifact} -DoutputDirectory=.`,
  `sed -E '/"const": (true|false),/d' openapi.json > no-const.json`,
];

/** What a client made by hand needs to be told, since the generator takes defaults for what was chosen. */
export const defaultsByHand = "Each default of the document is sent as if you had chosen it.";

/** The same about the member of a request that can have one value only. */
export const modelByHand = "`model` has to be written, although each class can have one value only.";

/** What to expect of a client that nothing has compiled. */
export const emittedOnly = "What comes out may not compile: expect to correct something.";

/** The command that runs it by hand, with the arguments to follow. */
export const runByHand = `java -jar ${jar} generate`;

/** What every generator of it leaves in a package besides the package. */
const junk = [
  ".openapi-generator",
  ".openapi-generator-ignore",
  ".travis.yml",
  ".gitlab-ci.yml",
  "git_push.sh",
  ".github",
];

export interface OpenapiGeneratorOptions {
  /** Such as `rust`. */
  readonly generator: string;
  /** JSON file of the document. */
  readonly api: string;
  readonly out: string;
  /** `--additional-properties`. */
  readonly properties: Readonly<Record<string, string | boolean>>;
  /** Tags of the operations, which become the classes of the API. Without naming them, webhooks become one too. */
  readonly tags: readonly string[];
  /** More arguments. */
  readonly args?: readonly string[];
}

/** Each generated file repeats the version: a release would change all of them, and hide what it really changes. */
async function withoutVersion(out: string): Promise<void> {
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const text = await readFile(file, "utf8");
    const without = text.replace(/^.*The version of the OpenAPI document: .*\n/m, "");
    if (without !== text) await writeFile(file, without);
  }
}

/** Runs OpenAPI Generator, and removes what does not belong into a package. */
export async function runOpenapiGenerator(options: OpenapiGeneratorOptions): Promise<void> {
  const { generator, api, out, properties, tags, args = [] } = options;
  const generatorJar = await jarOf({ artifact, file: jar, sha256 });
  const list = Object.entries(properties).map(([key, value]) => `${key}=${value}`);
  await run(
    "java",
    [
      ...[
        ...quickStart,
        "-jar",
        generatorJar,
        "generate",
        "--generator-name",
        generator,
        "--input-spec",
        api,
        "--output",
        out,
      ],
      ...["--additional-properties", ["hideGenerationTimestamp=true", ...list].join(",")],
      ...["--global-property", `apis=${tags.join(":")},models,supportingFiles,apiTests=false,modelTests=false`],
      ...args,
    ],
    { cwd: out },
  );
  await Promise.all(junk.map((name) => rm(join(out, name), { recursive: true, force: true })));
  await withoutVersion(out);
}

/**
 * What its validator finds in a document, as text; empty if that is nothing.
 *
 * @param api the file, which may refer to others
 */
export async function validateDocument(api: string): Promise<string> {
  const generatorJar = await jarOf({ artifact, file: jar, sha256 });
  const said = await run("java", [...quickStart, "-jar", generatorJar, "validate", "--input-spec", api], {
    cwd: root,
  }).catch(String);
  return said.includes("No validation issues detected.") ? "" : said;
}

/** The tags of a document's operations. */
export const tagsOf = (operations: readonly { readonly tag: string }[]): string[] => [
  ...new Set(operations.map(({ tag }) => tag)),
];
