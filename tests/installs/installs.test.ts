/**
 * The packages as users get them: packed, installed by each package manager on each Node, and used. `SAMPLE=all` runs every
 * cell; without it, each week has its share, so that all have run after five weeks.
 */
import { cp, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { root } from "../../scripts/document/root.ts";
import { isTurn, ofThisWeek } from "../support/sample.ts";
import {
  emptyProject,
  installTools,
  type NodeVersion,
  npmInstall,
  packAll,
  products,
  runs,
  weight,
  withNode,
} from "./tools.ts";

const model = "kling/kling-2.6-pro/text-to-video";
const program = `
  const handler = createMockHandler();
  const withoutServer = (input, init) => handler(new Request(input, init));
  const mock = await startMock();
  const client = createClient({ apiKey: "pb_test", baseUrl: mock.url });
  const job = await client.jobs.submit(${JSON.stringify(model)}, { prompt: "A dog" });
  await mock.advance("1h");
  const { status } = await client.jobs.get(job.jobId);
  await mock.close();
  const ofPages = createClient({ apiKey: "pb_test", baseUrl: "https://api.example", fetch: withoutServer });
  await ofPages.jobs.submit(${JSON.stringify(model)}, { prompt: "A dog" });`;
const modules = `import { createClient } from "pixelbyte-client";
import { startMock } from "pixelbyte-mock";
import { createMockHandler } from "pixelbyte-mock/browser";
`;
const commonJs = modules.replaceAll(/import (.*) from (.*);/g, "const $1 = require($2);");
const test = `test("a job completes", async () => {${program}\n  expect(status).toBe("completed");\n});\n`;
const types = `import { createClient, type InputOf } from "pixelbyte-client";
import { estimateCost } from "pixelbyte-client/models";
import { startMock } from "pixelbyte-mock";
import { createMockHandler } from "pixelbyte-mock/browser";
import { findingsOf, type Report } from "pixelbyte-contract";
import type { Job } from "pixelbyte-openapi";
const input: InputOf<"${model}"> = { prompt: "A dog" };
export const cost: number = estimateCost("${model}", input);
export const run = async (): Promise<Job["status"]> => {
  const mock = await startMock();
  return (await createClient({ baseUrl: mock.url }).run("${model}", input)).status;
};
export const respond: (request: Request) => Promise<Response> = createMockHandler({ speed: 1 });
export const differences = (report: Report): number => findingsOf(report).length;
// @ts-expect-error: no model takes this
export const wrong: InputOf<"${model}"> = { prompt: 1 };
`;

/** The kit on the mock: as somebody types it, and as a program loads it. */
const contractProgram = `import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { startMock } from "pixelbyte-mock";
const mock = await startMock();
const kit = ["node_modules/pixelbyte-contract/dist/pixelbyte-contract.js", "--server", mock.url, "--operation", "getModel"];
// What the kit has installed for this user on demand would run too.
const env = { ...process.env, XDG_CACHE_HOME: process.cwd() };
const { stdout } = await promisify(execFile)(process.execPath, kit, { env });
await mock.close();
if (!stdout.includes("The server is as documented.")) throw new Error(stdout);
`;
const contractFunction = `const { findingsOf, runContract } = require("pixelbyte-contract");
const { startMock } = require("pixelbyte-mock");
(async () => {
  const mock = await startMock();
  const report = await runContract({ server: mock.url, operations: ["getModel"] });
  await mock.close();
  if (report.results.length < 3 || findingsOf(report).length > 0) throw new Error(JSON.stringify(report));
})();
`;

let tools: string;
let tarballs: Record<string, string>;
const made: string[] = [];
beforeAll(async () => {
  [tools, tarballs] = await Promise.all([installTools(), packAll()]);
});
afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

async function project(): Promise<string> {
  const folder = await emptyProject();
  made.push(folder);
  return folder;
}

const tool = (path: string): string => join(tools, "node_modules", path);
const allTarballs = (): string[] => products.map((name) => tarballs[name] ?? "");
const managers: Readonly<Record<string, () => readonly string[]>> = {
  npm: () => [...npmInstall, ...allTarballs()],
  "Yarn 1": () => ["node", tool("yarn/bin/yarn.js"), "add", "--non-interactive", ...allTarballs()],
  pnpm: () => ["node", tool("pnpm/bin/pnpm.cjs"), "add", "--config.engine-strict=true", ...allTarballs()],
  Bun: () => [tool("bun/bin/bun.exe"), "add", ...allTarballs()],
};

const typescript = join(root, "node_modules/typescript/bin/tsc");
const tsc = (module: string, resolution: string) => [
  ...["node", typescript, "--noEmit", "--strict", "--skipLibCheck", "false"],
  ...["--target", "es2022", "--module", module, "--moduleResolution", resolution, "--ignoreDeprecations", "5.0"],
  ...["--typeRoots", join(root, "node_modules/@types"), "--types", "node"],
];

/** Each use: the files that it needs, and how it is run. */
const uses: Readonly<Record<string, { files: Readonly<Record<string, string>>; command: () => readonly string[] }>> = {
  "ES module": {
    files: { "job.mjs": `${modules}${program}\nif (status !== "completed") throw new Error(status);` },
    command: () => ["node", "job.mjs"],
  },
  "require, as on AWS Lambda": {
    files: {
      "job.cjs": `${commonJs}(async () => {${program}\nif (status !== "completed") throw new Error(status);})();`,
    },
    command: () => ["node", "--no-experimental-require-module", "job.cjs"],
  },
  "the contract kit as a program": {
    files: { "program.mjs": contractProgram },
    command: () => ["node", "program.mjs"],
  },
  "the contract kit as a function": {
    files: { "function.cjs": contractFunction },
    command: () => ["node", "--no-experimental-require-module", "function.cjs"],
  },
  "Jest 29": {
    files: { "job.test.js": `${commonJs}${test}` },
    command: () => ["node", tool("jest-29/bin/jest.js"), "--rootDir", ".", "job.test.js"],
  },
  "Jest 30": {
    files: { "job.test.js": `${commonJs}${test}` },
    command: () => ["node", tool("jest-30/bin/jest.js"), "--rootDir", ".", "job.test.js"],
  },
  "Vitest 3": {
    files: { "job.spec.mjs": `${modules}${test}` },
    command: () => ["node", tool("vitest-3/vitest.mjs"), "run", "--globals", "--root", ".", "job.spec.mjs"],
  },
  "tsc, node10": { files: { "job.ts": types }, command: () => [...tsc("commonjs", "node10"), "job.ts"] },
  "tsc, node16": {
    files: { "job.ts": types, "job.mts": types },
    command: () => [...tsc("node16", "node16"), "job.ts", "job.mts"],
  },
  "tsc, nodenext": {
    files: { "job.ts": types, "job.mts": types },
    command: () => [...tsc("nodenext", "nodenext"), "job.ts", "job.mts"],
  },
  "tsc, bundler": { files: { "job.ts": types }, command: () => [...tsc("esnext", "bundler"), "job.ts"] },
};

/** In how many weeks every cell has run: no multiple of the managers, so that each week has several of them. */
const weeks = 5;

const versions: readonly NodeVersion[] = [20, 22, 24];
const installs = versions.flatMap((node) => Object.keys(managers).map((manager) => ({ manager, node })));
describe("installs", () => {
  it.each(ofThisWeek(installs, weeks))("with $manager on Node $node", async ({ manager, node }) => {
    const folder = await project();
    const env = withNode(tools, node);
    await runs(folder, env, managers[manager]?.() ?? []);
    await writeFile(join(folder, "job.mjs"), `${modules}${program}\nconsole.log(process.version, status);`);
    expect(await runs(folder, env, ["node", "job.mjs"])).toMatch(new RegExp(`^v${node}\\..* completed`));
    for (const program of ["pixelbyte-mock", "pixelbyte-contract", "pixelbyte"])
      expect(await runs(folder, env, [`node_modules/.bin/${program}`, "--help"])).toContain(`Usage: ${program}`);
  });
});

describe.each([20, 24] as const)("on Node %i, works with", (node) => {
  let installed: string;
  beforeAll(async () => {
    installed = await project();
    await runs(installed, withNode(tools, node), managers.npm?.() ?? []);
  });

  const names = Object.keys(uses).filter((_, index) => isTurn(index + node / 4, weeks));
  it.each(names)("%s", async (name) => {
    const { files = {}, command } = uses[name] ?? {};
    for (const [file, text] of Object.entries(files)) await writeFile(join(installed, file), text);
    await runs(installed, withNode(tools, node), command?.() ?? []);
  });
});

const scenario = join(root, "scripts/clients/scenario");
const runners: Readonly<Record<string, () => readonly string[]>> = {
  "node/video.test.mjs": () => ["node", "--test", "video.test.mjs"],
  "jest/video.test.cjs": () => [
    ...["node", tool("jest-30/bin/jest.js"), "--rootDir", ".", "--testMatch", "**/*.test.cjs"],
  ],
  "vitest/video.test.ts": () => ["node", tool("vitest-3/vitest.mjs"), "run", "--root", ".", "video.test.ts"],
};
describe("a test that controls the mock, with each runner", () => {
  it.each(ofThisWeek(Object.entries(runners), 3))("%s", async (file, command) => {
    const folder = await project();
    await runs(folder, withNode(tools, 24), managers.npm?.() ?? []);
    const name = file.split("/").at(-1) ?? "";
    await cp(join(scenario, file), join(folder, name));
    // Tests import it, and its types.
    await symlink(tool("vitest-3"), join(folder, "node_modules/vitest"));
    await runs(folder, withNode(tools, 24), command());
    const resolved = ["--typeRoots", join(root, "node_modules/@types"), "--types", "node", "--skipLibCheck"];
    const checked = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", ...resolved, name];
    if (name.endsWith(".ts")) await runs(folder, withNode(tools, 24), ["node", typescript, ...checked]);
  });
});

const ofMsw = `import { setupServer } from "msw/node";\nimport { mockHandlers } from "pixelbyte-mock/msw";
const server = setupServer(...mockHandlers({ baseUrl: "https://api.example" }));
server.listen();
export const status = fetch("https://api.example/v1/jobs", { headers: { authorization: "Bearer pb_test" } })
  .then((response) => console.log(response.status))
  .finally(() => server.close());
`;
// MSW says Node 22.12, one of its dependencies 22.22 or 24.15.
describe("MSW 3, which needs Node 24 and, with require, nodenext", () => {
  it.skipIf(!isTurn(2, weeks))("takes the handlers, as ES modules and as CommonJS", async () => {
    const folder = await project();
    const env = withNode(tools, 24);
    await runs(folder, env, [...npmInstall, tarballs["pixelbyte-mock"] ?? "", `msw@${manifest.devDependencies.msw}`]);
    for (const file of ["job.ts", "job.mts"]) await writeFile(join(folder, file), ofMsw);
    await runs(folder, env, [...tsc("esnext", "bundler"), "job.ts"]);
    const emitting = tsc("nodenext", "nodenext").filter((option) => option !== "--noEmit");
    await runs(folder, env, [...emitting, "job.ts", "job.mts"]);
    for (const file of ["job.js", "job.mjs"]) expect(await runs(folder, env, ["node", file])).toBe("200\n");
  });
});

describe("the AI SDK provider", () => {
  const code = `import { experimental_startVideo as startVideo } from "ai";
import { startMock } from "pixelbyte-mock";
import { createPixelByte } from "pixelbyte-ai-sdk-provider";
const mock = await startMock();
const { video } = createPixelByte({ apiKey: "pb_test", baseUrl: mock.url });
const { operation } = await startVideo({ model: video(${JSON.stringify(model)}), prompt: "A dog" });
await mock.close();
console.log(process.version, operation.jobId);
`;
  const oursAndAi = (): string[] => [
    ...["pixelbyte-ai-sdk-provider", "pixelbyte-client", "pixelbyte-mock"].map((name) => tarballs[name] ?? ""),
    `ai@${manifest.devDependencies.ai}`,
  ];

  it.each(ofThisWeek([22, 24] as const, 2))("installs and works with npm on Node %i", async (node) => {
    const folder = await project();
    const env = withNode(tools, node);
    await runs(folder, env, [...npmInstall, ...oursAndAi()]);
    await writeFile(join(folder, "video.mjs"), code);
    expect(await runs(folder, env, ["node", "video.mjs"])).toMatch(new RegExp(`^v${node}\\..* job_`));
    const required = code.replaceAll(/import (.*) from (.*);/g, "const $1 = require($2);").replace(" as ", ": ");
    await writeFile(join(folder, "video.cjs"), `(async () => {${required}})();`);
    expect(await runs(folder, env, ["node", "video.cjs"])).toMatch(new RegExp(`^v${node}\\..* job_`));
  });
});

it("is not too large", { timeout: 400_000 }, async () => {
  const rows: Record<string, { packages: number; megabytes: number }> = {};
  // What else there is weighs the same each week.
  for (const name of [...products, ...(isTurn(0, weeks) ? ["msw", "@stoplight/prism-cli"] : [])]) {
    const folder = await project();
    await runs(folder, withNode(tools, 24), [...npmInstall, "--ignore-scripts", tarballs[name] ?? name]);
    rows[name] = await weight(folder);
  }
  console.table(rows);
  expect(rows["pixelbyte-client"]?.packages).toBeLessThanOrEqual(3);
  expect(rows["pixelbyte-mock"]?.packages).toBeLessThanOrEqual(12);
  expect(rows["pixelbyte-mock"]?.megabytes).toBeLessThan(6);
  expect(rows["pixelbyte-openapi"]?.packages).toBe(1);
  expect(rows.pixelbyte?.packages).toBe(1);
  expect(rows.pixelbyte?.megabytes).toBeLessThan(4);
});
