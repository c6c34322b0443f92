/** From the inputs to the file, against the mock over HTTP. */
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { argumentsOf } from "../../scripts/cli/input/example.ts";
import { resumeCommand } from "../../scripts/cli/job/hint.ts";
import { formatSeconds } from "../../scripts/document/phrases.ts";
import { root } from "../../scripts/document/root.ts";
import { outputSentence } from "../../scripts/document/sentences.ts";
import { createMockHandler } from "../../scripts/mock/browser.ts";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { document } from "../support/bundle.ts";
import { dollarsOf } from "../support/costs.ts";
import { soundingModel, textModel } from "../support/someModel.ts";
import { cli, key } from "./support.ts";

const { slug } = textModel;
const dollars = dollarsOf(slug);
const picture = join(root, "scripts/mock/media/output.png");
/** The first model that has an input. */
const taking = (input: string) =>
  document.models.find(({ parameters }) => parameters.some(({ name }) => name === input)) ?? expect.fail(input);

let mock: RunningMock;
let folder: string;
beforeAll(async () => {
  mock = await startMock({ speed: 100_000, minPending: 0 });
});
beforeEach(async () => {
  await mock.reset();
  mock.forgetRequests();
  folder = await mkdtemp(join(tmpdir(), "cli-"));
  return () => rm(folder, { recursive: true, force: true });
});
afterAll(() => mock?.close());

const env = () => ({ PIXELBYTE_API_KEY: key, PIXELBYTE_BASE_URL: mock.url });
const run = (...args: readonly string[]) => cli(args, { env: env() });
const submitted = async (): Promise<string> => (await run("submit", slug, "--prompt", "A dog")).stdout.trim();

