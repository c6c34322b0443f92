import { join } from "node:path";
import type { Language } from "../language.ts";
import { keepOnly } from "../tools/keepOnly.ts";
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

export const ruby: Language = {
  name: "ruby",
  title: "Ruby",
  generator: `OpenAPI Generator ${openapiGenerator.version}, ruby`,
  view: "plain",
  proven: true,
  tools: [
    { program: "gem", probe: "--version", from: "Ruby 3.0 or newer, such as the packages ruby and ruby-typhoeus" },
    { program: "rubocop", probe: "--version", from: "the package or gem rubocop" },
    ...openapiGeneratorTools,
  ],
  byHand: [
    ...getByHand,
    `${runByHand} -g ruby -i plain.json -o client --additional-properties gemName=pixelbyte_client,moduleName=PixelByte`,
  ],
  byHandNotes: [defaultsByHand, modelByHand],
  byHandProgram: { file: "example.rb", run: "ruby -I client/lib example.rb" },

  async generate({ document: { operations, version }, api, out }) {
    const properties = { gemName: "pixelbyte_client", moduleName: "PixelByte", gemVersion: version };
    await runOpenapiGenerator({ generator: "ruby", api, out, properties, tags: tagsOf(operations) });
    await keepOnly(out, ["lib", "docs"]);
  },

  async pack({ document: { version }, out, artifacts }) {
    await run("rubocop", ["--only", "Layout", "--autocorrect", "--format", "quiet", "--cache", "false", "."], {
      cwd: out,
    });
    const gem = `pixelbyte_client-${version}.gem`;
    await run("gem", ["build", "--quiet", "--output", join(artifacts, gem), "pixelbyte_client.gemspec"], { cwd: out });
  },
};
