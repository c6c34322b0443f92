/** A connection to a Redis server, and what is said if there is none. */
import type { createClient, ErrorReply } from "@redis/client";
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

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");

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
    return new UnusableStore(`The Redis server at ${host} refuses the connection: ${error.message}`);
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)/.test(codeOf(error))) {
    return new UnusableStore(
      `The certificate of the Redis server at ${host} is not trusted (${codeOf(error)}). ` +
        "Name the file of its certificate authority in the environment variable NODE_EXTRA_CA_CERTS.",
    );
  }
  return new UnusableStore(`No Redis server responds at ${host}.`);
}

/** Connects to a Redis server. Rejects with {@link UnusableStore}. */
export async function connect(url: string, logger: Logger): Promise<RedisClient> {
  const redis = await loadRedis();
  let isConnected = false;
  const client = open(redis, url, () => isConnected);
  client.on("error", (error: Error) => {
    // Before that, whoever starts the mock is told.
    if (isConnected) logger.log("error", "store", { error: error.message });
  });
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
  return client;
}
