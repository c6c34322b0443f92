/** The mock server inside a program of your own, such as a test. */
import type { Server } from "node:http";
import { lazy } from "../document/lazy.ts";
import { createExchangeChecks } from "../document/validation/exchanges.ts";
import type { Document, JsonObject } from "../document/view.ts";
import { accountOf } from "./accounts/keys.ts";
import { readControlDocument, readDocument, readMedia } from "./assets.ts";
import { ajvCompilers, checkedAjvCompilers } from "./checks/ajvCompilers.ts";
import type { AccountChange, AccountReport, FailureOptions, ResponseFailure } from "./control/actions.ts";
import type { CoverageReport } from "./control/coverage.ts";
import { sharedFile } from "./control/coverageFile.ts";
import type { JobControl } from "./control/jobControl.ts";
import { createCore, type MockCore, type StartOptions } from "./core.ts";
import { isPrecompiled, viewPrecompiled } from "./document/precompiled.ts";
import { errorResponse } from "./errors/response.ts";
import { respondToFetch } from "./http/fetch.ts";
import { createHttpServer } from "./http/server.ts";
import type { ReceivedRequest } from "./journal.ts";
import { createLogger, type Logger, type LogLevel } from "./log.ts";
import { loadPrism } from "./prism/loadPrism.ts";
import type { Violation } from "./proxy/forwarding.ts";
import { createProxy } from "./proxy/proxy.ts";
import { newRequestId } from "./random/ids.ts";
import { checkSettings } from "./settings.ts";
import { createMemoryStore } from "./store/memory.ts";
import type { Limits, Store } from "./store/store.ts";
import { milliseconds } from "./time/duration.ts";
import { fileLife } from "./uploads.ts";
import type { SentWebhook } from "./webhooks/deliveries.ts";
import { createPost } from "./webhooks/post.ts";
import type { ResendWay } from "./webhooks/sign.ts";

export type { AccountChange, AccountReport, FailureOptions, ResponseFailure } from "./control/actions.ts";
export type { CoverageReport } from "./control/coverage.ts";
export type { JobControl } from "./control/jobControl.ts";
export type { ReceivedRequest } from "./journal.ts";
export type { LogLevel } from "./log.ts";
export type { Violation } from "./proxy/forwarding.ts";
export { defaultSettings, type Settings } from "./settings.ts";
export type { SentWebhook } from "./webhooks/deliveries.ts";
export type { WebhookMode } from "./webhooks/destinations.ts";
export type { ResendWay } from "./webhooks/sign.ts";

/** See `Settings` for how the mock behaves. */
export interface HandlerOptions extends StartOptions {
  /** The bundled document. Defaults to the one that `npm run build` made. */
  readonly document?: JsonObject;
  /** A Redis server that keeps the jobs, such as `redis://127.0.0.1:6379`. By default, they are kept in memory. */
  readonly store?: string;
  /** A file in which mocks of several processes add up their coverage. Delete it to start over. With a store in Redis, they sum it up there. */
  readonly coverageFile?: string;
  /** How much is logged. By default, nothing. */
  readonly logLevel?: LogLevel;
  /** Where log lines go. By default, to standard error. */
  readonly writeLog?: (line: string) => void;
}

export interface MockOptions extends HandlerOptions {
  /** The host to listen on. By default, only this machine can reach the mock. */
  readonly host?: string;
  /** The port to listen on. By default, any free one. */
  readonly port?: number;
  /** Forwards every request to this server, and reports what breaks the document. */
  readonly proxy?: string;
  /** How long a caller may take to send a whole request, in milliseconds. Defaults to 30,000. */
  readonly requestTimeout?: number;
}

/** Whose requests, failures or jobs: those of the account of an API key. Without it, everybody's. */
export interface OfKey {
  readonly key?: string;
}

