import { execFile } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { type LanguageId, programTitle } from "../../scripts/portal/src/lib/languages.ts";
import { literals } from "../../scripts/portal/src/lib/literals.ts";
import { curl } from "../../scripts/portal/src/lib/samples.ts";
import { submitPrograms } from "../../scripts/portal/src/lib/submitPrograms.ts";
import { testProgram } from "../../scripts/portal/src/lib/testProgram.ts";
import { document } from "../support/bundle.ts";
import { aThird, isThorough, ofThisWeek } from "../support/sample.ts";
import {
  awkward,
  interpreted,
  ofEachShape,
  programFolder,
  programOf,
  run as runIn,
  runPrograms,
} from "../support/samples.ts";
import { someModel, textModel } from "../support/someModel.ts";

const run = promisify(execFile);

const interpreters = [
  { id: "curl", program: "sh" },
  { id: "typescript", program: process.execPath },
  { id: "javascript", program: process.execPath },
  { id: "python", program: "python3" },
] as const satisfies readonly { id: LanguageId; program: string }[];

/** A third each week; in a quick run a few, each with another shape of input, and others each week. */
const models = isThorough ? aThird(document.models) : ofThisWeek(ofEachShape(document), 12);

describe.each(interpreters)("the $id sample of a model", ({ id, program }) => {
  test(`runs as it stands, sends the model's example, and prints the result (${models.length} models)`, {
    timeout: 600_000,
  }, async () => {
    const outcomes = await runPrograms(document, models, id, interpreted(program), 4);
    for (const { slug, printed } of outcomes) expect(printed, slug).toMatch(/^job_\w+\nhttp\S+\n$/);
    expect(outcomes.map(({ submitted }) => submitted)).toEqual(models.map(({ example }) => [example]));
  });
});

/** A server that responds to the first poll with 503, and whose job then fails. */
async function failingServer(): Promise<{ readonly url: string; close(): void }> {
  let polls = 0;
  const job = { jobId: "job_1", progress: 0, output: null, outputs: null, completedAt: null };
  const server = createServer((incoming, response) => {
    const isPoll = incoming.method === "GET";
    if (isPoll && polls++ === 0) {
      response.writeHead(503).end("busy");
      return;
    }
    const now = new Date().toISOString();
    const failed = {
      ...job,
      status: "failed",
      error: { code: "INTERNAL_ERROR", message: "Out of luck." },
      createdAt: now,
    };
    const pending = { jobId: job.jobId, status: "pending", estimatedCompletionTime: now, costMicroCents: 1 };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(isPoll ? failed : pending));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

test.each(interpreters)("the $id sample survives a 503 and ends a failed job with its message", async (sample) => {
  const server = await failingServer();
  const { path, remove } = await programFolder();
  try {
    const [program, ...given] = await interpreted(sample.program)(programOf(document, someModel, sample.id), path);
    const environment = { PIXELBYTE_BASE_URL: server.url, PIXELBYTE_API_KEY: "pb_test" };
    const outcome = run(program, given, { cwd: path, env: { ...process.env, ...environment } });
    await expect(outcome).rejects.toMatchObject({
      stdout: "job_1\n",
      stderr: expect.stringContaining("Out of luck."),
      code: expect.any(Number),
    });
  } finally {
    server.close();
    await remove();
  }
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
  const model = textModel;
  const input = { ...model.example.input, prompt: "first\nsecond" };
  const programs = submitPrograms(document, { ...model, example: { ...model.example, input } });
  expect(programs.filter(({ kind }) => kind === "client").length).toBeGreaterThan(0);
  for (const program of programs) expect(program.code, programTitle(program)).toMatch(/first\\{1,2}nsecond/);
});

test("a member whose name a language keeps for itself has the name that its generator gives it", () => {
  const model = someModel;
  const [parameter] = model.parameters;
  if (parameter === undefined) throw new Error(`${model.slug} has no inputs`);
  const names = ["type", "default", "end", "size", "object"];
  const parameters = names.map((name) => ({ ...parameter, name, required: false }));
  const input = Object.fromEntries(names.map((name) => [name, "x"]));
  const programs = submitPrograms(document, { ...model, parameters, example: { ...model.example, input } });
  const codeOf = (id: LanguageId): string =>
    programs.find(({ language, kind }) => language.id === id && kind !== "http")?.code ?? "";
  expect(codeOf("python")).toMatch(/ type_="x",\s+default="x",\s+end="x"/);
  expect(codeOf("java")).toMatch(/\.type\("x"\)\s+\._default\("x"\)\s+\.end\("x"\)/);
  expect(codeOf("kotlin")).toMatch(/ end = "x",\s+propertySize = "x",\s+`object` = "x",/);
  expect(codeOf("rust")).toMatch(/ input\.r#type = .+\s+input\.default = .+\s+input\.end = /);
  expect(codeOf("ruby")).toMatch(/ type: 'x',\s+default: 'x',\s+_end: 'x'/);
});

test("a curl command keeps quotes, dollars, backslashes and backticks of a prompt as they are", async () => {
  const script = `curl() { printf '%s\\0' "$@"; }\n${curl("http://localhost", awkward)}`;
  const { stdout } = await run("sh", ["-c", script], { env: { PIXELBYTE_API_KEY: "pb_test" } });
  const given = stdout.split("\0").slice(0, -1);
  expect(given).toContain("Authorization: Bearer pb_test");
  expect(JSON.parse(given.at(-1) ?? "")).toEqual(awkward);
});
