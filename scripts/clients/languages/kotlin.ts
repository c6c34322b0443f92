import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Language } from "../language.ts";
import { keepOnly } from "../tools/keepOnly.ts";
import { ktlint } from "../tools/ktlint.ts";
import { maven, mavenDependencies } from "../tools/maven.ts";
import {
  defaultsByHand,
  getByHand,
  modelByHand,
  openapiGenerator,
  openapiGeneratorTools,
  runByHand,
  runOpenapiGenerator,
  tagsOf,
} from "../tools/openapiGenerator.ts";

const root = "app.pixelbyte.kotlin";
const code = "src/main/kotlin";
/** Where the package's code is; the helper beside what is generated. */
const home = `${code}/${root.replaceAll(".", "/")}`;

/** What the generator is told, by hand too. */
const properties = {
  library: "jvm-okhttp4",
  serializationLibrary: "kotlinx_serialization",
  generateOneOfAnyOfWrappers: true,
  useCoroutines: true,
  enumPropertyNaming: "UPPERCASE",
};

const propertyList = Object.entries(properties)
  .map((pair) => pair.join("="))
  .join(",");

/**
 * The generator's type for any value is one that kotlinx.serialization cannot read. A type with dots in its name has to
 * be imported under a short one.
 */
const types = [
  ...["--type-mappings", "object=JsonElement,AnyType=JsonElement"],
  ...["--import-mappings", "JsonElement=kotlinx.serialization.json.JsonElement"],
];

/** No compiler stays behind as a daemon, and none optimizes itself for longer than it takes. */
export const kotlinInMaven = { MAVEN_OPTS: "-Dkotlin.compiler.daemon=false -XX:TieredStopAtLevel=1" };

/** Rewrites a generated file, in which there has to be something to rewrite. */
async function edit(file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(file, "utf8");
  const changed = change(text);
  if (changed === text) throw new Error(`The generator wrote ${file} in another way than before`);
  await writeFile(file, changed);
}

/** Calls are executed, so that what our own call throws arrives as it is: a callback could be given an IOException only. */
const sendOurWay = (text: string): string =>
  text.replace(
    /call\.enqueue\(object : Callback \{[\s\S]*?\n {12}\}\)\n/,
    "continuation.resumeWith(runCatching { call.execute() })\n",
  );

/** A function with the name of the union for each model, since the union's own classes have names like slugs. */
const requestFunctions = (union: string): string =>
  [
    `package ${root}.models\n`,
    ...[...union.matchAll(/value class (\w+)\(val value: (\w+)\) : SubmitJobRequest/g)].map(
      ([, wrapper, model]) =>
        `/** A job for this model. */\nfun SubmitJobRequest(request: ${model}): SubmitJobRequest = SubmitJobRequest.${wrapper}(request)\n`,
    ),
  ].join("\n");

export const kotlin: Language = {
  name: "kotlin",
  title: "Kotlin",
  generator: `OpenAPI Generator ${openapiGenerator.version}, kotlin with jvm-okhttp4`,
  view: "lenient",
  proven: true,
  factsFile: "src/main/resources/app/pixelbyte/kotlin/facts.json",
  purl: "pkg:maven/app.pixelbyte/pixelbyte-client-kotlin",
  tools: openapiGeneratorTools,
  byHand: [
    ...getByHand,
    `${runByHand} -g kotlin -i no-const.json -o client --additional-properties packageName=client,${propertyList} ${types.join(" ")}`,
  ],
  byHandNotes: [
    defaultsByHand,
    modelByHand,
    "Set `explicitNulls = false` as the program does, or members that you leave out are sent as null.",
    "The tests build with Maven. With Gradle, start from the `build.gradle` in `client/`.",
  ],
  byHandProgram: { files: ["pom.xml", "src/Example.kt"], run: "mvn -q compile exec:java" },

  async generate({ document, api, out }) {
    await runOpenapiGenerator({
      generator: "kotlin",
      api,
      out,
      tags: tagsOf(document.operations),
      properties: { ...properties, packageName: root },
      args: types,
    });
    await keepOnly(out, [code]);
    // What is left out is not sent, and what is missing is null.
    await edit(join(out, home, "infrastructure/Serializer.kt"), (text) =>
      text.replace("isLenient = true", "explicitNulls = false"),
    );
    await edit(join(out, home, "infrastructure/ApiClient.kt"), sendOurWay);
    const union = await readFile(join(out, home, "models/SubmitJobRequest.kt"), "utf8");
    await writeFile(join(out, home, "models/SubmitJobRequests.kt"), requestFunctions(union));
  },

  async pack({ out, artifacts, isDraft = false }) {
    if (!isDraft) await ktlint(out, [`${home}/*.kt`]);
    const repository = `local::${pathToFileURL(artifacts)}`;
    const args = ["deploy", `-DaltDeploymentRepository=${repository}`, "-Dmaven.install.skip", "-Dmaven.test.skip"];
    await maven(out, args, { env: kotlinInMaven });
    await rm(join(out, "target"), { recursive: true });
  },

  dependencies: ({ out }) => mavenDependencies(out),
};
