/** The packed programs, used in ways that cannot work: a sentence, an exit code, and nothing that is left behind. */
import { execFile } from "node:child_process";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { emptyProject, installTools, type NodeVersion, npmInstall, packAll, runs, withNode } from "./tools.ts";

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let tools: string;
let folder: string;
let files: string[];
beforeAll(async () => {
  let tarballs: Record<string, string>;
  [tools, tarballs] = await Promise.all([installTools(), packAll()]);
  folder = await emptyProject();
  await runs(folder, withNode(tools, 24), [...npmInstall, ...Object.values(tarballs)]);
  await writeFile(join(folder, "cut.json"), '{"openapi": ');
  await writeFile(join(folder, "openapi.yaml"), "a: [1");
  await writeFile(join(folder, "other.json"), '{"openapi": "3.1.1"}');
  files = await readdir(folder);
});
afterAll(() => folder && rm(folder, { recursive: true, force: true }));

const ends = (program: string, args: readonly string[], node: NodeVersion): Promise<Ended> =>
  new Promise((resolve) => {
    const options = { cwd: folder, env: { ...withNode(tools, node), PIXELBYTE_API_KEY: "pb_very_secret" } };
    execFile(program, args, options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });

/** @param command the name of a program, and its options */
const typed = (command: string, node: NodeVersion): Promise<Ended> => {
  const [program = "", ...args] = command.split(" ");
  return ends(join(folder, "node_modules/.bin", program), args, node);
};

const useAnother = /Use openapi\.json of the package pixelbyte-openapi, or leave out --document\.\n$/;
/** What is typed, the exit code, and what is said. */
const wrong: readonly (readonly [command: string, code: number, ...said: RegExp[]])[] = [
  ["pixelbyte-mock --prot 1", 2, /unknown option '--prot'\n\(Did you mean --port\?\)/],
  ["pixelbyte-mock --port many", 2, /It must be a port number from 0 to 65535\./],
  ["pixelbyte-mock --webhooks all", 2, /Allowed choices are off, loopback, local, any\./],
  ["pixelbyte-mock --fail-with boom", 2, /there is no failure 'boom'\. Use fail, slow, drop,/],
  ["pixelbyte-mock serve", 2, /too many arguments/],
  ["pixelbyte-mock --document none.json", 1, /There is no document none\.json\./, useAnother],
  ["pixelbyte-mock --document cut.json", 1, /cut\.json is not a JSON document/, useAnother],
  ["pixelbyte-mock --document openapi.yaml", 1, /openapi\.yaml is not a JSON document/, useAnother],
  ["pixelbyte-mock --document other.json", 1, /other\.json: it does not describe the API/, useAnother],
  ["pixelbyte-mock --document .", 1, /\. is not a JSON document/, useAnother],
  ["pixelbyte-mock --webhook-ca none.pem", 1, /The file for --webhook-ca cannot be read/],
  ["pixelbyte-mock --store redis://127.0.0.1:1", 1, /Add it with: npm install @redis\/client@\d+\.\d+\.\d+\n$/],
  ["pixelbyte run acme/kling-2.6/text-to-video", 2, /There is no model acme\/kling-2\.6\/text-to-video\. Did you mean/],
  [
    "pixelbyte price kling/kling-2.6-pro/text-to-video --duration 7",
    2,
    /--duration must be one of '5', '10', not '7'\. The nearest is 5\.\n$/,
  ],
  ["pixelbyte price kling/kling-2.6-pro/text-to-video --durration 5", 2, /\(Did you mean --duration\?\)/],
  ["pixelbyte modles", 2, /unknown command 'modles'\n\(Did you mean models\?\)/],
  ["pixelbyte mock --port many", 2, /It must be a port number from 0 to 65535\./],
  ["pixelbyte-contract --servr http://localhost:1", 2, /unknown option '--servr'\n\(Did you mean --server\?\)/],
  ["pixelbyte-contract", 2, /required option '--server <url>' not specified/],
  ["pixelbyte-contract --server localhost", 2, /The server is not a URL\./],
  ["pixelbyte-contract --server http://127.0.0.1:2", 2, /cannot be reached: nothing listens/],
  [
    "pixelbyte-contract --server http://127.0.0.1:2 --only chekcs",
    2,
    /There is no part chekcs\. The parts are checks,/,
  ],
  ["pixelbyte-contract --server http://127.0.0.1:2 --baseline none.json", 2, /--baseline none\.json cannot be read/],
  ["pixelbyte-contract --server http://127.0.0.1:2 --changed-since cut.json", 2, /cut\.json is not an openapi\.json/],
];

it.each(wrong.map(([command, code, ...said]) => ({ command, code, said })))(
  "$command ends with $code and says what is wrong",
  async ({ command, code, said }) => {
    const ended = await typed(command, 24);
    for (const words of said) expect(ended.stderr).toMatch(words);
    expect(ended.stderr).not.toMatch(/^ +at /m);
    expect(ended.stdout + ended.stderr).not.toContain("pb_very_secret");
    expect(ended.stdout).toBe("");
    expect(ended.code).toBe(code);
    expect(await readdir(folder)).toEqual(files);
  },
);

it.each([
  ["import", 'await import("pixelbyte-mock/msw");', "module"],
  ["require", 'require("pixelbyte-mock/msw");', "commonjs"],
])("pixelbyte-mock/msw says how to add MSW if it is not installed: %s", async (_, code, type) => {
  const ended = await ends("node", [`--input-type=${type}`, "--eval", code], 24);
  expect(ended.stderr).toContain(
    "Error: pixelbyte-mock/msw needs the package msw, which is not installed. " +
      `Add it with: npm install --save-dev msw@${manifest.devDependencies.msw}\n`,
  );
  expect(ended.code).toBe(1);
});

it.each(["pixelbyte-mock", "pixelbyte-contract", "pixelbyte"])("%s says so if Node is too old", async (program) => {
  const { code, stdout, stderr } = await typed(`${program} --help`, 18);
  expect(stderr).toMatch(
    new RegExp(
      `^${program} needs Node 20\\.19\\.0 or later; this is Node 18\\..* Get a current one from https://nodejs\\.org\\n$`,
    ),
  );
  expect(stdout).toBe("");
  expect(code).toBe(1);
});
