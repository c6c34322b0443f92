import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Tool } from "../../clients/language.ts";
import { cargoEnvironment, rustTarget } from "../../clients/tools/cargo.ts";
import { run } from "../../clients/tools/run.ts";
import { rightRequests, wrongRequests } from "../requests.ts";
import type { Outcome, Trial } from "../tool.ts";
import { tryGenerator } from "./generator.ts";

export const cargoTool: Tool = { program: "cargo", probe: "--version", from: "Rust 1.88 or newer, from rustup.rs" };

/** A generator of Rust. */
export interface RustGenerator {
  /** Writes the crate `client` into the folder of that name. */
  readonly generate: () => Promise<unknown>;
  /** What else the program needs, as lines of a manifest. */
  readonly dependencies: readonly string[];
  /** The program. It is given all requests as its first argument. */
  readonly program: string;
}

const manifest = (dependencies: readonly string[]): string => `[package]
name = "interop"
version = "0.0.0"
edition = "2024"

[dependencies]
client = { path = "client" }
${dependencies.join("\n")}

[profile.dev]
debug = false

[workspace]
`;

/** Tries a generator of Rust, as a crate that a program depends on. */
export function tryRust(trial: Trial, { generate, dependencies, program }: RustGenerator): Promise<Outcome> {
  const { folder } = trial;
  return tryGenerator(trial, {
    generate,
    async compile() {
      await mkdir(join(folder, "src"));
      await writeFile(join(folder, "Cargo.toml"), manifest(dependencies));
      await writeFile(join(folder, "src/main.rs"), program);
      await run("cargo", ["build", "--quiet"], { cwd: folder, env: cargoEnvironment });
    },
    program: [join(rustTarget, "debug/interop"), JSON.stringify([...rightRequests, ...wrongRequests])],
  });
}