describe("run", () => {
  it("says the cost before it is spent, and saves the video", async () => {
    const file = join(folder, "dog.mp4");
    const { code, stdout, stderr } = await run("run", slug, "--prompt", "A dog", "-o", file);
    const { displayName, capability, processingSeconds } = textModel;
    const time = formatSeconds(processingSeconds);
    const said = `${displayName}, ${capability.title}: ${dollars}, about ${time}.\nSubmitted as job_1, charged ${dollars}.\n`;
    expect(stderr.replace(/\bjob_\w+/, "job_1").slice(0, said.length)).toBe(said);
    expect(stdout).toBe(`${file}\n`);
    expect((await readFile(file)).subarray(4, 8).toString()).toBe("ftyp");
    expect(code).toBe(0);
    expect((await mock.account(key)).charges).toHaveLength(1);
  });

  it("uploads local files, each once", async () => {
    const { slug: model, example } = taking("image_urls");
    const { image_urls: _, ...others } = example.input;
    const { code, stderr } = await run(
      "run",
      model,
      ...argumentsOf(others),
      "--image",
      picture,
      "--image",
      picture,
      "-y",
    );
    expect(stderr).toContain(`Uploading ${picture}\n`);
    expect(code).toBe(0);
    expect(mock.requests({ operation: "presignUpload" })).toHaveLength(1);
  });

  it("gives every file of a job a name", async () => {
    const file = join(folder, "cat.png");
    const { slug: model, example } = taking("num_images");
    const input = argumentsOf({ ...example.input, num_images: "3" });
    const { stdout } = await run("run", model, ...input, "-o", file, "--json", "--yes");
    const { files, outputs } = JSON.parse(stdout);
    expect(files).toEqual([file, join(folder, "cat-2.png"), join(folder, "cat-3.png")]);
    expect(outputs).toHaveLength(3);
    for (const one of files) expect((await stat(one)).size).toBeGreaterThan(0);
  });

  it("prints the address without -o, and replaces a file with --force", async () => {
    expect((await run("run", slug, "--prompt", "A dog")).stdout).toMatch(/^http\S+\.mp4\n$/);
    const file = join(folder, "dog.mp4");
    await writeFile(file, "old");
    expect((await run("run", slug, "--prompt", "A dog", "-o", file, "--force")).code).toBe(0);
    expect((await stat(file)).size).toBeGreaterThan(100);
  });

  it("leaves alone what another run is downloading to the same file", async () => {
    const file = join(folder, "dog.mp4");
    await writeFile(`${file}.part`, "half");
    expect((await run("run", "--job", "job_none", "-o", file)).code).toBe(1);
    expect(await readFile(`${file}.part`, "utf8")).toBe("half");
  });

  it("replaces none of the files of a job without --force, and says where they are", async () => {
    const file = join(folder, "my cat.png");
    const second = join(folder, "my cat-2.png");
    await writeFile(second, "old");
    const { slug: model, example } = taking("num_images");
    const input = argumentsOf({ ...example.input, num_images: "3" });
    const { code, stderr } = await run("run", model, ...input, "-o", file, "--yes");
    const [, id = "", urls = ""] = /(job_\w+) is done, but nothing was saved, .* Its files: (.*)\n/.exec(stderr) ?? [];
    expect(urls.split(" ")).toEqual(Array.from({ length: 3 }, () => expect.stringMatching(/^http/)));
    expect(stderr).toContain(`because ${second} already exists.`);
    expect(stderr).toContain(`Try again: ${resumeCommand(id, { output: file, force: true })}\n`);
    expect(code).toBe(1);
    expect(await readFile(second, "utf8")).toBe("old");
    expect((await run("run", "--job", id, "-o", file, "--force")).code).toBe(0);
    expect((await stat(second)).size).toBeGreaterThan(3);
    expect(mock.requests({ operation: "submitJob" })).toHaveLength(1);
  });

  it.each([{ outputs: null }, { outputs: [] }])("saves the file that only `output` names: %j", async (patch) => {
    mock.failNext("getJob", { patch }, { times: 100 });
    const file = join(folder, "dog.mp4");
    const { code, stdout } = await run("run", slug, "--prompt", "A dog", "-o", file, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ files: [file], outputs: [{ url: expect.stringMatching(/\.mp4$/) }] });
    expect((await stat(file)).size).toBeGreaterThan(100);
    expect((await run("run", slug, "--prompt", "A dog")).stdout).toMatch(/^http\S+\.mp4\n$/);
  });

  it("names the job if the API names no file", async () => {
    mock.failNext("getJob", { patch: { output: null, outputs: null } }, { times: 100 });
    const { code, stderr } = await run("run", slug, "--prompt", "A dog");
    expect(stderr).toMatch(/\njob_\w+ is completed, but the API returned no file\.\n$/);
    expect(code).toBe(1);
  });

  it("resumes by the id of a job", async () => {
    const file = join(folder, "dog.mp4");
    const { code, stdout } = await run("run", "--job", await submitted(), "-o", file);
    expect(stdout).toBe(`${file}\n`);
    expect(code).toBe(0);
    expect(mock.requests({ operation: "submitJob" })).toHaveLength(1);
  });

  it("submits nothing after Ctrl-C", async () => {
    const { code, stderr } = await cli(["run", slug, "--prompt", "A dog"], { env: env(), interrupts: true });
    expect(stderr).toMatch(/Interrupted\. Nothing was submitted\.\n$/);
    expect(code).toBe(130);
    expect(mock.requests()).toEqual([]);
  });

  it("says that a job may have been submitted, and submits no other", async () => {
    mock.failNext("submitJob", "drop");
    const { code, stderr } = await run("run", slug, "--prompt", "A dog");
    expect(stderr).toContain("The job may have been submitted. Check `pixelbyte jobs` before you submit it again.\n");
    expect(code).toBe(1);
    expect(mock.requests({ operation: "submitJob" })).toHaveLength(1);
  });

  it("says which error the API responded with, and for which request", async () => {
    await mock.updateAccount(key, { balance: 0 });
    const { code, stderr } = await run("run", slug, "--prompt", "A dog");
    expect(stderr).toMatch(/ \(INSUFFICIENT_BALANCE, request req_\w+\)\n$/);
    expect(code).toBe(1);
  });

  it("says why a job failed", async () => {
    const { code, stderr } = await run("run", slug, "--prompt", "mock:fail", "--json");
    expect(JSON.parse(stderr.trim().split("\n").at(-1) ?? "")).toMatchObject({ error: { code: "JOB_FAILED" } });
    expect(code).toBe(1);
  });

  it("says how to get a file that cannot be saved, without another job", async () => {
    const file = join(folder, "dog.mp4");
    const { fetch } = globalThis;
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    vi.spyOn(globalThis, "fetch").mockImplementation(async (...request) => {
      const response = await fetch(...request);
      if (String(request[0]).endsWith(".mp4")) await rm(folder, { recursive: true });
      return response;
    });
    const { code, stderr } = await run("run", slug, "--prompt", "A dog", "-o", file);
    expect(stderr).toMatch(/ is done, but http\S+ could not be saved as .*Try again: pixelbyte run --job job_\w+ -o /);
    expect(code).toBe(1);
  });
});

it.each([
  [{}, "pixelbyte run --job job_1"],
  [{ output: "cat.png", force: true }, "pixelbyte run --job job_1 -o cat.png --force"],
  [{ output: "my cat's.png" }, `pixelbyte run --job job_1 -o "my cat's.png"`],
  [{ output: "$HOME.png" }, 'pixelbyte run --job job_1 -o "\\$HOME.png"'],
])("a job is resumed with the options of its run: %j", (target, command) => {
  expect(resumeCommand("job_1", target)).toBe(command);
});

it("the mock in this process says what a job that is submitted would have cost", async () => {
  const { stdout, stderr } = await cli(["--mock", "submit", slug, "--prompt", "A dog"]);
  const end = `: nothing is charged (${dollars} on the API).\nOn the API, this would have cost ${dollars}.\n`;
  expect(stderr.slice(-end.length)).toBe(end);
  expect(stdout).toMatch(/^job_\w+\n$/);
});

