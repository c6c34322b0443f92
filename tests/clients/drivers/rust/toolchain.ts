import { mkdir, readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cargoEnvironment, rustTarget } from "../../../../scripts/clients/tools/cargo.ts";
import { run } from "../../../../scripts/clients/tools/run.ts";
import type { Toolchain } from "../../support/toolchain.ts";

/** Beside the crate out of its archive, what the README and the driver use. Nobody debugs so many programs. */
const manifest = `[package]
name = "app"
version = "0.0.0"
edition = "2021"

[dependencies]
axum = { version = "0.8", default-features = false, features = ["http1", "tokio"] }
pixelbyte = { path = "../pixelbyte" }
reqwest = { version = "0.13", default-features = false }
serde_json = "1"
tokio = { version = "1", features = ["macros", "net", "rt-multi-thread"] }

[profile.dev]
debug = false
`;

const binaries = (names: readonly string[]): string[] => names.flatMap((name) => ["--bin", name]);

const appIn = (project: string) => ({ cwd: join(project, "app"), env: cargoEnvironment });

/** A project that depends on the unpacked crate. A registry of its own would need a server. */
export const toolchain: Toolchain = {
  byHandEnvironment: cargoEnvironment,
  sourceOf: (name) => `app/src/bin/${name}.rs`,
  async install(project, artifacts) {
    const crate = (await readdir(artifacts)).find((file) => file.endsWith(".crate"));
    if (crate === undefined) throw new Error("The package made no crate");
    await run("tar", ["--extract", "--gzip", "--file", join(artifacts, crate)], { cwd: project });
    await rename(join(project, crate.replace(/\.crate$/, "")), join(project, "pixelbyte"));
    const app = join(project, "app");
    await mkdir(join(app, "src/bin"), { recursive: true });
    await writeFile(join(app, "Cargo.toml"), manifest);
  },
  async lint(project, names) {
    await run("cargo", ["clippy", "--quiet", ...binaries(names), "--", "--deny", "warnings"], appIn(project));
  },
  async build(project, names) {
    await run("cargo", ["build", "--quiet", ...binaries(names)], appIn(project));
    return names.map((name) => ({ program: join(rustTarget, "debug", name), args: [] }));
  },
};
