/** Scripted servers that end with the test that started them. */
import { afterEach } from "vitest";
import { type ScriptedServer, startScriptedServer } from "./scriptedServer.ts";

/** Call once in a test file; what it returns starts a server. */
export function serverStarter(): (script: Parameters<typeof startScriptedServer>[0]) => Promise<ScriptedServer> {
  const servers: ScriptedServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });
  return async (script) => {
    const server = await startScriptedServer(script);
    servers.push(server);
    return server;
  };
}
