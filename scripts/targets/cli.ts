import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import repository from "../../package.json" with { type: "json" };
import manifest from "../cli/package/package.json" with { type: "json" };
import { assemblePackage } from "./packages/assemble.ts";
import type { Target } from "./target.ts";

/** Whatever the program is made of is in it, so that `npx` fetches one package. */
const bundled = [
  "@inquirer/ansi",
  "@inquirer/confirm",
  "@inquirer/core",
  "@inquirer/figures",
  "@inquirer/type",
  "@hono/node-server",
  "@modelcontextprotocol/core",
  "@modelcontextprotocol/node",
  "@modelcontextprotocol/server",
  "@noble/hashes",
  "ajv",
  "ajv-formats",
  "cli-progress",
  "cli-width",
  "commander",
  "emoji-regex",
  "fast-deep-equal",
  "fast-string-truncated-width",
  "fast-string-width",
  "fast-wrap-ansi",
  "fastest-levenshtein",
  "fast-uri",
  "hono",
  "is-fullwidth-code-point",
  "json-schema-traverse",
  "mute-stream",
  "openapi-fetch",
  "signal-exit",
  "string-width",
  "strip-ansi",
  "ansi-regex",
  "tinyqueue",
  "zod",
] as const;

/** The command line, as a package ready to publish: a program, and nothing to import. */
export const cli: Target = {
  name: "cli",
  sources: ["scripts/cli", "scripts/client", "scripts/mock", "scripts/program", "scripts/targets/packages", "LICENSE"],
  needs: ["types", "client-data", "mock-data", "cli-data"],
  outputs: ["pixelbyte"],
  inGit: false,
  async generate(document, out) {
    const contents = { folder: "scripts/cli/package", entries: {}, program: "scripts/cli/main.ts" };
    const options = { ...contents, bundled, platform: "node", shipsSources: false } as const;
    const folder = await assemblePackage(options, document.version, out);
    const { registryEntry } = await import("../cli/mcp/registryEntry.ts");
    const entry = registryEntry({ ...repository, ...manifest }, document.version);
    await writeFile(join(folder, "server.json"), `${JSON.stringify(entry, null, 2)}\n`);
  },
};
