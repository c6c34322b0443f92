/**
 * Every command of the READMEs and the portal, typed into a shell in an empty folder: packages come from a registry on this
 * machine. A new command is run without being listed anywhere; one that cannot be is in `commands/excuses.ts`. `SAMPLE=all`
 * runs all of them; without it, every third README and page has its turn.
 */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";
import { PortTaken, saysTaken, withFreePort } from "../../scripts/program/freePort.ts";
import { expectFresh } from "../support/fresh.ts";
import { type RunningNpmRegistry, startNpmRegistry } from "../support/registry/npm.ts";
import { isThorough, ofThisWeek } from "../support/sample.ts";
import { collectExamples, type Example, examplesIn } from "./commands/collect.ts";
import { excuses } from "./commands/excuses.ts";
import { expectServer, type Outcome, runCommands } from "./commands/run.ts";
import { installTools, packAll, withNode } from "./tools.ts";

const examples = await collectExamples();
const excuseOf = ({ commands }: Example) => excuses.find((excuse) => excuse.commands.test(commands));
const bySource = [
  ...Map.groupBy(
    examples.filter((one) => excuseOf(one) === undefined),
    ({ source }) => source,
  ),
];
/** Filled by `npx`, and emptied of what an earlier run has put there. */
const cache = join(root, "node_modules/.cache/pixelbyte-openapi/npm");

let folder: string;
let registry: RunningNpmRegistry;
let environment: NodeJS.ProcessEnv;
let mock: Outcome;
beforeAll(async () => {
  await expectFresh("portal");
  folder = await mkdtemp(join(tmpdir(), "commands-"));
  const [tools, tarballs] = await Promise.all([installTools(), packAll()]);
  registry = await startNpmRegistry(Object.values(tarballs));
  await rm(join(cache, "_npx"), { recursive: true, force: true });
  await writeFile(join(folder, ".curlrc"), "fail-with-body\nsilent\nshow-error\n");
  environment = {
    ...withNode(tools, 24),
    npm_config_registry: registry.url,
    npm_config_cache: cache,
    npm_config_yes: "true",
    MOCK_PORT: "0",
    PIXELBYTE_API_KEY: "pb_test",
    XDG_CACHE_HOME: join(folder, "cache"),
  };
  mock = await runCommands("npx pixelbyte-mock --webhooks local --speed 1000", folder, environment);
  environment.PIXELBYTE_BASE_URL = mock.url;
});
afterAll(async () => {
  await mock?.stop();
  await registry?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

/** The commands with addresses of this test: ports may be taken, and no examples of servers exist. */
const here = (commands: string, port: number): string =>
  commands
    .replaceAll(/http:\/\/localhost:4010|https:\/\/(api|staging)\.example\.com/g, mock.url ?? "")
    .replaceAll(/(prism(?:-cli)? mock [^\n]*)/g, `$1 --port ${port}`);

/** Runs commands here, and again if the port of a server is lost. */
const runHere = (commands: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Outcome> =>
  withFreePort(async (port) => {
    const outcome = await runCommands(here(commands, port), cwd, env);
    if (outcome.url === undefined && saysTaken(outcome.output)) throw new PortTaken(outcome.output);
    return outcome;
  });

describe.each(ofThisWeek(bySource, 3))("%s", (source, ofSource) => {
  let project: string;
  beforeAll(async () => {
    project = await mkdtemp(join(folder, "project-"));
    // What the README of the repository says is typed in a clone.
    if (source === "README.md") await symlink(join(root, "generated"), join(project, "generated"));
  });

  it.each(ofSource.map((one) => [one.commands, one] as const))("%s", async (_, { commands, program }) => {
    const cwd = program === undefined ? project : await mkdtemp(join(folder, "recipe-"));
    if (program !== undefined) {
      await mkdir(dirname(join(cwd, program.file)), { recursive: true });
      await writeFile(join(cwd, program.file), program.code);
      // The picture that the reader has, whatever is in it.
      await writeFile(join(cwd, "photo.png"), "not really a photo");
    }
    // A response that is an error fails the command; programs look at responses themselves.
    const env = program === undefined ? { ...environment, CURL_HOME: folder } : environment;
    const { code, output, url, stop } = await runHere(commands, cwd, env);
    if (url === undefined) return expect(code, output).toBe(0);
    await expectServer(url).finally(stop);
  });
});

it.skipIf(!isThorough)("installed our own packages from the registry on this machine", () => {
  const names = ["pixelbyte-client", "pixelbyte-mock", "pixelbyte-openapi", "pixelbyte-contract", "pixelbyte"];
  for (const name of [...names, "pixelbyte-ai-sdk-provider"]) expect(registry.lookups(name), name).toBeGreaterThan(0);
});

describe("the excluded commands", () => {
  it.each(excuses.map((excuse) => [excuse.reason, excuse] as const))("are there: %s", (_, { commands, test }) => {
    expect(examples.filter((one) => commands.test(one.commands))).not.toEqual([]);
    if (test !== undefined) expect(existsSync(join(root, test)), test).toBe(true);
  });
});

it("finds commands in blocks, in text, beside programs, and in other files", () => {
  const text = [
    "Run `npx a-program --now`, not `a file`.",
    "```sh\nnpm install one\nnpx two\n```",
    "```js\nconsole.log(1);\n```",
    "Save as `x.mjs`, then `npm install three`, then `node x.mjs`. Requires Node. Build it with `npm run build`.",
    "```yaml\ncommand: npx four --host 0.0.0.0\n```",
  ].join("\n\n");
  expect(examplesIn(text, "a.md").map(({ commands, program }) => [commands, program?.file])).toEqual([
    ["npx a-program --now", undefined],
    ["npm install one\nnpx two", undefined],
    ["npm install three\nnode x.mjs", "x.mjs"],
    ["npm run build", undefined],
    ["npx four --host 0.0.0.0", undefined],
  ]);
});
