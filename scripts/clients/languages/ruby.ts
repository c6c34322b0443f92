import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "../language.ts";
import { lenientClient } from "../tools/lenientClient.ts";
import { defaultsByHand, modelByHand } from "../tools/openapiGenerator.ts";
import { run } from "../tools/run.ts";

const names = { gemName: "pixelbyte_client", moduleName: "PixelByte" };

const client = lenientClient({
  generator: "ruby",
  properties: (version) => ({ ...names, gemVersion: version }),
  propertiesByHand: names,
  // Its connection, configuration and error are replaced by our own.
  keep: [
    "lib/pixelbyte_client/api",
    "lib/pixelbyte_client/models",
    "lib/pixelbyte_client/api_model_base.rb",
    "lib/pixelbyte_client/version.rb",
    "docs",
  ],
});

/** What is written by hand, as a linter takes it. */
const byHand = [
  "lib/pixelbyte",
  "lib/pixelbyte.rb",
  "lib/pixelbyte_client.rb",
  "lib/pixelbyte_client/api_client.rb",
  "pixelbyte_client.gemspec",
];

/** Formats all of the package, and lints what is written by hand. */
async function formatAndLint(out: string): Promise<void> {
  const rubocop = (...args: string[]) =>
    run("rubocop", ["--format", "quiet", "--cache", "false", ...args], { cwd: out });
  await rubocop("--only", "Layout", "--autocorrect", ".");
  await rubocop(...byHand);
}

/** The examples of the docs connect as our package does. */
async function connectInDocs(out: string): Promise<void> {
  const docs = join(out, "docs");
  for (const name of await readdir(docs)) {
    const text = await readFile(join(docs, name), "utf8");
    const connected = text
      .replaceAll(/^# setup authorization\n[\s\S]*?^end\n/gm, "")
      .replaceAll(/^api_instance = PixelByte::\w+\.new$/gm, "client = PixelByte.connect")
      .replaceAll("api_instance.", `client.${name.replace("Api.md", "").toLowerCase()}.`)
      .replaceAll("require 'pixelbyte_client'", "require 'pixelbyte'")
      .replaceAll("rescue PixelByte::ApiError", "rescue PixelByte::Error");
    if (connected !== text) await writeFile(join(docs, name), connected);
  }
}

export const ruby: Language = {
  ...client,
  name: "ruby",
  title: "Ruby",
  proven: true,
  factsFile: "lib/pixelbyte/facts.json",
  purl: `pkg:gem/${names.gemName}`,
  tools: [
    { program: "gem", probe: "--version", from: "Ruby 3.0 or newer, such as the package ruby" },
    { program: "rubocop", probe: "--version", from: "the package or gem rubocop" },
    ...client.tools,
  ],
  byHandNotes: [defaultsByHand, modelByHand],
  byHandProgram: { files: ["example.rb"], run: "ruby -I client/lib example.rb" },

  async generate(place) {
    await client.generate(place);
    await connectInDocs(place.out);
  },

  async pack({ document: { version }, out, artifacts, isDraft = false }) {
    if (!isDraft) await formatAndLint(out);
    const gem = `pixelbyte_client-${version}.gem`;
    await run("gem", ["build", "--quiet", "--output", join(artifacts, gem), "pixelbyte_client.gemspec"], { cwd: out });
  },

  async dependencies({ out }) {
    const names = 'puts Gem::Specification.load("pixelbyte_client.gemspec").runtime_dependencies.map(&:name)';
    const listed = (await run("ruby", ["-e", names], { cwd: out })).split("\n");
    return listed.filter((line) => line !== "").map((name) => `pkg:gem/${name}`);
  },
};
