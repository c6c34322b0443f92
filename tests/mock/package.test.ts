/** The mock as others get it: packed, and installed from the tarball into an empty project. */
import { execFile } from "node:child_process";
import { cp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { listTypeScript } from "../../scripts/clients/surface/list/typescript.ts";
import { root } from "../../scripts/document/root.ts";
import { installPacked, type Project } from "../support/packedPackage.ts";
import { someModel } from "../support/someModel.ts";
import { bodyFor } from "./support.ts";

/** Optional parts of the mock, at the versions that are tested. */
const tried = manifest.devDependencies;
const run = promisify(execFile);
let project: Project;

beforeAll(async () => {
  project = await installPacked("pixelbyte-mock");
  // Modules are found in the folders above as well, so what is not installed is missing only outside the repository.
  const modules = join(project.folder, "node_modules");
  const installed = await realpath(modules);
  await rm(modules);
  await cp(installed, modules, { recursive: true, verbatimSymlinks: true });
});
afterAll(() => project?.remove());

/** @param options of Node. AWS Lambda turns `require` of ES modules off. */
async function runs(file: string, code: string, options = ["--no-experimental-require-module"]): Promise<string> {
  await writeFile(join(project.folder, file), code);
  return (await run(process.execPath, [...options, file], { cwd: project.folder })).stdout;
}

const job = `
  const mock = await startMock({ speed: 1 });
  const headers = { authorization: "Bearer pb_test", "content-type": "application/json" };
  const body = ${JSON.stringify(JSON.stringify(bodyFor(someModel.slug)))};
  const submitted = await (await fetch(mock.url + "/v1/jobs/submit", { method: "POST", headers, body })).json();
  await mock.advance("1h");
  const job = await (await fetch(mock.url + "/v1/jobs/" + submitted.jobId, { headers })).json();
  const file = await fetch(job.output);
  console.log(job.status, file.status, mock.requests().map(({ method, path, status }) => method + path + status)[0]);
  console.log(JSON.stringify(mock.requests()).includes("pb_test"));
  await mock.close();`;
const printed = "completed 200 POST/v1/jobs/submit200\nfalse\n";

describe("the packed mock", () => {
  it("runs a job to completion as an ES module", async () => {
    expect(await runs("job.mjs", `import { startMock } from "pixelbyte-mock";${job}`)).toBe(printed);
  });

  it("runs a job to completion as CommonJS", async () => {
    const code = `const { startMock } = require("pixelbyte-mock"); (async () => {${job}})();`;
    expect(await runs("job.cjs", code)).toBe(printed);
  });

  const request = `new Request("https://api.example/v1/jobs", { headers: { authorization: "Bearer pb_test" } })`;
  it("declares what each entry point exports", async () => {
    const exported = [".\tstartMock", "./browser\tcreateMockHandler", "./msw\tmockHandlers"];
    expect(await listTypeScript(project.installed)).toEqual(expect.arrayContaining(exported));
  });

  it("has the mock for pages as CommonJS", async () => {
    const code = `const { createMockHandler } = require("pixelbyte-mock/browser");
      try { createMockHandler({ port: 1 }); } catch (error) { console.log(error.message.split(".")[0]); }
      createMockHandler()(${request}).then(({ status }) => console.log(status));`;
    expect(await runs("page.cjs", code)).toBe("The mock has no setting 'port' here\n200\n");
  });

  it("has the mock for pages in what a bundler makes of CommonJS", async () => {
    const input = join(project.folder, "bundled.cjs");
    await writeFile(input, `globalThis.mock = require("pixelbyte-mock/browser").createMockHandler();`);
    const bundle = await rolldown({ input, platform: "browser", logLevel: "silent" });
    const { output } = await bundle.generate({ format: "iife" });
    await bundle.close();
    expect(output[0].code).not.toContain("node:fs");
    const code = `${output[0].code}\nmock(${request}).then(({ status }) => console.log(status));`;
    expect(await runs("bundle.cjs", code)).toBe("200\n");
  });

  it("has handlers of MSW as CommonJS, where Node reads MSW itself so", async () => {
    await symlink(join(root, "node_modules/msw"), join(project.folder, "node_modules/msw"));
    const use = `const server = setupServer(...mockHandlers({ baseUrl: "https://api.example" }));
      server.listen();
      fetch(${request}).then(({ status }) => { console.log(status); server.close(); });`;
    const required = `const { setupServer } = require("msw/node");\nconst { mockHandlers } = require("pixelbyte-mock/msw");`;
    expect(await runs("msw.cjs", `${required}\n${use}`, [])).toBe("200\n");
    const both = `Promise.all([import("msw/node"), import("pixelbyte-mock/msw")])`;
    expect(await runs("msw.cjs", `${both}.then(([{ setupServer }, { mockHandlers }]) => {${use}});`)).toBe("200\n");
  });

  it("is a program too", async () => {
    const { stdout } = await run(join(project.folder, "node_modules/.bin/pixelbyte-mock"), ["--help"]);
    expect(stdout).toContain("Usage: pixelbyte-mock");
  });

  it.each(["mjs", "cjs"])("says in %s how to add Prism, where the header Prefer needs it", async (extension) => {
    const code = `
      const mock = await startMock();
      const headers = { authorization: "Bearer pb_test", prefer: "code=401" };
      const response = await fetch(mock.url + "/v1/jobs", { headers });
      console.log(response.status, (await response.json()).error.message);
      await mock.close();`;
    const program =
      extension === "mjs"
        ? `import { startMock } from "pixelbyte-mock";${code}`
        : `const { startMock } = require("pixelbyte-mock"); (async () => {${code}})();`;
    expect(await runs(`prefer.${extension}`, program)).toBe(
      "501 The header Prefer with code, example, dynamic or seed needs Prism, which is not installed. " +
        `Add it with: npm install @stoplight/prism-http@${tried["@stoplight/prism-http"]} ` +
        `@stoplight/prism-http-server@${tried["@stoplight/prism-http-server"]}\n`,
    );
  });

  it("says how to add Redis if a store needs it, and does not start", async () => {
    const program = join(project.folder, "node_modules/.bin/pixelbyte-mock");
    const failed = await run(program, ["--store", "redis://127.0.0.1:1", "--port", "0"]).catch(
      (error: unknown) => error,
    );
    expect(failed).toMatchObject({
      code: 1,
      stderr:
        "A store in Redis needs the package @redis/client, which is not installed. " +
        `Add it with: npm install @redis/client@${tried["@redis/client"]}\n`,
    });
  });

  it("has the control API, with its document", async () => {
    const code = `import { startMock } from "pixelbyte-mock";
      const mock = await startMock();
      console.log((await (await fetch(mock.url + "/__mock/openapi.json")).json()).info.title);
      await mock.close();`;
    expect(await runs("control.mjs", code)).toBe("PixelByte mock control API\n");
  });

  it("installs at most 12 packages and 6 MB, without install scripts", async () => {
    const lock = JSON.parse(await readFile(join(project.installed, "../../package-lock.json"), "utf8"));
    const packages = Object.entries<{ hasInstallScript?: boolean }>(lock.packages).filter(([path]) => path !== "");
    expect(packages.length).toBeLessThanOrEqual(12);
    expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
    const { stdout } = await run("du", ["-sb", join(project.installed, "..")]);
    expect(Number.parseInt(stdout, 10)).toBeLessThan(6e6);
  });

  it("has the mock for pages in at most 200 kB, compressed", async () => {
    const pages = join(project.installed, "dist/pages");
    const files = (await readdir(pages)).filter((file) => file.endsWith(".js"));
    const texts = await Promise.all(files.map((file) => readFile(join(pages, file), "utf8")));
    expect(gzipSync(texts.join("")).length).toBeLessThan(200_000);
    // Nothing that a page, a worker or its policy refuses. Only MSW is imported later, and its handlers run in pages, not in
    // a service worker.
    const refused = texts.join("").match(/from"node:[a-z]+"|\bprocess\.|\bBuffer\.|\bimport\([^)]*\)/g);
    expect(refused).toEqual(["import(`msw`)"]);
  });

  it("includes the licence of everything that it bundles", async () => {
    const folder = join(project.installed, "dist");
    const maps = (await readdir(folder)).filter((file) => file.endsWith(".js.map"));
    const texts = await Promise.all(maps.map((file) => readFile(join(folder, file), "utf8")));
    const sources = texts.flatMap((text): string[] => JSON.parse(text).sources);
    const bundled = new Set(sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []));
    const notices = await readFile(join(project.installed, "THIRD-PARTY-NOTICES"), "utf8");
    expect([...bundled].toSorted()).toEqual(["@noble/hashes", "tinyqueue", "zod"]);
    for (const name of bundled) expect(notices).toMatch(new RegExp(`^${name} \\d`, "m"));
  });
});
