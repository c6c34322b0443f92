/** The mock server inside a program of your own, such as a test. */
import type { Server } from "node:http";
import { lazy } from "../document/lazy.ts";
import { createCompiler } from "../document/validation/ajv.ts";
import { createResponseChecks } from "../document/validation/responses.ts";
import { type Document, type JsonObject, viewDocument } from "../document/view.ts";
import { readDocument as readBuiltDocument } from "./assets.ts";
import { boundedList } from "./boundedList.ts";
import { createModels } from "./checks/models.ts";
import { createRequestChecks } from "./checks/requests.ts";
import { mockDocument } from "./document/mockDocument.ts";
import { compileAll, isPrecompiled } from "./document/precompiled.ts";
import { createEngine } from "./engine/engine.ts";
import { createFailures } from "./failures/failures.ts";
import type { ReceivedRequest } from "./http/pendingRequest.ts";
import { createShell } from "./http/server.ts";
import { createFinisher } from "./jobs/finisher.ts";
import { createLogger, type Logger, type LogLevel } from "./log.ts";
import type { Context } from "./operations/answer.ts";
import { createProxy, type Violation } from "./proxy/proxy.ts";
import { type Random, seededRandom, systemRandom } from "./random/random.ts";
import { defaultSettings, type Settings } from "./settings.ts";
import { createMemoryStore } from "./store/memory.ts";
import type { Limits, Store } from "./store/store.ts";
import { createClock, systemTime, type TimeSource } from "./time/clock.ts";
import { milliseconds } from "./time/duration.ts";
import { createDeliveries, type SentWebhook } from "./webhooks/deliveries.ts";

export type { ReceivedRequest } from "./http/pendingRequest.ts";
export type { LogLevel } from "./log.ts";
export type { Violation } from "./proxy/proxy.ts";
export type { Settings } from "./settings.ts";
export type { SentWebhook } from "./webhooks/deliveries.ts";
export type { WebhookMode } from "./webhooks/policy.ts";

/** See `Settings` for how the mock behaves. */
export interface MockOptions extends Partial<Settings> {
  /** The bundled document. Without it, the one that `npm run build` made. */
  readonly document?: JsonObject;
  /** Without it, only this machine can reach the mock. */
  readonly host?: string;
  /** Without it, any free port. */
  readonly port?: number;
  /** Makes ids, files and failures the same ones each time. */
  readonly seed?: string | number;
  /** A Redis server that keeps the jobs, such as `redis://127.0.0.1:6379`. Without it, they are kept in memory. */
  readonly store?: string;
  /** Forwards every call to this server, and reports what breaks the document. */
  readonly proxy?: string;
  /** Whether requests are kept, to be looked at in `requests`. Without it, they are. */
  readonly keepRequests?: boolean;
  /** How long a caller may take to send a whole request, in milliseconds. Without it, 30,000. */
  readonly requestTimeout?: number;
  /** How much is logged. Without it, nothing. */
  readonly logLevel?: LogLevel;
  /** Where log lines go. Without it, to standard error. */
  readonly writeLog?: (line: string) => void;
  readonly clock?: TimeSource;
  readonly random?: Random;
}

export interface RunningMock {
  /** Where it listens, such as `http://127.0.0.1:4010`. Paths of the API follow directly. */
  readonly url: string;
  /** The calls that were received, the last 1,000 of them, oldest first. Without API keys. */
  readonly requests: readonly ReceivedRequest[];
  /** Each try to deliver a webhook, the last 1,000 of them, oldest first. */
  readonly webhooks: readonly SentWebhook[];
  /** What broke the document while forwarding to a real server, the last 1,000, oldest first. */
  readonly violations: readonly Violation[];
  /**
   * Moves the time of the mock on. What falls due on the way has been done when this resolves: jobs have ended, and
   * their webhooks have been sent.
   *
   * @param duration such as `4m`, `30s` or `1.5h`, or milliseconds
   */
  advance(duration: string | number): Promise<void>;
  /** Answers what has been asked, then stops listening. */
  close(): Promise<void>;
}

