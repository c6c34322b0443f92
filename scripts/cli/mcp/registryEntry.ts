/** How the MCP registry knows the server: `server.json`, which `mcp-publisher` reads from the package. */

import type { Option } from "commander";
import { capitalized } from "../../document/names.ts";
import { limitOptions } from "../commands/mcp.ts";

/** What the manifest of the package says. */
interface Manifest {
  readonly name: string;
  readonly mcpName: string;
  readonly homepage: string;
  readonly repository: { readonly url: string };
}

const schema = "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json";

/** An option of the program as the registry has it, so that clients can ask for its value. */
const argumentOf = ({ long, flags, description, defaultValueDescription }: Option): object => {
  const isAmount = flags.endsWith("<dollars>");
  return {
    type: "named",
    name: long,
    description: `${capitalized(description)}${isAmount ? ", in US dollars" : ""}`,
    format: isAmount ? "number" : "filepath",
    ...(defaultValueDescription === undefined ? {} : { default: defaultValueDescription }),
    ...(flags.endsWith("<path>") ? { isRepeated: true } : {}),
  };
};

/** @param version of the package */
export const registryEntry = ({ name, mcpName, homepage, repository }: Manifest, version: string): object => ({
  $schema: schema,
  name: mcpName,
  title: "PixelByte",
  description: "Find AI video and image models, price jobs and run them, within a budget that you set.",
  version,
  websiteUrl: homepage,
  repository: { url: repository.url.replace(/^git\+/, "").replace(/\.git$/, ""), source: "github" },
  packages: [
    {
      registryType: "npm",
      identifier: name,
      version,
      runtimeHint: "npx",
      transport: { type: "stdio" },
      packageArguments: [{ type: "positional", value: "mcp" }, ...limitOptions().map(argumentOf)],
      environmentVariables: [
        {
          name: "PIXELBYTE_API_KEY",
          description: "Your API key. Without it, the server runs on a mock.",
          isRequired: false,
          isSecret: true,
        },
      ],
    },
  ],
});
