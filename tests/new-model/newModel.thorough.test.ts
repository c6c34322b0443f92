/** The guide in openapi/models/README.md, followed to the letter in a copy of the repository. */
import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyRepository, type RepositoryCopy } from "../support/repositoryCopy.ts";

const run = promisify(execFile);
const slug = "acme/acme-video-1/text-to-video";
const packages = [
  { target: "client", holds: "pixelbyte-client/dist/types.d.ts" },
  { target: "mock", holds: "pixelbyte-mock/dist/document.json" },
];
const built = ["bundle", "types", ...packages.map(({ target }) => target)];
const register = "openapi/components/schemas/SubmitJobRequest.yaml";

let copy: RepositoryCopy;
beforeAll(async () => {
  copy = await copyRepository();
  await git("init", "--quiet", "--initial-branch=main");
  await writeFile(join(copy.folder, ".git/info/exclude"), "node_modules\n");
  await git("add", ".");
  await git("commit", "--quiet", "--message=Start");
});
afterAll(() => copy?.remove());

const node = (...args: string[]) => run(process.execPath, args, { cwd: copy.folder });
const git = (...args: string[]) =>
  run("git", ["-c", "user.name=Trial", "-c", "user.email=trial@example.org", ...args], { cwd: copy.folder });
const newModel = (...args: string[]) => node("scripts/new-model/main.ts", ...args);
const lint = () => node("node_modules/@redocly/cli/bin/cli.js", "lint", "pixelbyte@v1", "--format=json");
const format = (...files: string[]) =>
  node("node_modules/@biomejs/biome/bin/biome", "format", "--write", "--vcs-enabled=false", ...files);
const read = (file: string): Promise<string> => readFile(join(copy.folder, file), "utf8");
const write = (file: string, text: string): Promise<void> => writeFile(join(copy.folder, file), text);

/** The first block of the guide in a language. */
async function block(language: string): Promise<string> {
  const [, text] =
    new RegExp(`\`\`\`${language}\n([^]*?)\n *\`\`\``).exec(await read("openapi/models/README.md")) ?? [];
  return text ?? expect.fail(`no ${language} in the guide`);
}

describe("npm run new-model", () => {
  it("names every missing fact, and writes nothing", async () => {
    const before = await read(register);
    await expect(newModel(slug, "--name", "Acme Video 1")).rejects.toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/provider: .*\n {2}seconds: .*\n {2}baseCostMicroCents: .*\n {2}per: /),
    });
    await expect(newModel("acme/acme-video-1", "--from", "nowhere.json")).rejects.toMatchObject({
      stderr: expect.stringContaining("Cannot read nowhere.json"),
    });
    expect(await read(register)).toBe(before);
  });

  it("never overwrites a file", async () => {
    const file = "openapi/models/acme/Acme9TextToVideo.yaml";
    await mkdir(join(copy.folder, dirname(file)));
    await write(file, "mine\n");
    const before = await read(register);
    const facts = ["--name", "Acme 9", "--provider", "Acme", "--seconds", "9", "--per", "job"];
    await expect(newModel("acme/acme-9/text-to-video", ...facts, "--base-cost-micro-cents", "9")).rejects.toMatchObject(
      { stderr: expect.stringContaining("Acme9TextToVideo.yaml already exists") },
    );
    expect(await read(file)).toBe("mine\n");
    expect(await read(register)).toBe(before);
    await rm(join(copy.folder, dirname(file)), { recursive: true });
  });
});

describe("a model that is added by the guide", () => {
  const file = "openapi/models/acme/AcmeVideo1TextToVideo.yaml";

  it("is written and registered from the facts of the guide", async () => {
    expect(await read("openapi/models/README.md")).toContain(`npm run new-model -- ${slug}\n`);
    await write("facts.json", await block("json"));
    const { stdout } = await newModel(slug, "--from", "facts.json");
    expect(stdout).toContain(`Wrote ${file} and registered it.`);
    expect(stdout).toContain("prompt is Prompt");
    expect(stdout).toContain("duration is Duration8ByDefault");
    expect(stdout).toContain("2: description: TODO");
  });

  it("is not finished until its open lines are written, and lint says so", async () => {
    const { stdout } = await lint().catch((error: { stdout: string }) => error);
    const { problems } = JSON.parse(stdout);
    expect(problems).toEqual([expect.objectContaining({ ruleId: "rule/nothing-to-do" })]);
  });

  it("passes lint once they are, formatted as all others", async () => {
    await write(file, (await read(file)).replaceAll(/TODO.*/g, "Short films with sound, in up to eight seconds."));
    const written = await read(file);
    await expect(lint()).resolves.toMatchObject({ stdout: expect.stringContaining('"errors": 0') });
    await format(file, register);
    expect(await read(file)).toBe(written);
  });

  it(`is in ${built.join(", ")} after a build, at its price`, async () => {
    await node("scripts/build.ts", ...built);
    for (const made of ["types.ts", "openapi.json", ...packages.map(({ holds }) => holds)]) {
      expect(await read(`generated/${made}`), made).toContain(slug);
    }
    const { stdout } = await node(
      "--input-type=module",
      "--eval",
      `import { loadDocument } from "./scripts/document/load.ts";
       import { costMicroCents } from "./scripts/document/pricing.ts";
       const { price, example } = (await loadDocument()).models.find(({ slug }) => slug === "${slug}");
       console.log(costMicroCents(price), costMicroCents(price, { duration: "4", has_sound: "true" }), JSON.stringify(example.input));`,
    );
    expect(stdout).toBe(
      '240000 180000 {"prompt":"A golden retriever running through a sunlit meadow","duration":"8","has_sound":"false","aspect_ratio":"16:9"}\n',
    );
    await git("add", "--all");
    const { stdout: changed } = await git("diff", "--cached", "--name-only");
    expect(changed.trim().split("\n")).toEqual([
      "facts.json",
      "generated/openapi.json",
      "generated/openapi.yaml",
      "generated/types.ts",
      register,
      file,
    ]);
  });
});
