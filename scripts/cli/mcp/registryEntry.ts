/** How the MCP registry knows the server: `server.json`, which `mcp-publisher` reads from the package. */

/** What the manifest of the package says. */
interface Manifest {
  readonly name: string;
  readonly mcpName: string;
  readonly homepage: string;
  readonly repository: { readonly url: string };
}

const schema = "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json";

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
      packageArguments: [
        { type: "positional", value: "mcp" },
        { type: "named", name: "--budget", description: "The most that may be spent, in US dollars", default: "2.00" },
        { type: "named", name: "--max-cost", description: "The most that a job may cost, in US dollars" },
        { type: "named", name: "--folder", description: "A folder from which files may be uploaded", isRepeated: true },
      ],
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
