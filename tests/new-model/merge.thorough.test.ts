/** Branches that each add a model merge by themselves. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sortRegister } from "../../scripts/new-model/register.ts";
import { copyRepository, type RepositoryCopy } from "../support/repositoryCopy.ts";

const run = promisify(execFile);
/** Some are neighbours in the register, of one provider or of new ones. */
const slugs = [
  "acme/a",
  "acme/b",
  "google/veo-4",
  "kling/kling-4",
  "kling/kling-5",
  "acme/c",
  "zeta/z",
  "openai/sora-9",
]
  .concat(["runway/gen5", "alibaba/wan-9"])
  .map((name) => `${name}/text-to-video`);
const register = "openapi/components/schemas/SubmitJobRequest.yaml";
const tracked = [".gitattributes", ".gitignore", "openapi", "generated/openapi.yaml", "generated/openapi.json"];

let copy: RepositoryCopy;
beforeAll(async () => {
  copy = await copyRepository();
  await git("init", "--quiet", "--initial-branch=main");
  await commit("The document");
});
afterAll(() => copy?.remove());

const git = async (...args: string[]): Promise<string> => {
  const author = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
  return (await run("git", [...author, ...args], { cwd: copy.folder, maxBuffer: 1e8 })).stdout;
};
const node = (...args: string[]) => run(process.execPath, args, { cwd: copy.folder });
async function commit(message: string): Promise<void> {
  await git("add", ...tracked, "generated/types.ts");
  await git("commit", "--quiet", "--message", message);
}

async function addModel(slug: string): Promise<void> {
  const facts = ["--name", slug, "--provider", slug.split("/")[0] ?? "", "--description", `What ${slug} does.`];
  const price = ["--seconds", "60", "--base-cost-micro-cents", "1000", "--per", "job"];
  await node("scripts/new-model/main.ts", slug, ...facts, ...price);
  await node("scripts/build.ts", "bundle", "types");
}

it("ten branches with a model each have no conflict outside generated/, and a build resolves that", async () => {
  for (const [index, slug] of slugs.entries()) {
    await git("checkout", "--quiet", "-b", `model-${index}`, "main");
    await addModel(slug);
    await commit(slug);
  }
  await git("checkout", "--quiet", "main");
  for (const index of slugs.keys()) {
    const merged = git("merge", "--quiet", "--no-edit", `model-${index}`);
    await merged.catch(async () => {
      const conflicting = (await git("diff", "--name-only", "--diff-filter=U")).trim().split("\n");
      expect(conflicting.filter((file) => !file.startsWith("generated/"))).toEqual([]);
      expect(conflicting[0]).not.toBe("");
      await git("checkout", "--quiet", "--ours", "generated");
      await commit(`Merge model-${index}`);
    });
  }

  const merged = await readFile(join(copy.folder, register), "utf8");
  await node("scripts/new-model/sort.ts");
  const sorted = await readFile(join(copy.folder, register), "utf8");
  expect(sorted).toBe(sortRegister(merged));
  for (const slug of slugs) expect(sorted.split("\n").filter((line) => line.includes(` ${slug}:`))).toHaveLength(1);
  expect(merged).not.toMatch(/^[<=>]{7}/m);

  await node("scripts/build.ts", "bundle", "types");
  await expect(node("scripts/build.ts", "--check", "bundle", "types")).resolves.toBeDefined();
  const bundle = await readFile(join(copy.folder, "generated/openapi.json"), "utf8");
  for (const slug of slugs) expect(bundle).toContain(`"${slug}"`);
}, 600_000);