describe("the mock in this process ends with the program, so no command resumes the job", () => {
  const speed = 60;
  let time = 0;
  const handler = createMockHandler({ speed, clock: { now: () => time } });
  // Time stands still in the middle of each job, which is short: so the program soon looks at it.
  const slow: typeof handler = async (request) => {
    if (!request.url.endsWith("/submit")) return handler(request);
    time = Date.now();
    const response = await handler(request);
    time += (textModel.processingSeconds * 1_000) / speed / 2;
    return response;
  };
  const gone = /The mock ends with this program, and job_\w+ with it\.\n$/;

  it("after --timeout", async () => {
    const { code, stderr } = await cli(["--mock", "run", slug, "--prompt", "A dog", "--timeout", "0.00001"], {
      mock: slow,
    });
    expect(stderr).toMatch(gone);
    expect(stderr).not.toContain("Resume");
    expect(code).toBe(3);
  });

  it("after Ctrl-C", async () => {
    const { promise: interrupt, resolve } = Promise.withResolvers<void>();
    const mock: typeof slow = (request) => {
      if (request.method === "GET") resolve();
      return slow(request);
    };
    const { code, stderr } = await cli(["--mock", "run", slug, "--prompt", "A dog"], { mock, interrupt });
    expect(stderr).toMatch(gone);
    expect(code).toBe(130);
  });
});

it("the mock in this process charges nothing, and says what it would have cost", async () => {
  const file = join(folder, "dog.mp4");
  const { code, stdout, stderr } = await cli(["--mock", "run", slug, "--prompt", "A dog", "-o", file]);
  expect(stderr.split("\n").slice(-2)).toEqual([`On the API, this would have cost ${dollars}.`, ""]);
  expect(stdout).toBe(`${file}\n`);
  expect(code).toBe(0);
  expect(mock.requests()).toEqual([]);
});

describe("jobs", () => {
  it("are listed as the API orders them", async () => {
    const [first, second] = [await submitted(), await submitted()];
    const { stdout } = await run("jobs", "--model", slug, "--limit", "5", "--json");
    expect(JSON.parse(stdout).jobs.map(({ jobId }: { jobId: string }) => jobId)).toEqual([second, first]);
    expect((await run("jobs")).stdout).toContain(`${first}  `);
    expect((await run("jobs", "--status", "failed")).stderr).toBe("No jobs.\n");
  });

  it("are waited for, and cancelled while they are pending", async () => {
    expect((await run("wait", await submitted())).stdout).toMatch(/^http\S+\n$/);
    const slow = await startMock({ speed: 1 });
    const there = { env: { PIXELBYTE_API_KEY: key, PIXELBYTE_BASE_URL: slow.url } };
    const id = (await cli(["submit", slug, "--prompt", "A dog"], there)).stdout.trim();
    expect((await cli(["cancel", id], there)).stdout).toBe(`${id} is cancelled, ${dollars} refunded.\n`);
    const again = await cli(["cancel", id], there);
    expect(again.code).toBe(1);
    const late = (await cli(["submit", slug, "--prompt", "A dog"], there)).stdout.trim();
    const { code, stderr } = await cli(["wait", late, "--timeout", "0.001"], there);
    expect(stderr).toContain(`${late} continues. Resume: pixelbyte run --job ${late}`);
    expect(code).toBe(3);
    await slow.close();
  });
});

it("files are uploaded, and their addresses printed", async () => {
  const { code, stdout } = await run("upload", picture, picture);
  expect(stdout).toMatch(/^(http\S+output\.png\n){2}$/);
  expect(code).toBe(0);
});

describe("models", () => {
  const cost = dollarsOf(soundingModel.slug, { duration: "10" });
  const limit = cost.slice("$".length);

  it("are those of the portal's rules, and the others say why not", async () => {
    const options = ["--sound", "--seconds", "10", "--max-cost", limit, "--capability", "image-to-video"];
    const { stdout } = await cli(["models", ...options, "--json"]);
    const { models, others } = JSON.parse(stdout);
    expect(models).toContainEqual(expect.objectContaining({ model: soundingModel.slug, cost, jobs: 1 }));
    expect(models.length + others.length).toBe(document.models.length);
    for (const { reasons } of others) expect(reasons.length).toBeGreaterThan(0);
  });

  it("are shown with price, time and near misses", async () => {
    const { stdout } = await cli(["models", "--sound", "--seconds", "10", "--max-cost", limit]);
    const [line] = stdout.split("\n").filter((one) => one.startsWith(`${soundingModel.slug} `));
    expect(line).toContain(` ${cost} for 10 s `);
    expect(line).toMatch(/ about \d+ min/);
    expect(stdout).toMatch(/\nNear misses:\n\S+ +its? \w+/);
    expect((await cli(["models", "--seconds", "10", "--max-cost", "0.000001"])).stdout).toMatch(/^No models match\.\n/);
  });

  it("are described one by one", async () => {
    const { stdout } = await cli(["model", slug]);
    expect(stdout).toContain(outputSentence(textModel));
    expect(stdout).toContain(`pixelbyte run ${slug} --prompt "`);
  });
});
