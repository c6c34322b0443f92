import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { ReleasedPackage } from "../released.ts";
import { addressOf, compared, digestOf, fetchText, type Place, type Registry, run } from "./registry.ts";

const address = (): string => addressOf("GEM", "https://rubygems.org");

async function gemFile({ artifacts, name }: ReleasedPackage, { folder }: Place): Promise<string> {
  const file = (await readdir(join(folder, artifacts))).find((one) => one.endsWith(".gem"));
  if (file === undefined) throw new Error(`There is no gem of ${name} in ${artifacts}`);
  return join(folder, artifacts, file);
}

export const gem: Registry = {
  title: "RubyGems",
  tools: [["gem", "--version"]],
  async isPublished(released, place) {
    const { name, version } = released;
    const digest = await digestOf(await gemFile(released, place), "sha256");
    return compared(await fetchText(`${address()}/api/v2/rubygems/${name}/versions/${version}.json`), digest);
  },
  async publish(released, place) {
    const file = await gemFile(released, place);
    await run("gem", ["push", file, "--host", address()], { cwd: place.folder });
  },
};
