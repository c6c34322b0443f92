import { copyFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "../language.ts";
import { cargoEnvironment, rustTarget } from "../tools/cargo.ts";
import {
  getByHand,
  openapiGenerator,
  openapiGeneratorTools,
  runByHand,
  runOpenapiGenerator,
  tagsOf,
} from "../tools/openapiGenerator.ts";
import { run } from "../tools/run.ts";

const properties = { packageName: "pixelbyte", supportMiddleware: true };

/** The first value or model of the document as the default. */
const defaultOfSet =
  /^impl Default for \w+ \{\n {4}fn default\(\) -> \w+ \{\n {8}Self::(\w+)(?:\(Default::default\(\)\))?\n {4}\}\n\}\n\n?/gm;

/**
 * Lets a later version add members, values and models without breaking a program: whoever makes a value calls `new` with
 * what is required, and sets the rest. Nor has a set a default, which would be another one with a value added before it.
 */
async function leaveRoom(models: string): Promise<void> {
  for (const name of await readdir(models)) {
    const text = await readFile(join(models, name), "utf8");
    const values = (first: string): number =>
      new RegExp(`^pub enum \\w+ \\{([^}]*\\b${first}\\b[^}]*)\\}`, "m").exec(text)?.[1]?.match(/,$/gm)?.length ?? 0;
    const open = text
      .replaceAll(/^pub (?=struct|enum)/gm, "#[non_exhaustive]\npub ")
      .replaceAll("#[derive(Clone, Default, ", "#[derive(Clone, ")
      .replaceAll(defaultOfSet, (found, first) => (values(first) === 1 ? found : ""));
    await writeFile(join(models, name), open);
  }
}

export const rust: Language = {
  name: "rust",
  title: "Rust",
  generator: `OpenAPI Generator ${openapiGenerator.version}, rust`,
  view: "nodisc",
  proven: true,
  factsFile: "src/facts.json",
  purl: "pkg:cargo/pixelbyte",
  tools: [
    { program: "cargo", probe: "--version", from: "Rust 1.85 or newer, from rustup.rs" },
    { program: "pkg-config", probe: "--version", from: "the packages pkg-config and libssl-dev" },
    ...openapiGeneratorTools,
  ],
  byHand: [
    ...getByHand,
    `node -e 'const api = require("./no-const.json"); delete api.components.schemas.SubmitJobRequest.discriminator; require("fs").writeFileSync("nodisc.json", JSON.stringify(api))'`,
    `${runByHand} -g rust -i nodisc.json -o client --additional-properties=packageName=client`,
    "cargo init --name example",
    "cargo add --path client",
    "cargo add tokio --features macros,rt-multi-thread",
  ],
  byHandNotes: [
    "The third command takes the discriminator of the union away. With it, `model` would be written twice.",
  ],
  byHandProgram: { files: ["src/main.rs"], run: "cargo run --quiet" },

  async generate({ document: { operations }, api, out }) {
    await runOpenapiGenerator({ generator: "rust", api, out, properties, tags: tagsOf(operations) });
    await leaveRoom(join(out, "src/models"));
  },

  async pack({ document: { version }, out, artifacts, isDraft = false }) {
    await rm(join(out, ".gitignore"), { force: true });
    const env = cargoEnvironment;
    if (!isDraft) {
      await run("cargo", ["fmt"], { cwd: out });
      await run("cargo", ["clippy", "--quiet", "--", "--deny", "warnings"], { cwd: out, env });
    }
    await run("cargo", ["package", "--quiet", "--no-verify", "--allow-dirty"], { cwd: out, env });
    await rm(join(out, "Cargo.lock"), { force: true });
    const crate = `pixelbyte-${version}.crate`;
    await copyFile(join(rustTarget, "package", crate), join(artifacts, crate));
  },

  async dependencies({ out }) {
    const args = ["tree", "--edges", "normal", "--prefix", "none", "--format", "{p}"];
    const listed = await run("cargo", args, { cwd: out });
    await rm(join(out, "Cargo.lock"), { force: true });
    const crates = [...listed.matchAll(/^(\S+) v(\S+)(?! \(\/)/gm)].map(
      ([, name, version]) => `pkg:cargo/${name}@${version}`,
    );
    return [...new Set(crates)].filter((purl) => !purl.startsWith(`${rust.purl}@`)).sort();
  },
};
