import { join } from "node:path";
import { addressOf, compared, digestOf, fetchText, type Registry, run } from "./registry.ts";

const address = (): string => addressOf("NPM", "https://registry.npmjs.org");

/** The npm registry. In the workflow it trusts the job, and npm adds the provenance. */
export const npm: Registry = {
  title: "npm",
  tools: [["npm", "--version"]],
  async isPublished({ name, version, artifacts }, { folder }) {
    const digest = await digestOf(join(folder, artifacts), "sha512", "base64");
    return compared(await fetchText(`${address()}/${name}/${version}`), digest);
  },
  async publish({ artifacts }, { folder }) {
    const provenance = process.env.ACTIONS_ID_TOKEN_REQUEST_URL === undefined ? [] : ["--provenance"];
    const args = [
      "publish",
      `./${artifacts}`,
      "--loglevel",
      "error",
      "--access",
      "public",
      "--registry",
      `${address()}/`,
      ...provenance,
    ];
    await run("npm", args, { cwd: folder });
  },
};
