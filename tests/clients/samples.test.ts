/**
 * The samples of the portal by plain HTTP in the languages whose tools `npm test` does without: run as they stand,
 * against the mock. Those on the generated clients are run with these clients.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Tool } from "../../scripts/clients/language.ts";
import { loadDocument } from "../../scripts/document/load.ts";
import { root } from "../../scripts/document/root.ts";
import type { Model } from "../../scripts/document/view.ts";
import { fillTemplate } from "../../scripts/portal/src/lib/fillTemplate.ts";
import type { LanguageId, Program } from "../../scripts/portal/src/lib/languages.ts";
import { literals } from "../../scripts/portal/src/lib/literals.ts";
import { read } from "../../scripts/portal/src/lib/read.ts";
import { ofThisWeek } from "../support/sample.ts";
import {
  awkward,
  type Command,
  interpreted,
  ofEachShape,
  programFolder,
  programOf,
  run,
  runPrograms,
} from "../support/samples.ts";
import { signatureVectors } from "../support/webhooks/vectors.ts";
import { type Driver, verdicts } from "../support/webhooks/verdicts.ts";
import { lackingFor } from "./support/lacking.ts";

const document = await loadDocument();
const event = read(document, "components", "examples", "JobCompletedEvent", "value");

/** Crates that the samples name without a version, at the ones that they were written for. */
const crates = ["ureq@=3.5.1", "serde_json@=1.0.154", "hmac@=0.13.0", "sha2@=0.11.1", "hex@=0.4.3"];
/** One place for what cargo compiles, so that the crates are compiled once. */
const cargoTarget = join(root, "node_modules/.cache/sample-crates");
process.env.CARGO_TARGET_DIR = cargoTarget;

/**
 * One model for each shape of input, a quarter of them each week, for the languages that are slow to compile. With one of
 * three languages each week, every one has had all shapes after twelve.
 */
const shapes = ofThisWeek(ofEachShape(document), 4);

const cargoProject: readonly Command[] = [
  ["cargo", "init", "--quiet", "--vcs", "none", "--name", "sample"],
  ["cargo", "add", "--quiet", ...crates],
];

/** Writes the program of a model, and says how to start it. */
type Prepare = (program: Program, folder: string) => Promise<Command>;

interface Suite {
  readonly id: LanguageId;
  readonly needed: Tool;
  readonly models: readonly Model[];
  /** Does what has to be done once for all programs. */
  readonly ready: () => Promise<Prepare>;
  readonly atATime: number;
  readonly webhook: Driver;
}

/** Compiles all programs as binaries of one project. */
async function rustBinaries(): Promise<Prepare> {
  const codes = shapes.map((model) => programOf(document, model, "rust").code);
  const { path, remove } = await programFolder();
  for (const command of cargoProject) await run(command, path);
  await mkdir(join(path, "src/bin"));
  await Promise.all(codes.map((code, index) => writeFile(join(path, `src/bin/sample-${index}.rs`), code)));
  const said = await run(["cargo", "build", "--quiet", "--bins"], path);
  await remove();
  if (said.startsWith("failed")) throw new Error(said);
  return async ({ code }) => [join(cargoTarget, `debug/sample-${codes.indexOf(code)}`)];
}

const interpretedSuites: readonly Suite[] = [
  {
    id: "php",
    needed: { program: "php", probe: "--version", from: "apt-get install php-cli php-curl" },
    models: ofThisWeek(document.models, 4),
    ready: async () => interpreted("php"),
    atATime: 24,
    webhook: { driver: "driver.php", start: ["php", "driver.php"] },
  },
  {
    id: "ruby",
    needed: { program: "ruby", probe: "--version", from: "apt-get install ruby" },
    models: ofThisWeek(document.models, 4),
    ready: async () => interpreted("ruby"),
    atATime: 24,
    webhook: { driver: "driver.rb", start: ["ruby", "driver.rb"] },
  },
];

const compiledSuites: readonly Suite[] = [
  {
    id: "go",
    needed: { program: "go", probe: "version", from: "Go 1.24 or newer, from go.dev" },
    models: shapes,
    ready: async () => interpreted("go", "run"),
    atATime: 4,
    webhook: { driver: "driver.go", start: ["go", "run", "verify.go", "driver.go"] },
  },
  {
    id: "java",
    needed: { program: "java", probe: "--version", from: "apt-get install openjdk-17-jdk-headless" },
    models: shapes,
    ready: async () => interpreted("java"),
    atATime: 4,
    webhook: {
      driver: "Driver.java",
      prepare: [["javac", "Webhook.java", "Driver.java"]],
      start: ["java", "-cp", ".", "Driver"],
    },
  },
  {
    id: "rust",
    needed: { program: "cargo", probe: "--version", from: "Rust 1.85 or newer, from rustup.rs" },
    models: shapes,
    ready: rustBinaries,
    atATime: 24,
    webhook: {
      driver: "driver.rs",
      as: "src/main.rs",
      prepare: cargoProject,
      start: ["cargo", "run", "--quiet", "--"],
    },
  },
];

// One that compiles each week; all with SAMPLE=all.
describe.each([...interpretedSuites, ...ofThisWeek(compiledSuites, 3)])(
  "the samples in $id",
  ({ id, needed, models, ready, atATime, webhook }) => {
    const lacking = lackingFor({ title: id, tools: [needed] });

    test.skipIf(lacking !== undefined)(
      lacking ?? "run as they stand, and send the examples of the models",
      { timeout: 900_000 },
      async () => {
        const outcomes = await runPrograms(document, models, id, await ready(), atATime);
        for (const { slug, printed } of outcomes) expect(printed, slug).toMatch(/^job_\w+\nhttp\S+\n$/);
        expect(outcomes.map(({ submitted }) => submitted)).toEqual(models.map(({ example }) => [example]));
      },
    );

    test.skipIf(lacking !== undefined)(
      lacking ?? "tell genuine webhooks from others",
      { timeout: 900_000 },
      async () => {
        const vectors = await signatureVectors(event);
        const said = await verdicts(id, vectors, webhook);
        expect(said.map((verdict, index) => `${vectors[index]?.about}: ${verdict}`)).toEqual(
          vectors.map(({ about, genuine }) => `${about}: ${genuine}`),
        );
      },
    );
  },
);

describe.each([
  { id: "php", command: ["php", "-r"], code: (literal: string) => `echo json_encode(${literal});` },
  { id: "ruby", command: ["ruby", "-rjson", "-e"], code: (literal: string) => `puts JSON.generate(${literal})` },
] as const)("a literal of $id", ({ id, command: [program, ...options], code }) => {
  const lacking = lackingFor({
    title: id,
    tools: [{ program, probe: "--version", from: `apt-get install ${program}` }],
  });

  test.skipIf(lacking !== undefined)(
    lacking ?? "carries every value unharmed, indented as it is in a program",
    async () => {
      const indented = fillTemplate(`\n    ${code("__VALUE__")}`, { VALUE: literals[id](awkward) });
      const printed = await run([program, ...options, indented], ".");
      // PHP has one empty collection for lists and objects.
      expect(JSON.parse(printed.replaceAll("{}", "[]"))).toEqual(
        JSON.parse(JSON.stringify(awkward).replaceAll("{}", "[]")),
      );
    },
  );
});
