/** What cannot work: one sentence with what is nearest, the exit code 2, and nothing that is sent. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { dollarsOf } from "../support/costs.ts";
import { cli, key } from "./support.ts";

const slug = "kling/kling-2.6-pro/text-to-video";
const fromImage = "kling/kling-3.0-pro/image-to-video";
let mock: RunningMock;
let folder: string;
beforeAll(async () => {
  [mock, folder] = await Promise.all([startMock(), mkdtemp(join(tmpdir(), "cli-"))]);
  await writeFile(join(folder, "notes.txt"), "no image");
  await writeFile(join(folder, "dog.mp4"), "");
});
afterAll(async () => {
  await mock?.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (...args: readonly string[]) =>
  cli(
    args.map((one) => one.replace("FOLDER", folder)),
    { env: { PIXELBYTE_API_KEY: key, PIXELBYTE_BASE_URL: mock.url } },
  );

const wrong: readonly (readonly [args: readonly string[], said: RegExp])[] = [
  [["run"], /^Name a model, such as pixelbyte run .*, or a job with --job\.\n$/],
  [
    ["run", slug.replace("pro", "por"), "--prompt", "a"],
    /^There is no model .*\. Did you mean kling\/kling-2\.6-pro\/text-to-video/,
  ],
  [["run", slug, "--promt", "a"], /unknown option '--promt'\n\(Did you mean --prompt\?\)/],
  [["run", slug], /^--prompt is missing\.\n$/],
  [
    ["run", slug, "--prompt", "a", "--duration", "7"],
    /^--duration must be one of '5', '10', not '7'\. The nearest is 5\.\n$/,
  ],
  [
    ["run", slug, "--prompt", "a", "--aspect-ratio", "16-9"],
    /^--aspect-ratio must be one of .* Did you mean '16:9'\?\n$/,
  ],
  [["run", slug, "--prompt", "a", "--webhook-url", "ftp://x"], /^--webhook-url must /],
  [["run", slug, "--prompt", "a", "--confirm-above", "much"], /It must be US dollars, such as 0\.50, not 'much'\./],
  [
    ["run", slug, "--prompt", "a", "--job", "job_1"],
    /^--job waits for a job that you submitted earlier: leave out the model\.\n$/,
  ],
  [["run", slug, "--prompt", "a", "-o", "FOLDER/none/dog.mp4"], /there is no folder .*none\.\n$/],
  [["run", slug, "--prompt", "a", "-o", ""], /^--output is empty\. Give it a value, or leave it out\.\n$/],
  [["run", slug, "--prompt", ""], /^--prompt is empty\./],
  [["submit", slug, "--prompt", " "], /^--prompt is empty\./],
  [["run", fromImage, "--prompt", "a", "--image", ""], /^--image-url is empty\./],
  [["run", slug, "--prompt", "a", "--model-version", ""], /^--model-version is empty\./],
  [["run", slug, "--prompt", "a", "--webhook-url", ""], /^--webhook-url is empty\./],
  [["run", "--job", ""], /^--job is empty\./],
  [["jobs", "--status", ""], /^--status is empty\./],
  [["run", slug, "--prompt", "a", "-o", "FOLDER/new/"], /^-o ".*new\/" ends with a slash\. Add a file name\.\n$/],
  [["run", slug, "--prompt", "a", "-o", `FOLDER/${"x".repeat(300)}`], /^-o .*x cannot be written: ENAMETOOLONG/],
  [["run", slug, "--prompt", "a", "-o", "FOLDER/dog.mp4"], /already exists\. Choose another file, or add --force\.\n$/],
  [
    ["run", fromImage, "--prompt", "a", "--image", "FOLDER/none.jpg"],
    /^--image-url .*none\.jpg: there is no such file; a URL begins with https:\/\/\.\n$/,
  ],
  [
    ["run", fromImage, "--prompt", "a", "--image", "FOLDER/notes.txt"],
    /^The media type of notes\.txt is unknown; these are accepted: .*wav\.\n$/,
  ],
  [["run", fromImage, "--prompt", "a", "--image", "ftp://example.com/a.jpg"], /^--image-url must be a URL/],
  [["submit", slug], /^--prompt is missing\.\n$/],
  [["price", slug, "--duration", "15"], /^--duration must be one of '5', '10', not '15'\. The nearest is 10\.\n$/],
  [["model", "nothing"], /^There is no model nothing\. Did you mean /],
  [["models", "--capability", "image-to-vide"], /Did you mean image-to-video\?/],
  [["models", "--seconds", "1e300"], /It must be a number of seconds up to 3600, such as 10, not '1e300'\./],
  [["jobs", "--limit", "101"], /^--limit must be at most 100, not 101\.\n$/],
  [["models", "--max-cost", "little"], /It must be US dollars/],
  [["jobs", "--status", "done"], /^--status must be one of/],
  [["jobs", "--model", slug.replace("pro", "prow")], /^There is no model/],
  [["wait", "../../secrets"], /jobId is .*; an id may only contain letters/],
  [["upload", "FOLDER/notes.txt"], /^The media type of notes\.txt is unknown/],
  [["runn", slug], /unknown command 'runn'\n\(Did you mean run\?\)/],
];

it.each(wrong)("%j is refused before anything is sent", async (args, said) => {
  const { code, stdout, stderr } = await run(...args);
  expect(stderr).toMatch(said);
  expect(stdout).toBe("");
  expect(code).toBe(2);
  expect(mock.requests()).toEqual([]);
});

describe("a cost above the limit", () => {
  const dear = [slug, "--prompt", "a", "--duration", "10", "--has-sound", "true"];
  const cost = dollarsOf(slug, { duration: "10", has_sound: "true" });
  const env = () => ({ PIXELBYTE_API_KEY: key, PIXELBYTE_BASE_URL: mock.url });

  it.each(["run", "submit"])("%s sends nothing if there is nobody to ask", async (command) => {
    const { code, stderr } = await run(command, ...dear);
    expect(stderr).toContain(cost);
    expect(stderr).toMatch(
      /more than \$1\.00, and without a terminal nobody can confirm it\. Nothing was sent\. Add --yes/,
    );
    expect(code).toBe(2);
    expect(mock.requests()).toEqual([]);
  });

  it("sends nothing if the answer is no", async () => {
    const { code, stderr, questions } = await cli(["submit", ...dear], { env: env(), answer: false });
    expect(questions).toEqual([`Submit this job for ${cost}?`]);
    expect(stderr).toMatch(/Nothing was sent\.\n$/);
    expect(code).toBe(2);
    expect(mock.requests()).toEqual([]);
  });

  it("is agreed to by an answer, --yes, or a higher limit", async () => {
    const agreed = [
      await cli(["submit", ...dear], { env: env(), answer: true }),
      await run("submit", ...dear, "--yes"),
      await run("submit", ...dear, "--confirm-above", cost.slice("$".length)),
    ];
    expect(agreed.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(agreed.map(({ stdout }) => stdout)).toEqual(agreed.map(() => expect.stringMatching(/^job_\w+\n$/)));
    expect(agreed.map(({ questions }) => questions.length)).toEqual([1, 0, 0]);
    expect(mock.requests({ operation: "submitJob" })).toHaveLength(3);
    mock.forgetRequests();
  });

  it("does not matter on the mock", async () => {
    const { code, stderr, questions } = await cli(["--mock", "submit", ...dear], { answer: false });
    expect(questions).toEqual([]);
    expect(stderr).toContain(`nothing is charged (${cost} on the API)`);
    expect(code).toBe(0);
  });
});

it.each([["wait", "job_1"], ["cancel", "job_1"], ["jobs"], ["run", "--job", "job_1"]])(
  "%s says that the mock in this process has no jobs from earlier runs",
  async (...args) => {
    const { code, stderr } = await cli(["--mock", ...args]);
    expect(stderr).toMatch(/^The mock in this process has no jobs from earlier runs\. Start npx pixelbyte-mock/);
    expect(code).toBe(2);
  },
);

it.each([
  "nonsense",
  "host/@team",
  "http://me:hunter2@127.0.0.1",
  "https:/me:hunter2@127.0.0.1",
  "me:hunter2@127.0.0.1",
  "//me:hunter2@127.0.0.1",
])("says what is wrong with the base URL %s, without repeating it", async (url) => {
  const { code, stderr } = await cli(["jobs"], { env: { PIXELBYTE_API_KEY: key, PIXELBYTE_BASE_URL: url } });
  expect(stderr).toBe(
    "PIXELBYTE_BASE_URL must be a URL that begins with https:// or http:// and a host, without user or password\n",
  );
  expect(code).toBe(2);
});

it("without a key says how to have one, and how to do without", async () => {
  const { code, stderr } = await cli(["run", slug, "--prompt", "a"]);
  expect(stderr).toBe("Set PIXELBYTE_API_KEY to your API key, or add --mock to try it without one.\n");
  expect(code).toBe(2);
});

it("says errors as JSON to programs", async () => {
  const unknown = await run("price", slug, "--durration", "7", "--json");
  expect(JSON.parse(unknown.stderr)).toEqual({
    error: { message: expect.stringContaining("Did you mean --duration?") },
  });
  const { stderr } = await run("price", slug, "--duration", "7", "--json");
  expect(JSON.parse(stderr)).toMatchObject({ error: { issues: [{ path: "input.duration", nearest: "5" }] } });
});
