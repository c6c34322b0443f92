/** Registries for tests, on this machine. */
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { closeServer } from "../../../scripts/program/closeServer.ts";

/** What a registry for tests gets, below the path of its own. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly body: Buffer;
  readonly contentType: string;
}

export interface RegistryResponse {
  readonly status: number;
  readonly body?: string | Buffer;
  readonly location?: string;
}

/** A registry that lasts as long as a test. It takes what the real one takes. */
export type LocalRegistry = (received: Received) => Promise<RegistryResponse>;

export const json = (value: unknown, status = 200): RegistryResponse => ({ status, body: JSON.stringify(value) });
export const notFound: RegistryResponse = { status: 404, body: "not found" };

/** A server with registries. */
export interface ServedRegistries {
  /** Without a slash at the end; each registry is below it, under its name. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves registries on one free port of this machine.
 *
 * @param registriesAt makes them, by name, for the address at which they will be
 */
export async function serveRegistries(
  registriesAt: (url: string) => Readonly<Record<string, LocalRegistry>>,
): Promise<ServedRegistries> {
  let registries: Readonly<Record<string, LocalRegistry>> = {};
  // A package manager rests for longer than Node's 5 s, and would then meet a connection that is being closed.
  const server = createServer({ keepAliveTimeout: 75_000 }, async (request, response) => {
    const [, name = "", path = ""] = /^\/([\w-]+)(\/.*)?$/.exec(request.url ?? "") ?? [];
    const { method = "GET", headers } = request;
    const received = { method, path, body: await buffer(request), contentType: headers["content-type"] ?? "" };
    const failed = (error: unknown): RegistryResponse => ({ status: 500, body: String(error) });
    const { status, body = "", location } = (await registries[name]?.(received).catch(failed)) ?? notFound;
    response.writeHead(status, location === undefined ? {} : { location }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  const url = `http://127.0.0.1:${address.port}`;
  registries = registriesAt(url);
  return {
    url,
    close: () => closeServer(server),
  };
}
