/** The runs that the guide of the portal shows are real. To record them again: `npm test -- tests/cli/sessions.test.ts -u`. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";
import { createMockHandler } from "../../scripts/mock/browser.ts";
import { textModel } from "../support/someModel.ts";
import { cli } from "./support.ts";

const model = textModel.slug;
const sessions: Readonly<Record<string, string>> = {
  run: `--mock run ${model} --prompt "A dog" -o dog.mp4`,
  models: "models --capability image-to-video --sound --seconds 10 --max-cost 0.50",
  model: `model ${model}`,
  price: `price ${model} --duration 10 --has-sound`,
  wrong: `run ${model} --prompt "A dog" --duration 7`,
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cli-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a shell makes of a line. */
const argumentsIn = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");

it.each(Object.entries(sessions))("%s says what the guide shows", async (name, line) => {
  const mock = createMockHandler({ seed: "guide", speed: 100_000, minPending: 0 });
  const args = argumentsIn(line).map((one) => (one === "dog.mp4" ? join(folder, one) : one));
  const { said } = await cli(args, { mock });
  const shown = `npx pixelbyte ${line}\n\n${said.replaceAll(`${folder}${sep}`, "")}`;
  await expect(shown).toMatchFileSnapshot(join(root, "scripts/portal/src/samples/cli", `${name}.txt`));
});
