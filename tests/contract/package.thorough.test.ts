/** The kit as others get it: packed, installed from the tarball, and run from a folder of theirs. */
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningMock } from "../../scripts/mock/index.ts";
import { installPacked, type Project } from "../support/packedPackage.ts";
import { startFastMock } from "./support.ts";

let project: Project;
let mock: RunningMock;
beforeAll(async () => {
  [project, mock] = await Promise.all([installPacked("pixelbyte-contract"), startFastMock()]);
});
afterAll(async () => {
  await mock?.close();
  await project?.remove();
});

const run = (program: string, ...args: readonly string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const env = { ...process.env, XDG_CACHE_HOME: join(project.folder, "cache") };
    execFile(program, args, { cwd: project.folder, env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
const program = (...args: readonly string[]) =>
  run(join(project.folder, "node_modules/.bin/pixelbyte-contract"), ...args);

describe("the packed kit", () => {
  it("tests a server, and names the parts that are not installed", async () => {
    const { code, stdout, stderr } = await program("--server", mock.url, "--operation", "getModel");
    expect(stderr).toBe("");
    expect(stdout).toMatch(/Schemathesis \S+ is not installed\. To install and run it: --only schemathesis/);
    expect(stdout).toContain("The server is as documented.");
    expect(code).toBe(0);
  });

  it("names the missing program of workflows", async () => {
    const { stdout } = await program("--server", mock.url, "--plan");
    expect(stdout).toMatch(/Redocly CLI \S+ is not installed\. To install and run it: --only workflows/);
  });

  it("writes a report that its published schema describes", async () => {
    const schema = JSON.parse(await readFile(join(project.installed, "report.schema.json"), "utf8"));
    const report = JSON.parse(await readFile(join(project.folder, "contract-report/report.json"), "utf8"));
    // Others read reports leniently; here nothing may be undescribed.
    for (const one of [schema, ...Object.values(schema.$defs)])
      Object.assign(Object(one), { additionalProperties: false });
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    expect(ajv.validate(schema, report), JSON.stringify(ajv.errors)).toBe(true);
    expect(report.results.length).toBeGreaterThan(3);
  });

  it.each([
    ["an option that means nothing", ["--servr", "x"], /unknown option '--servr'/],
    ["no server", [], /required option '--server <url>' not specified/],
    ["a server that is none", ["--server", "localhost"], /The server is not a URL\. Give one such as/],
    ["a port on which nothing listens", ["--server", "http://127.0.0.1:2"], /cannot be reached: nothing listens/],
  ])("ends with 2 and a sentence for %s", async (_, args, message) => {
    const { code, stderr } = await program(...args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("    at ");
    expect(code).toBe(2);
  });

  it.each([
    ["mjs", 'import { findingsOf, runContract } from "pixelbyte-contract";'],
    ["cjs", 'const { findingsOf, runContract } = require("pixelbyte-contract");'],
  ])("is a function as well, in %s", async (extension, load) => {
    const code = `${load}
runContract({ server: process.argv[2], operations: ["getModel"] }).then((report) => {
  console.log(report.results.length > 3, findingsOf(report));
});`;
    await writeFile(join(project.folder, `run.${extension}`), code);
    const options = ["--no-experimental-require-module", `run.${extension}`, mock.url];
    expect((await run(process.execPath, ...options)).stdout).toBe("true []\n");
  });
});

it("says so if Node is too old", async () => {
  const launcher = await readFile(join(project.installed, "dist/pixelbyte-contract.js"), "utf8");
  const { engines } = JSON.parse(await readFile(join(project.installed, "package.json"), "utf8"));
  const least = engines.node.slice(2);
  await writeFile(join(project.folder, "old.mjs"), launcher.replace(JSON.stringify(least), '"99.1.0"'));
  const { code, stderr } = await run(process.execPath, "old.mjs");
  expect(stderr).toBe(
    `pixelbyte-contract needs Node 99.1.0 or later; this is Node ${process.versions.node}. Get a current one from https://nodejs.org\n`,
  );
  expect(code).toBe(1);
});
