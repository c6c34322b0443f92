/** The program behind a company's network: an authority of its own, and a proxy. */
import { execFile, execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createServer as createNetServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";
import type { RunningMock } from "../../scripts/mock/index.ts";
import { oneModel, startFastMock } from "./support.ts";

let mock: RunningMock;
let folder: string;
beforeAll(async () => {
  mock = await startFastMock();
  folder = mkdtempSync(join(tmpdir(), "contract-network-"));
});
afterAll(async () => {
  await mock.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the cases of one operation, with what is left of the environment when no proxy is in it. */
function contract(
  server: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ readonly code: number; readonly printed: string }> {
  const few = ["--only", "checks", "--operation", "getModel", ...oneModel.flatMap((slug) => ["--model", slug])];
  const program = join(root, "scripts/contract/main.ts");
  const all = [program, "--server", server, "--key", "pb_network", "--report", join(folder, "report"), ...few, ...args];
  const { PATH, HOME } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, all, { cwd: folder, env: { PATH, HOME, ...env } }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), printed: stdout + stderr });
    });
  });
}

/** Passes a request on to the mock, whatever host it names. */
function passOn(incoming: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(incoming.url ?? "/", mock.url);
  const { method, headers } = incoming;
  const onward = request(mock.url + pathname + search, {
    method,
    headers: { ...headers, host: new URL(mock.url).host },
  });
  onward.on("response", (reply) => {
    response.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(response);
  });
  incoming.pipe(onward);
}

async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return Object(server.address()).port;
}

describe.skipIf(process.platform === "win32")("a server whose certificate is signed by a private authority", () => {
  it("is not trusted, and the remedy is named; with --ca it is tested", async () => {
    const [key, ca] = [join(folder, "key.pem"), join(folder, "ca.pem")];
    const words = `req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -days 1 -keyout ${key} -out ${ca}`;
    execFileSync("openssl", words.split(" "), { stdio: "ignore" });
    const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(ca) }, passOn);
    const url = `https://localhost:${await listen(server)}`;

    const without = await contract(url, []);
    expect(without.printed).toContain(
      "its certificate is not trusted: pass its authority's certificate with --ca <file>",
    );
    expect(without.code).toBe(2);

    const trusting = await contract(url, ["--ca", ca]);
    expect(trusting.printed).toContain("The server is as documented.");
    expect(trusting.code).toBe(0);
    server.close();
    server.closeAllConnections();
  });

  it("is rejected with a file without a certificate", async () => {
    const { code, printed } = await contract(mock.url, ["--ca", join(root, "package.json")]);
    expect(printed).toContain("contains no PEM certificate.");
    expect(code).toBe(2);
  });
});

describe("a proxy from the environment", () => {
  it("gets all requests, and is named without its password", async () => {
    const hosts: unknown[] = [];
    const proxy = createServer((incoming, response) => {
      hosts.push(new URL(incoming.url ?? "").host);
      passOn(incoming, response);
    });
    const address = `127.0.0.1:${await listen(proxy)}`;
    // Only the proxy knows this host.
    const { code, printed } = await contract("http://api.staging.invalid", [], {
      HTTP_PROXY: `http://me:secret@${address}`,
    });
    expect(printed).toContain(`Through the proxy http://${address} (HTTP_PROXY).`);
    expect(printed).not.toContain("secret");
    expect(new Set(hosts)).toEqual(new Set(["api.staging.invalid"]));
    expect(code).toBe(0);
    proxy.close();
    proxy.closeAllConnections();
  });

  it.each(["http", "https"])("that closes every connection is not asked again and again: %s", async (protocol) => {
    let connections = 0;
    const proxy = createNetServer((socket) => {
      connections += 1;
      socket.on("error", () => {}).once("data", () => socket.destroy());
    });
    const address = `http://127.0.0.1:${await listen(proxy)}`;
    const variables = { HTTP_PROXY: address, HTTPS_PROXY: address };
    const { code, printed } = await contract(`${protocol}://api.staging.invalid`, [], variables);
    expect(printed).toContain("cannot be reached");
    expect(code).toBe(2);
    expect(connections).toBeLessThan(10);
    proxy.close();
  });
});
