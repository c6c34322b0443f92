import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Language } from "../language.ts";
import { quickStart } from "../tools/java.ts";
import { keepOnly } from "../tools/keepOnly.ts";
import { jarOf, maven, mavenDependencies } from "../tools/maven.ts";
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
import { run } from "../tools/run.ts";

const root = "app.pixelbyte.client";
const code = "src/main/java";

/** What the generator is told, by hand too. */
const properties = {
  library: "native",
  openApiNullable: false,
  containerDefaultToNull: true,
  useOneOfDiscriminatorLookup: true,
  enumUnknownDefaultCase: true,
};

const propertyList = Object.entries(properties)
  .map((pair) => pair.join("="))
  .join(",");

/** The formatter. Later versions need a newer Java. */
const formatter = {
  artifact: "com.google.googlejavaformat:google-java-format:1.28.0:jar:all-deps",
  file: "google-java-format-1.28.0-all-deps.jar",
  sha256: "32342e7c1b4600f80df3471da46aee8012d3e1445d5ea1be1fb71289b07cc735",
};

const javaFiles = async (out: string): Promise<string[]> =>
  (await readdir(join(out, code), { recursive: true }))
    .filter((file) => file.endsWith(".java"))
    .map((file) => join(out, code, file));

/** The generator reads responses in the encoding of the machine, which is not always that of JSON. */
async function readAsUtf8(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const text = await readFile(file, "utf8");
    const fixed = text.replace(
      /new String\((\w+\.readAllBytes\(\))\)/g,
      "new String($1, java.nio.charset.StandardCharsets.UTF_8)",
    );
    if (fixed !== text) await writeFile(file, fixed);
  }
}

/** Compiles what is written by hand once more, with all warnings on. The generated code is the generator's. */
async function lintHelpers(out: string): Promise<void> {
  await maven(out, ["dependency:build-classpath", "-Dmdep.outputFile=target/classpath"]);
  const classes = `target/classes:${(await readFile(join(out, "target/classpath"), "utf8")).trim()}`;
  const helpers = (await javaFiles(out)).filter((file) => file.includes("/helpers/"));
  const options = ["-Xlint:all", "-Werror", "-proc:none", "-d", "target/linted", "-classpath", classes];
  await run("javac", [...options, ...helpers], { cwd: out });
}

export const java: Language = {
  name: "java",
  title: "Java",
  generator: `OpenAPI Generator ${openapiGenerator.version}, java with native`,
  view: "lenient",
  proven: true,
  factsFile: "src/main/resources/app/pixelbyte/client/helpers/facts.json",
  purl: "pkg:maven/app.pixelbyte/pixelbyte-client",
  tools: openapiGeneratorTools,
  byHand: [
    ...getByHand,
    `${runByHand} -g java -i no-const.json -o client --global-property apis=Jobs:Models:Uploads,models,supportingFiles --additional-properties ${propertyList}`,
    "mvn -q -f client/pom.xml package -Dmaven.test.skip -Dmaven.javadoc.skip",
  ],
  byHandNotes: [
    defaultsByHand,
    modelByHand,
    "Responses are read in the encoding of the machine. Before Java 18, start with `-Dfile.encoding=UTF-8`.",
  ],
  byHandProgram: { files: ["Example.java"], run: "java -cp 'client/target/*:client/target/lib/*' Example.java" },

  async generate({ document, api, out }) {
    await runOpenapiGenerator({
      generator: "java",
      api,
      out,
      tags: tagsOf(document.operations),
      properties: {
        ...properties,
        useJspecify: true,
        useJakartaEe: true,
        supportUrlQuery: false,
        documentationProvider: "none",
        invokerPackage: root,
        apiPackage: `${root}.api`,
        modelPackage: `${root}.model`,
      },
    });
    await keepOnly(out, [code]);
    await readAsUtf8(await javaFiles(out));
  },

  async pack({ out, artifacts, isDraft = false }) {
    if (!isDraft) {
      await run("java", [...quickStart, "-jar", await jarOf(formatter), "--replace", ...(await javaFiles(out))], {
        cwd: out,
      });
    }
    const repository = `local::${pathToFileURL(artifacts)}`;
    await maven(out, [
      "deploy",
      `-DaltDeploymentRepository=${repository}`,
      "-Dmaven.install.skip",
      "-Dmaven.test.skip",
      `-Dmaven.javadoc.skip=${isDraft}`,
    ]);
    if (!isDraft) await lintHelpers(out);
    await rm(join(out, "target"), { recursive: true });
  },

  dependencies: ({ out }) => mavenDependencies(out),
};
