import { join } from "node:path";
import type { Language } from "../language.ts";
import { defaultsByHand, modelByHand } from "../tools/openapiGenerator.ts";
import { plainClient } from "../tools/plainClient.ts";
import { run } from "../tools/run.ts";

const names = { gemName: "pixelbyte_client", moduleName: "PixelByte" };

const client = plainClient({
  generator: "ruby",
  properties: (version) => ({ ...names, gemVersion: version }),
  propertiesByHand: names,
  keep: ["lib", "docs"],
});

export const ruby: Language = {
  ...client,
  name: "ruby",
  title: "Ruby",
  proven: true,
  tools: [
    { program: "gem", probe: "--version", from: "Ruby 3.0 or newer, such as the packages ruby and ruby-typhoeus" },
    { program: "rubocop", probe: "--version", from: "the package or gem rubocop" },
    ...client.tools,
  ],
  byHandNotes: [defaultsByHand, modelByHand],
  byHandProgram: { file: "example.rb", run: "ruby -I client/lib example.rb" },

  async pack({ document: { version }, out, artifacts }) {
    await run("rubocop", ["--only", "Layout", "--autocorrect", "--format", "quiet", "--cache", "false", "."], {
      cwd: out,
    });
    const gem = `pixelbyte_client-${version}.gem`;
    await run("gem", ["build", "--quiet", "--output", join(artifacts, gem), "pixelbyte_client.gemspec"], { cwd: out });
  },
};
