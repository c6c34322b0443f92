/** The packed mock in runtimes that are not Node. */
import { execFile } from "node:child_process";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { root } from "../../scripts/document/root.ts";
import { makeOnce } from "../../scripts/program/makeOnce.ts";
import { programOf, runtimes } from "../client/support/runtimes.ts";
import { installPacked, type Project } from "../support/packedPackage.ts";
import { examples, expected } from "./runtimes/expected.ts";

const run = promisify(execFile);
const program = `import { readFile } from "node:fs/promises";
import { createMockHandler } from "pixelbyte-mock/browser";
import { exercise } from "./exercise.mjs";
const examples = JSON.parse(await readFile("examples.json", "utf8"));
console.log(JSON.stringify(await exercise(createMockHandler({ speed: 1 }), examples, "http://mock")));
`;

/** The runtime of Cloudflare Workers, out of an npm package. */
const miniflare = "miniflare@4.20260730.0";
const worker = `import { createMockHandler } from "./browser.js";
import { exercise } from "./exercise.mjs";
const respond = createMockHandler({ speed: 1 });
export default {
  fetch: async (request) => Response.json(await exercise(respond, await request.json(), "http://mock")),
};
`;

const miniflareSchema = z.object({
  Miniflare: z.custom<new (options: object) => Miniflare>((value) => typeof value === "function"),
});
interface Miniflare {
  dispatchFetch(url: string, init: RequestInit): Promise<Response>;
  dispose(): Promise<void>;
}

let project: Project;
beforeAll(async () => {
  project = await installPacked("pixelbyte-mock");
  await cp(fileURLToPath(new URL("runtimes/exercise.mjs", import.meta.url)), join(project.folder, "exercise.mjs"));
  await writeFile(join(project.folder, "examples.json"), JSON.stringify(examples));
  await writeFile(join(project.folder, "program.mjs"), program);
});
afterAll(() => project?.remove());

describe("the mock for pages", () => {
  it.each(runtimes)("runs the example of every model in $name", async (runtime) => {
    const { stdout } = await run(await programOf(runtime), [...runtime.args, "program.mjs"], { cwd: project.folder });
    expect(JSON.parse(stdout)).toEqual(expected);
  });

  it("runs them in Cloudflare Workers, which compile no code at run time", async () => {
    const place = join(root, "node_modules/.cache/pixelbyte-openapi/runtimes", miniflare);
    await makeOnce(place, async (staging) => {
      await writeFile(
        join(staging, "package.json"),
        JSON.stringify({ private: true, allowScripts: { workerd: true } }),
      );
      await run("npm", ["install", "--no-audit", "--no-fund", miniflare], { cwd: staging });
    });
    const installed = pathToFileURL(join(place, "node_modules/miniflare/dist/src/index.js")).href;
    const { Miniflare } = miniflareSchema.parse(await import(installed));
    const pages = join(project.installed, "dist/pages");
    const compiled = await readFile(join(pages, "browser.js"), "utf8");
    const [, chunk = ""] = /from"\.\/([^"]+)"/.exec(compiled) ?? [];
    const module = async (path: string, contents: string | Promise<string>) => ({
      type: "ESModule",
      path,
      contents: await contents,
    });
    const workers = new Miniflare({
      compatibilityDate: "2026-07-01",
      modules: await Promise.all([
        module("worker.mjs", worker),
        module("exercise.mjs", readFile(join(project.folder, "exercise.mjs"), "utf8")),
        module("browser.js", compiled),
        module(chunk, readFile(join(pages, chunk), "utf8")),
      ]),
    });
    try {
      const response = await workers.dispatchFetch("http://worker/", {
        method: "POST",
        body: JSON.stringify(examples),
      });
      expect(await response.json()).toEqual(expected);
    } finally {
      await workers.dispose();
    }
  });
});
