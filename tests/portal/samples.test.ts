import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { loadDocument } from "../../scripts/document/load.ts";
import { type LanguageId, programTitle } from "../../scripts/portal/src/lib/languages.ts";
import { literals } from "../../scripts/portal/src/lib/literals.ts";
import { curl } from "../../scripts/portal/src/lib/samples.ts";
import { submitPrograms } from "../../scripts/portal/src/lib/submitPrograms.ts";
import { testProgram } from "../../scripts/portal/src/lib/testProgram.ts";
import { awkward, interpreted, ofEachShape, programFolder, run as runIn, runPrograms } from "../support/samples.ts";

const document = await loadDocument();
const run = promisify(execFile);

const interpreters = [
  { id: "curl", program: "sh", prints: /"status": ?"pending"/ },
  { id: "typescript", program: process.execPath, prints: /^http/ },
  { id: "javascript", program: process.execPath, prints: /^completed http/ },
  { id: "python", program: "python3", prints: /^completed http/ },
] as const satisfies readonly { id: LanguageId; program: string; prints: RegExp }[];

/** `npm test` runs one model of each shape of input; with CI set every model is run. */
const models = process.env.CI ? document.models : ofEachShape(document);

describe.each(interpreters)("the $id sample of a model", ({ id, program, prints }) => {
  test("runs as it stands, sends the model's example, and prints the result", { timeout: 600_000 }, async () => {
    const outcomes = await runPrograms(document, models, id, interpreted(program), 4);
    for (const { slug, printed } of outcomes) expect(printed, slug).toMatch(prints);
    expect(outcomes.map(({ submitted }) => submitted)).toEqual(models.map(({ example }) => [example]));
  });
});

test("the test that a guide shows passes", async () => {
  const { path, remove } = await programFolder();
  try {
    await writeFile(join(path, "job.test.mts"), testProgram(document).code);
    // Otherwise it would report to the runner of this test.
    const environment = { NODE_TEST_CONTEXT: undefined };
    const printed = await runIn([process.execPath, "--test", "--test-reporter=tap", "job.test.mts"], path, environment);
    expect(printed).toMatch(/^# pass 1$/m);
    expect(printed).toMatch(/^# fail 0$/m);
  } finally {
    await remove();
  }
});

describe("a literal carries every value unharmed", () => {
  const printed = async (program: string, ...given: string[]): Promise<unknown> =>
    JSON.parse((await run(program, given)).stdout);

  test("in a shell", async () => {
    expect(await printed("sh", "-c", `printf %s ${literals.shell(awkward)}`)).toEqual(awkward);
  });

  test("in JavaScript", async () => {
    expect(await printed(process.execPath, "-p", `JSON.stringify(${literals.javascript(awkward)})`)).toEqual(awkward);
  });

  test("in Python", async () => {
    expect(await printed("python3", "-c", `import json; print(json.dumps(${literals.python(awkward)}))`)).toEqual(
      awkward,
    );
  });
});

test("a prompt of several lines is on one in every program, because lines are indented", () => {
  const [model] = document.models;
  if (model === undefined) throw new Error("The document has no models");
  const input = { ...model.example.input, prompt: "first\nsecond" };
  const programs = submitPrograms(document, { ...model, example: { ...model.example, input } });
  expect(programs.filter(({ kind }) => kind === "client").length).toBeGreaterThan(0);
  for (const program of programs) expect(program.code, programTitle(program)).toMatch(/first\\{1,2}nsecond/);
});

test("a member whose name a language keeps for itself has the name that its generator gives it", () => {
  const [model] = document.models;
  const [parameter] = model?.parameters ?? [];
  if (model === undefined || parameter === undefined) throw new Error("The document has no model with inputs");
  const names = ["type", "default", "end"];
  const parameters = names.map((name) => ({ ...parameter, name }));
  const input = Object.fromEntries(names.map((name) => [name, "x"]));
  const programs = submitPrograms(document, { ...model, parameters, example: { ...model.example, input } });
  const codeOf = (id: LanguageId): string =>
    programs.find(({ language, kind }) => language.id === id && kind === "client")?.code ?? "";
  expect(codeOf("python")).toMatch(/ type_="x",\s+default="x",\s+end="x"/);
  expect(codeOf("java")).toMatch(/\.type\("x"\)\s+\._default\("x"\)\s+\.end\("x"\)/);
  expect(codeOf("rust")).toMatch(/ r#type: .+\s+default: .+\s+end: /);
  expect(codeOf("ruby")).toMatch(/ type: 'x',\s+default: 'x',\s+_end: 'x'/);
});

test("a curl command keeps quotes, dollars, backslashes and backticks of a prompt as they are", async () => {
  const script = `curl() { printf '%s\\0' "$@"; }\n${curl("http://localhost", awkward)}`;
  const { stdout } = await run("sh", ["-c", script], { env: { PIXELBYTE_API_KEY: "pb_test" } });
  const given = stdout.split("\0").slice(0, -1);
  expect(given).toContain("Authorization: Bearer pb_test");
  expect(JSON.parse(given.at(-1) ?? "")).toEqual(awkward);
});
