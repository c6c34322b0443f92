/** Ports for programs that cannot choose one themselves. */
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

/** Another program has taken the port meanwhile. */
export class PortTaken extends Error {}

/** How programs say that a port is taken. */
export const saysTaken = (output: string): boolean => /EADDRINUSE|address (is )?already in use/i.test(output);

/** A port that is free, and below those that machines give to whoever asks for any. */
export async function freePort(): Promise<number> {
  const port = randomInt(20_000, 32_000);
  const server = createServer().listen(port, "127.0.0.1");
  const isFree = await once(server, "listening").then(
    () => true,
    () => false,
  );
  if (!isFree) return freePort();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Does something with a free port, and again with a new one as long as it fails with {@link PortTaken}.
 *
 * @param tries how often at most
 */
export async function withFreePort<T>(work: (port: number) => Promise<T>, tries = 3): Promise<T> {
  try {
    return await work(await freePort());
  } catch (error) {
    if (!(error instanceof PortTaken) || tries === 1) throw error;
    return withFreePort(work, tries - 1);
  }
}