/** What a test can see and do. The control API at `/__mock/openapi.json` offers the same over HTTP. */
export interface MockControl {
  /** The newest requests that were received, oldest first. Without API keys. */
  requests(filter?: OfKey & { readonly operation?: string; readonly limit?: number }): ReceivedRequest[];
  /** Forgets the requests received so far. Throws if there is no such operation; the message says what there is. */
  forgetRequests(filter?: OfKey & { readonly operation?: string }): void;
  /** The newest tries to deliver a webhook, oldest first. */
  readonly webhooks: readonly SentWebhook[];
  /**
   * Sends a webhook again, intact or broken, to test its receiver.
   *
   * @param id the id of one of `webhooks`
   * @param as `again`, `duplicate`, `forged`, `stale` or `altered`
   * @throws if there is no such webhook
   */
  sendWebhook(id: string, as: ResendWay, of?: OfKey): Promise<SentWebhook>;
  /** What broke the document while forwarding to a real server, the newest, oldest first. */
  readonly violations: readonly Violation[];
  /**
   * Moves the time forward. What falls due on the way has been done when this resolves: jobs have ended, and their
   * webhooks have been sent.
   *
   * @param duration such as `4m`, `30s` or `1.5h`, or milliseconds
   */
  advance(duration: string | number, of?: OfKey): Promise<void>;
  /** Forgets jobs, balances, failures and everything else, and puts the time back. */
  reset(of?: OfKey): Promise<void>;
  /**
   * Makes the next requests for an operation fail.
   *
   * @param operation an operationId such as `getJob`
   * @param failure a name such as `503`, `drop` or `slow`, or a response of your own
   * @throws if there is no such operation or failure; the message says what there is
   */
  failNext(operation: string, failure: string | ResponseFailure, options?: FailureOptions & OfKey): void;
  /** Forgets the failures that have not happened yet. */
  forgetFailures(of?: OfKey): void;
  /** Decides how a job ends. */
  job(id: string): JobControl;
  /** The money of the account of an API key, with every charge. */
  account(key: string): Promise<AccountReport>;
  /** Changes the balance of an account, or declares that something is wrong with its key. */
  updateAccount(key: string, change: AccountChange): Promise<void>;
  /** What requests have covered since the mock started, also by other mocks with the same coverage file or store. */
  coverage(): Promise<CoverageReport>;
}

export interface RunningMock extends MockControl {
  /** Where it listens, such as `http://127.0.0.1:4010`. Paths of the API follow directly. */
  readonly url: string;
  /** Responds without a connection: give it to a client as its `fetch`. */
  readonly fetch: typeof globalThis.fetch;
  /** The account that has spent more than the setting `budget`, if any. */
  readonly overBudget: string | undefined;
  /** Responds to what has been requested, then stops listening. */
  close(): Promise<void>;
}

/** How long requests that are being handled may hold up the end, in milliseconds. */
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

const loggerOf = ({ logLevel = "silent", writeLog = (line) => console.error(line) }: HandlerOptions): Logger =>
  createLogger(logLevel, writeLog);

/** Redis is loaded only for those who use it. */
async function openRedis(
  url: string,
  limits: Limits,
  { storePrefix: prefix = "pixelbyte-mock:", storeTtl: ttl = 604_800_000 }: MockOptions,
  document: Document,
  logger: Logger,
): Promise<Store> {
  const { createRedisStore } = await import("./store/redis.ts");
  return createRedisStore({ url, prefix, ttl, fileLife: fileLife(document) }, limits, logger);
}

/** What checks a custom document takes a while to load, and the mock's own document has been checked. */
async function viewOfAny(document: JsonObject): Promise<Document> {
  if (isPrecompiled(document)) return viewPrecompiled(document);
  const { viewBundle } = await import("./document/precompile.ts");
  return viewBundle(document, ajvCompilers);
}

