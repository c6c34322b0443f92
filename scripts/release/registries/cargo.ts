import { join } from "node:path";
import { addressOf, fetchText, type Registry, run } from "./registry.ts";

/** crates.io. `cargo publish` packs by itself, so what is published cannot be compared byte for byte. */
export const cargo: Registry = {
  title: "crates.io",
  tools: [["cargo", "--version"]],
  async isPublished({ name, version }) {
    const found = await fetchText(`${addressOf("CARGO", "https://crates.io")}/api/v1/crates/${name}/${version}`);
    return found === undefined ? "no" : "same";
  },
  async publish({ source = "" }, { folder }) {
    await run("cargo", ["publish", "--quiet", "--no-verify", "--allow-dirty"], { cwd: join(folder, source) });
  },
};
