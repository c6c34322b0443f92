import { join } from "node:path";
import type { Language } from "../language.ts";
import { goTools, ogenConfig } from "../tools/goTools.ts";
import { run } from "../tools/run.ts";

const version = "v1.24.0";
/** What of it is written by hand. */
const byHandPackages = [".", "./pixelbytetest"];
/** The path under which the module is published. */
export const goModule = "pixelbyte.app/pixelbyte";

export const go: Language = {
  name: "go",
  title: "Go",
  generator: `ogen ${version}`,
  view: "nodefault",
  proven: true,
  factsFile: "facts.json",
  purl: `pkg:golang/${goModule}`,
  repository: "https://github.com/pixelbyte/pixelbyte-go.git",
  tools: [{ program: "go", probe: "version", from: "Go 1.25 or newer, from go.dev" }],
  byHand: [
    "go mod init example",
    `go get -tool github.com/ogen-go/ogen/cmd/ogen@${version}`,
    "go tool ogen --target client --package client openapi.json",
    "go mod tidy",
  ],
  byHandNotes: ["A request that is read from JSON is given each default of the document, and sends it."],
  byHandProgram: { files: ["main.go"], run: "go run ." },

  async generate({ api, out }) {
    const { ogen } = await goTools();
    const args = ["--config", ogenConfig, "--target", join(out, "api"), "--package", "api", "--clean", api];
    await run(ogen, ["--loglevel", "error", ...args], { cwd: out });
  },

  async pack({ document, out, artifacts, isDraft = false }) {
    const { pack, staticcheck } = await goTools();
    if (!isDraft) {
      await run("gofmt", ["-w", "."], { cwd: out });
      // What is written by hand; the generated code is the generator's.
      await run("go", ["vet", ...byHandPackages], { cwd: out });
      await run(staticcheck, byHandPackages, { cwd: out });
    }
    await run(pack, [out, goModule, `v${document.version}`, artifacts], { cwd: out });
  },

  async dependencies({ out }) {
    const modules = "{{with .Module}}{{if .Version}}pkg:golang/{{.Path}}@{{.Version}}{{end}}{{end}}";
    const listed = await run("go", ["list", "-deps", "-f", modules, "./..."], { cwd: out });
    return [...new Set(listed.split("\n").filter((line) => line !== ""))].sort();
  },
};
