/** Every model by the command line: its example on the mock, and each file that it takes from this machine. */
import { copyFile, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { argumentsOf } from "../../scripts/cli/input/example.ts";
import { takesFile } from "../../scripts/cli/input/flags.ts";
import { costMicroCents } from "../../scripts/document/pricing.ts";
import { root } from "../../scripts/document/root.ts";
import { document } from "../support/bundle.ts";
import { cli } from "./support.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cli-"));
  for (const name of ["output.mp4", "output.png"])
    await copyFile(join(root, "scripts/mock/media", name), join(folder, name));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(document.models.map((model) => [model.slug, model] as const))("%s", (slug, model) => {
  const name = slug.replaceAll("/", "-");
  const cost = costMicroCents(model.price, model.example.input);

  it.concurrent("runs its example", async ({ expect }) => {
    const file = join(folder, `${name}.out`);
    const { code, stdout } = await cli([
      "--mock",
      "run",
      slug,
      ...argumentsOf(model.example.input),
      "-o",
      file,
      "--json",
    ]);
    const { costMicroCents: charged, files } = JSON.parse(stdout);
    expect(charged).toBe(cost);
    const made = model.output.kind === "image" ? "output.png" : "output.mp4";
    for (const one of files) expect(await readFile(one)).toEqual(await readFile(join(folder, made)));
    expect((await stat(file)).size).toBeGreaterThan(0);
    expect(code).toBe(0);
  });

  it.concurrent("uploads the files that it takes", async ({ expect }) => {
    const local = model.parameters.filter(takesFile).filter(({ name: input }) => input in model.example.input);
    const path = (input: string): string => join(folder, /video/.test(input) ? "output.mp4" : "output.png");
    const input = { ...model.example.input, ...Object.fromEntries(local.map(({ name: one }) => [one, path(one)])) };
    const { code, stderr } = await cli(["--mock", "submit", slug, ...argumentsOf(input)]);
    expect(stderr).toContain("nothing is charged");
    expect(code).toBe(0);
  });
});

it("every model says its inputs", async () => {
  for (const { slug, parameters } of document.models) {
    const { code, stdout } = await cli(["run", slug, "--help"]);
    expect(code, slug).toBe(0);
    expect(
      stdout.match(/^ {2}--\S+.*(<file or URL>|<text>|<number>|<JSON>|\[true\|false\])/gm)?.length,
      slug,
    ).toBeGreaterThanOrEqual(parameters.length);
  }
});