async function startCore(options: MockOptions): Promise<MockCore> {
  checkSettings({ ...options });
  const { store, proxy: upstream, webhookCa, coverageFile } = options;
  const logger = loggerOf(options);
  return createCore(
    {
      readDocument: async () => viewOfAny(options.document ?? (await readDocument())),
      controlDocument: readControlDocument,
      createCompilers: checkedAjvCompilers,
      readMedia,
      loadPreferred: loadPrism,
      logger,
      post: createPost(webhookCa),
      openStore: (limits, nowOf, document) =>
        store === undefined ? createMemoryStore(limits, nowOf) : openRedis(store, limits, options, document, logger),
      ...(coverageFile === undefined ? {} : { sharedCoverage: sharedFile(coverageFile) }),
      ...(upstream === undefined
        ? {}
        : {
            createProxy: (engine, document, compile, log) =>
              createProxy(new URL(upstream), engine, createExchangeChecks(document, compile), log),
          }),
    },
    options,
  );
}

function controlOf({ actions, deliveries, coverage, proxy }: MockCore): MockControl {
  const accountOfKey = (key?: string): string | undefined => (key === undefined ? undefined : accountOf(key));
  return {
    requests: ({ key, ...filter } = {}) => actions.requests({ ...filter, account: accountOfKey(key) }),
    forgetRequests: ({ key, ...filter } = {}) => actions.forgetRequests({ ...filter, account: accountOfKey(key) }),
    get webhooks() {
      return deliveries.sent.all();
    },
    get violations() {
      return proxy?.violations.all() ?? [];
    },
    advance: (duration, of = {}) => actions.advance(milliseconds(duration), accountOfKey(of.key)),
    reset: (of = {}) => actions.reset(accountOfKey(of.key)),
    failNext: (operation, failure, { key, ...options } = {}) => {
      actions.failNext(operation, failure, options, accountOfKey(key));
    },
    forgetFailures: (of = {}) => actions.forgetFailures(accountOfKey(of.key)),
    job: (id) => actions.job(id),
    sendWebhook: (id, as, of = {}) => actions.sendWebhook(id, as, accountOfKey(of.key)),
    account: (key) => actions.account(accountOf(key)),
    updateAccount: (key, change) => actions.updateAccount(accountOf(key), change),
    coverage: () => coverage.report(),
  };
}

/**
 * Makes a mock without a server: a function from `Request` to `Response`, for clients that take a `fetch`, for MSW, and
 * for tests that want no ports. The control API is at `/__mock/`. The paths count; the host of a URL does not.
 *
 * @throws {TypeError} for settings that mean nothing, when the first request comes
 */
export function createMockHandler(options: HandlerOptions = {}): (request: Request) => Promise<Response> {
  const core = lazy(() => startCore(options));
  return async (request) => respondToFetch((await core()).handler, request);
}

/**
 * Starts a mock server.
 *
 * @throws if the document cannot be read or a schema in it does not compile, with the code `EADDRINUSE` if the port is
 * taken, an `UnusableStore` if Redis does not respond, and a `TypeError` for settings that mean nothing
 */
export async function startMock(options: MockOptions = {}): Promise<RunningMock> {
  const core = await startCore(options);
  const { handler, document, random, settings } = core;
  const server = createHttpServer(handler, {
    requestTimeout: options.requestTimeout ?? 30_000,
    trustProxy: settings.trustProxy,
    errorResponse: (error) => errorResponse(document.errorCodes, newRequestId(random), error),
  });
  const url = await listen(server, options.port ?? 0, options.host ?? "127.0.0.1").catch(async (error) => {
    await core.close();
    throw error;
  });
  const control = controlOf(core);
  return {
    ...control,
    url: url + settings.basePath,
    fetch: (input, init) => respondToFetch(handler, new Request(input, init)),
    get webhooks() {
      return control.webhooks;
    },
    get violations() {
      return control.violations;
    },
    get overBudget() {
      return core.overBudget();
    },
    // Once, however often it is called.
    close: lazy(async () => {
      await close(server);
      await core.close();
    }),
  };
}
