import { expect } from "vitest";
import type { Document } from "../../../scripts/document/view.ts";
import type { RunningMock } from "../../../scripts/mock/index.ts";
import { type ScriptedServer, startScriptedServer } from "../../client/support/scriptedServer.ts";
import type { Bench, Check } from "./check.ts";
import { type Command, type Driver, startDriver, type Told } from "./driver.ts";
import { scriptMock } from "./scriptedMock.ts";

/** The key of every call that says nothing else; those of scripts begin with it. No line of a driver may hold it. */
const apiKey = "pb_the_key_of_the_suite";
let scripts = 0;

/** What the bench of a language works with. */
export interface Workshop {
  readonly document: Document;
  readonly mock: RunningMock;
  readonly driver: Driver;
  readonly command: Command;
  readonly project: string;
}

/** Asserts that a text of the client does not hold the key. */
export function expectNoKey(text: string): void {
  const place = text.indexOf(apiKey);
  if (place >= 0) expect.fail(`The key is in this: ${text.slice(Math.max(place - 300, 0), place + 100)}`);
}

/**
 * Runs one row. Its servers are closed afterwards, and what it told the mock is forgotten.
 *
 * @param otherOps the ops that a language uses instead of some others
 */
export async function runCheck(
  check: Check,
  workshop: Workshop,
  otherOps: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { document, mock, driver, command, project } = workshop;
  const servers: ScriptedServer[] = [];
  const keys = new Set<string>();
  const performBy = async (
    whom: Driver,
    ...[op, args = {}, server = { url: mock.url }]: Parameters<Bench["perform"]>
  ): Promise<Told> => {
    const { url: baseUrl, apiKey: key = apiKey } = server;
    const told = await whom.perform({ op: otherOps[op] ?? op, baseUrl, apiKey: key, maxRetries: 0, ...args });
    expectNoKey(told.line);
    return told;
  };
  const perform: Bench["perform"] = (...line) => performBy(driver, ...line);
  const bench: Bench = {
    document,
    mock,
    perform,
    async performIn(environment, ...line) {
      const other = startDriver({ ...command, env: { ...command.env, ...environment } }, project);
      try {
        const told = await performBy(other, ...line);
        const log = await other.close();
        expectNoKey(log);
        return { ...told, log };
      } finally {
        await other.close();
      }
    },
    async performAndEnd(op, args, server) {
      const other = startDriver(command, project);
      const told = performBy(other, op, args, server);
      // It ends without a response.
      told.catch(() => {});
      await Promise.race([server.hasReceived(1), told]);
      const started = performance.now();
      await other.end();
      return performance.now() - started;
    },
    async get(...line) {
      const told = await perform(...line);
      expect(told.error, `${line[0]} ${JSON.stringify(line[1])}`).toBeUndefined();
      return told.ok;
    },
    script(script, key = `${apiKey}_${++scripts}`) {
      keys.add(key);
      mock.forgetFailures({ key });
      return scriptMock(mock, key, script);
    },
    async serve(script) {
      const server = await startScriptedServer(script);
      servers.push(server);
      return server;
    },
  };
  try {
    return (await check.run(bench)) ?? "yes";
  } finally {
    await Promise.all([...servers.map((server) => server.close()), ...[...keys].map((key) => mock.reset({ key }))]);
  }
}
