import { join } from "node:path";
import { cargoEnvironment } from "../../clients/tools/cargo.ts";
import { once } from "../../clients/tools/once.ts";
import { run } from "../../clients/tools/run.ts";
import { cargoTool, tryRust } from "../generators/rust.ts";
import type { ForeignTool } from "../tool.ts";

const version = "0.15.1";

/** Compiles the generator, once, with the versions of its own lock file. */
async function obtain(): Promise<string> {
  const folder = await once(`interop/cargo-progenitor-${version}`, async (staging) => {
    const args = ["--version", version, "--locked", "--debug", "--quiet", "--root", staging];
    const env = { ...cargoEnvironment, CARGO_PROFILE_DEV_DEBUG: "false" };
    await run("cargo", ["install", "cargo-progenitor", ...args], { cwd: staging, env });
  });
  return join(folder, "bin/cargo-progenitor");
}

const program = `use client::{types::SubmitJobRequest, Client};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut headers = reqwest::header::HeaderMap::new();
    headers.insert("authorization", format!("Bearer {}", std::env::var("PIXELBYTE_API_KEY")?).parse()?);
    let http = reqwest::Client::builder().default_headers(headers).build()?;
    let api = Client::new_with_client(&std::env::var("PIXELBYTE_BASE_URL")?, http);
    let requests: Vec<serde_json::Value> = serde_json::from_str(&std::env::args().nth(1).expect("requests"))?;
    for request in requests {
        match serde_json::from_value::<SubmitJobRequest>(request) {
            Err(error) => println!("refused {error}"),
            Ok(body) => match api.submit_job(&body).await {
                Ok(job) => println!("accepted {}", job.job_id.as_str()),
                Err(error) => println!("refused {error}"),
            },
        }
    }
    Ok(())
}
`;

export const progenitor: ForeignTool = {
  name: "progenitor",
  title: "Progenitor",
  kind: "generator",
  version,
  view: "openapi-3.0.yaml",
  needs: [cargoTool],
  note: "It reads OpenAPI 3.0 only.",
  async run(trial) {
    const generator = await obtain();
    const input = ["--input", join(trial.views, "openapi-3.0.yaml"), "--output", join(trial.folder, "client")];
    const crate = ["--name", "client", "--version", "0.0.0", "--include-client", "true"];
    return tryRust(trial, {
      generate: () => run(generator, ["progenitor", ...input, ...crate], { cwd: trial.folder }),
      dependencies: [
        'reqwest = { version = "0.13", default-features = false }',
        'serde_json = "1"',
        'tokio = { version = "1", features = ["macros", "rt"] }',
      ],
      program,
    });
  },
};
