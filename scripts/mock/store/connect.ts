/** A connection to a Redis server, and the errors if it fails. */

import type { createClient, ErrorReply } from "@redis/client";
import { errorCode } from "../../program/errorCode.ts";
import { isMissingModule } from "../errors/isMissingModule.ts";
import type { Logger } from "../log.ts";
import { UnusableStore } from "./store.ts";

/** How long a Redis server may take to respond at the start, in milliseconds. */
const patience = 5_000;
/** How long the mock waits before it connects again to a Redis server that was lost, in milliseconds. */
const reconnectAfter = 250;

type Redis = { readonly createClient: typeof createClient; readonly ErrorReply: typeof ErrorReply };

const open = (redis: Redis, url: string, isConnected: () => boolean) =>
  redis.createClient({
    url,
    // A request while Redis is away fails at once: a mock never keeps its callers waiting.
    disableOfflineQueue: true,
    socket: { connectTimeout: patience, reconnectStrategy: () => isConnected() && reconnectAfter },
  });

export type RedisClient = ReturnType<typeof open>;

/** A connection, which is made anew when it is lost. */
export interface Connection {
  readonly client: RedisClient;
  /** Why it cannot be used now, for people; nothing if it can. */
  readonly outage: () => string | undefined;
}

async function loadRedis(): Promise<Redis> {
  try {
    return await import("@redis/client");
  } catch (error) {
    if (!isMissingModule(error)) throw error;
    throw new UnusableStore(
      "A store in Redis needs the package @redis/client, which is not installed. Add it with: npm install @redis/client@6.3.1",
    );
  }
}

/** Why no connection came about, for people. */
function reasonOf(url: string, error: unknown, redis: Redis): UnusableStore {
  const { host } = new URL(url);
  if (error instanceof redis.ErrorReply) {
    return new UnusableStore(`The Redis server at ${host} rejected the connection: ${error.message}`);
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)/.test(String(errorCode(error)))) {
    return new UnusableStore(
      `The certificate of the Redis server at ${host} is not trusted (${errorCode(error)}). ` +
        "Set the environment variable NODE_EXTRA_CA_CERTS to the file with its certificate authority.",
    );
  }
  return new UnusableStore(`No Redis server responds at ${host}.`);
}

/** Logs when the connection is lost, and when it is back: not each try in between. */
function logOutages(client: RedisClient, logger: Logger): void {
  let isLost = false;
  client.on("error", (error: Error) => {
    if (!isLost) logger.log("error", "store", { state: "lost", error: error.message });
    isLost = true;
  });
  client.on("ready", () => {
    if (isLost) logger.log("info", "store", { state: "back" });
    isLost = false;
  });
}

/** Connects to a Redis server. Rejects with {@link UnusableStore}. */
export async function connect(url: string, logger: Logger): Promise<Connection> {
  const redis = await loadRedis();
  let isConnected = false;
  const client = open(redis, url, () => isConnected);
  // Until it is connected, whoever starts the mock is told.
  const ignore = (): void => {};
  client.on("error", ignore);
  // The client waits without end for a server that takes the connection and says nothing.
  const tooLate = setTimeout(() => client.destroy(), patience);
  try {
    await client.connect();
  } catch (error) {
    throw reasonOf(url, error, redis);
  } finally {
    clearTimeout(tooLate);
  }
  isConnected = true;
  logOutages(client, logger);
  client.off("error", ignore);
  const outage = `The Redis server at ${new URL(url).host} does not respond. Start it again, or start the mock without --store.`;
  return { client, outage: () => (client.isReady ? undefined : outage) };
}
