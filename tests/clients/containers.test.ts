/** The recipe for containers in the guide, as far as it runs without them: its commands, on this machine. */
import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import { run } from "../../scripts/clients/tools/run.ts";
import { members } from "../../scripts/document/json.ts";
import { root } from "../../scripts/document/root.ts";
import { expectFresh } from "../support/fresh.ts";
import { type RunningNpmRegistry, startNpmRegistry } from "../support/registry/npm.ts";

const samples = join(root, "scripts/portal/src/samples/testing");
const services = members(members(parse(await readFile(join(samples, "compose.yaml"), "utf8"))).services);
const mock = members(services.pixelbyte);
const command = String(mock.command);

let folder: string;
let registry: RunningNpmRegistry;
beforeAll(async () => {
  await expectFresh("mock");
  folder = await mkdtemp(join(tmpdir(), "containers-"));
  await run("npm", ["pack", join(root, "generated/pixelbyte-mock"), "--pack-destination", folder], { cwd: folder });
  registry = await startNpmRegistry([join(folder, (await readdir(folder))[0] ?? "")]);
});
afterAll(async () => {
  await registry?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

it("the command in compose.yaml starts a mock that passes its health check", async () => {
  const npm = { npm_config_registry: registry.url, npm_config_cache: join(folder, "npm") };
  const [program = "", ...args] = command.split(" ");
  // Any port, since that of the recipe may be taken here; and an end with this test.
  const child = spawn(program, [...args, "--port", "0", "--exit-with-stdin"], {
    cwd: folder,
    env: { ...process.env, ...npm },
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const port = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => resolve(line.split(":").at(-1) ?? ""));
    void ended.then(() => reject(new Error("The mock ended")));
  });
  const [kind, node = "", ...check] = [members(mock.healthcheck).test].flat().map(String);
  expect(kind).toBe("CMD");
  const at = (where: string): string[] => check.map((one) => one.replace("4010", where));
  await run(node, at(port), { cwd: folder });
  child.stdin.end();
  await ended;
  await expect(run(node, at(port), { cwd: folder })).rejects.toThrow();
});

it("the tests of compose.yaml wait for the mock, and find it", () => {
  const { environment, depends_on: dependsOn } = members(services.tests);
  expect(dependsOn).toEqual({ pixelbyte: { condition: "service_healthy" } });
  expect(environment).toMatchObject({ PIXELBYTE_MOCK_URL: "http://pixelbyte:4010" });
});

it("Testcontainers runs the same image and command", async () => {
  const program = await readFile(join(samples, "container.mts"), "utf8");
  expect(program).toContain(`GenericContainer("${mock.image}")`);
  expect(program).toContain(
    `withCommand([${command
      .split(" ")
      .map((word) => JSON.stringify(word))
      .join(", ")}])`,
  );
});

it("uses the image of the Dockerfile", async () => {
  expect(await readFile(join(root, "Dockerfile"), "utf8")).toContain(`FROM ${mock.image} AS mock\n`);
});