/** How long calls that are being answered may hold up the end, in milliseconds. */
const closingTime = 2_000;

function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      const actualPort = typeof address === "object" && address !== null ? address.port : port;
      resolve(`http://${host.includes(":") ? `[${host}]` : host}:${actualPort}`);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const force = setTimeout(() => server.closeAllConnections(), closingTime);
    server.close((error) => {
      clearTimeout(force);
      if (error === undefined) resolve();
      else reject(error);
    });
  });
}

/** The typed view of a document of which every schema compiles. Throws for any other one: nothing goes unchecked. */
function readDocument(bundle: JsonObject): Document {
  if (isPrecompiled(bundle)) return viewDocument(bundle);
  const document = viewDocument(mockDocument(bundle));
  compileAll(document);
  return document;
}

/** Redis is loaded only for those who use it. */
async function openStore(url: string | undefined, limits: Limits, logger: Logger): Promise<Store> {
  if (url === undefined) return createMemoryStore(limits);
  const { createRedisStore } = await import("./store/redis.ts");
  return createRedisStore(url, limits, logger);
}

/**
 * Starts a mock server.
 *
 * @throws when the document cannot be read or a schema in it does not compile, with the code `EADDRINUSE` when the port
 * is taken, an `UnusableStore` when Redis does not answer, and a `TypeError` for settings that mean nothing
 */
export async function startMock(options: MockOptions = {}): Promise<RunningMock> {
  const document = readDocument(options.document ?? (await readBuiltDocument()));
  const settings: Settings = { ...defaultSettings, ...options };
  const logger = createLogger(options.logLevel ?? "silent", options.writeLog ?? ((line) => console.error(line)));
  const clock = createClock(options.clock ?? systemTime, (error) =>
    logger.log("error", "unexpected", {
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  const random = options.random ?? (options.seed === undefined ? systemRandom : seededRandom(String(options.seed)));
  const compile = createCompiler(document.openapi);
  const { speed, webhooks: mode, webhookSecret: secret, balance, maxConcurrent: concurrent, maxJobs: jobs } = settings;
  const failures = createFailures(document, settings, random);
  const deliveries = createDeliveries({ mode, secret, speed }, clock, logger);
  const store = await openStore(options.store, { balance, concurrent, jobs }, logger);
  const context: Context = {
    document,
    models: createModels(document, compile),
    requests: createRequestChecks(document, compile),
    clock,
    random,
    settings,
    store,
    failures,
    finisher: createFinisher(store, clock, deliveries),
  };
  // The first use of the validator is the slow one. It is not left to the first caller.
  const [first] = document.models;
  if (first !== undefined) context.models.find(first.slug).checkRequest(first.example);
  const engine = createEngine(context);
  const requests = boundedList<ReceivedRequest>();
  const proxy =
    options.proxy === undefined
      ? undefined
      : createProxy(new URL(options.proxy), engine, createResponseChecks(document, compile), logger);
  const server = createShell(engine, context, logger, {
    requestTimeout: options.requestTimeout ?? 30_000,
    ...(options.keepRequests === false ? {} : { onRequest: requests.add }),
    ...(proxy === undefined ? {} : { proxy }),
  });
  const url = await listen(server, options.port ?? 0, options.host ?? "127.0.0.1").catch(async (error) => {
    clock.stop();
    await store.close();
    throw error;
  });
  return {
    url,
    get requests() {
      return requests.all();
    },
    get webhooks() {
      return deliveries.sent.all();
    },
    get violations() {
      return proxy?.violations.all() ?? [];
    },
    advance: async (duration) => clock.advance(milliseconds(duration)),
    // Once, however often it is called.
    close: lazy(async () => {
      await close(server);
      clock.stop();
      await store.close();
    }),
  };
}
