import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateClient, placeOf } from "../../../scripts/clients/generate.ts";
import type { Language } from "../../../scripts/clients/language.ts";
import { missingFor } from "../../../scripts/clients/tools/missing.ts";
import { loadDocument } from "../../../scripts/document/load.ts";
import { type RunningMock, startMock } from "../../../scripts/mock/index.ts";
import { type ScriptedServer, startScriptedServer } from "../../client/support/scriptedServer.ts";
import { checks } from "../checks/index.ts";
import type { Bench } from "./check.ts";
import { type Driver, startDriver } from "./driver.ts";
import { resultFile, resultText } from "./results.ts";
import type { Toolchain } from "./toolchain.ts";

const drivers = fileURLToPath(new URL("../drivers", import.meta.url));
const document = await loadDocument();

/** Puts a program into a project, and compiles it. */
async function buildProgram(toolchain: Toolchain, project: string, name: string, source: string) {
  const file = join(project, toolchain.sourceOf(name));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, source);
  return toolchain.build(project, name);
}

/**
 * Generates and packs the client of a language, installs it in an empty folder, builds the driver against it, and runs
 * the checks that are the same for all. A machine without the tools of the language skips it, and fails in CI.
 */
export function proveClient(language: Language, toolchain: Toolchain): void {
  const missing = missingFor(language);
  if (missing !== undefined && process.env.CI) throw new Error(missing);
  const hasHelper = language.factsFile !== undefined;

  describe.skipIf(missing !== undefined)(missing ?? language.title, () => {
    let project: string;
    let driver: Driver;
    let mock: RunningMock;
    const observed: Record<string, string> = {};

    beforeAll(async () => {
      await generateClient(document, language);
      project = await mkdtemp(join(tmpdir(), `clients-${language.name}-`));
      await toolchain.install(project, placeOf(language).artifacts);
      const extension = toolchain.sourceOf("driver").split(".").at(-1);
      const source = await readFile(join(drivers, language.name, `driver.${extension}`), "utf8");
      mock = await startMock({ document: document.openapi, speed: 100 });
      driver = startDriver(await buildProgram(toolchain, project, "driver", source), project);
    });
    afterAll(async () => {
      await driver?.close();
      await mock?.close();
      if (project !== undefined) await rm(project, { recursive: true, force: true });
    });

    const applicable = checks.filter(({ needsHelper }) => hasHelper || !needsHelper);
    it.each(applicable.map((check) => [check.name, check] as const))("%s", async (name, check) => {
      const servers: ScriptedServer[] = [];
      const ask: Bench["ask"] = (op, args = {}, server = mock) =>
        driver.ask({ op, baseUrl: server.url, apiKey: "pb_test", maxRetries: 0, ...args });
      const bench: Bench = {
        document,
        mock,
        hasHelper,
        ask,
        async get(...asked) {
          const told = await ask(...asked);
          expect(told.error, `${asked[0]} ${JSON.stringify(asked[1])}`).toBeUndefined();
          return told.ok;
        },
        async serve(script) {
          const server = await startScriptedServer(script);
          servers.push(server);
          return server;
        },
      };
      try {
        observed[name] = (await check.run(bench)) ?? "yes";
      } finally {
        await Promise.all(servers.map((server) => server.close()));
      }
    });

    it("is recorded for the guide as it was found", async () => {
      await expect(resultText(language, observed)).toMatchFileSnapshot(resultFile(language.name));
    });
  });
}
