/** The mock without a server: everything behind one function from a request to its response. */

import type { Document, JsonObject } from "../document/view.ts";
import { createAccounts } from "./accounts/accounts.ts";
import { createLedger } from "./accounts/ledger.ts";
import type { CreateCompilers } from "./checks/compilers.ts";
import { createModels } from "./checks/models.ts";
import { createRequestChecks } from "./checks/requests.ts";
import { type Actions, createActions } from "./control/actions.ts";
import { type Coverage, createCoverage, type SharedLines } from "./control/coverage.ts";
import { createEngine } from "./engine/engine.ts";
import type { LoadPreferred } from "./engine/mayPrefer.ts";
import { createFailures } from "./failures/failures.ts";
import { createControl } from "./http/control/control.ts";
import { createControlHandlers } from "./http/control/handlers.ts";
import { createHandler, type Handler } from "./http/handler.ts";
import { createFinisher } from "./jobs/finisher.ts";
import { createJournal } from "./journal.ts";
import type { Logger } from "./log.ts";
import { createMedia, type ReadMedia } from "./media/media.ts";
import type { Context } from "./operations/operation.ts";
import type { CreateProxy, ForwardingProxy } from "./proxy/forwarding.ts";
import { type Random, seededRandom, systemRandom } from "./random/random.ts";
import { defaultSettings, type Settings } from "./settings.ts";
import type { Limits, Store } from "./store/store.ts";
import { systemTime, type TimeSource } from "./time/clock.ts";
import { type Clocks, createClocks } from "./time/clocks.ts";
import { createDeliveries, type Deliveries, type Post } from "./webhooks/deliveries.ts";

/** What a mock is made of that depends on where it runs. */
export interface Platform {
  /** Reads the document of which every schema compiles. */
  readonly readDocument: () => Document | Promise<Document>;
  /** The document of the control API, read when it is first needed. */
  readonly controlDocument: () => JsonObject;
  readonly createCompilers: CreateCompilers;
  readonly readMedia: ReadMedia;
  readonly loadPreferred: LoadPreferred;
  readonly logger: Logger;
  readonly post: Post;
  openStore(limits: Limits, nowOf: (owner: string) => number, document: Document): Store | Promise<Store>;
  readonly createProxy?: CreateProxy;
  /** Where mocks write together what they have covered. */
  readonly sharedCoverage?: SharedLines;
}

/** How the mock is started. */
export interface StartOptions extends Partial<Settings> {
  /** Makes ids, files and failures the same each time. */
  readonly seed?: string | number;
  readonly keepRequests?: boolean;
  readonly clock?: TimeSource;
  readonly random?: Random;
}

/** A mock that runs, without a server. */
export interface MockCore {
  readonly handler: Handler;
  readonly document: Document;
  readonly settings: Settings;
  readonly random: Random;
  readonly actions: Actions;
  readonly deliveries: Deliveries;
  readonly coverage: Coverage;
  readonly clocks: Clocks;
  readonly proxy: ForwardingProxy | undefined;
  /** The account that has spent more than the budget, if any. */
  readonly overBudget: () => string | undefined;
  close(): Promise<void>;
}

/** An explicit speed is taken literally: jobs are pending for their share of the time, however short. */
function settingsOf(options: StartOptions): Settings {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const literal = options.speed === undefined ? {} : { minPending: 0 };
  return { ...defaultSettings, ...literal, ...given };
}

const text = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

async function createContext(platform: Platform, options: StartOptions) {
  const { logger, createCompilers, readMedia } = platform;
  const document = await platform.readDocument();
  const settings = settingsOf(options);
  const { speed, webhooks: mode, webhookSecret: secret, balance, maxConcurrent: concurrent, maxJobs: jobs } = settings;
  const random = options.random ?? (options.seed === undefined ? systemRandom : seededRandom(String(options.seed)));
  // Work that fails because the store is away is done later, and the store logs that.
  const clocks = createClocks(options.clock ?? systemTime, (error) => {
    if (store.outage?.() === undefined) logger.log("error", "unexpected", { error: text(error) });
  });
  const compilers = createCompilers(document.openapi);
  const nowOf = (owner: string): number => clocks.of(owner).now();
  const store = await platform.openStore({ balance, concurrent, jobs }, nowOf, document);
  const coverage = createCoverage(document, platform.sharedCoverage ?? store.coverage);
  const deliveries = createDeliveries(
    {
      mode,
      secret,
      speed,
      retryAfterSeconds: document.webhook.retryAfterSeconds,
      post: platform.post,
      onSent: ({ state }) => coverage.webhook(state),
    },
    clocks,
    logger,
  );
  const failures = createFailures(document, settings, random);
  const context: Context = {
    document,
    models: createModels(document, compilers.compile),
    requests: createRequestChecks(document, compilers),
    clocks,
    random,
    settings,
    store,
    accounts: createAccounts(document),
    ledger: createLedger(settings.budget, logger),
    finisher: createFinisher(store, clocks, deliveries),
    failures,
    coverage,
    media: createMedia(readMedia),
  };
  return { context, deliveries, compilers };
}

/**
 * Makes a mock.
 *
 * @throws if the document cannot be read or a schema in it does not compile, and a `TypeError` if the settings name a
 * failure that there is not
 */
export async function createCore(platform: Platform, options: StartOptions): Promise<MockCore> {
  const { logger, controlDocument, createCompilers } = platform;
  const { context, deliveries, compilers } = await createContext(platform, options);
  const { document, models, settings, random, clocks, store, coverage } = context;
  // The first use of the validator is the slow one. It is not left to the first caller.
  const [first] = document.models;
  if (first !== undefined) models.find(first.slug).checkRequest(first.example);
  const journal = createJournal();
  const actions = createActions(context, journal, deliveries);
  const engine = createEngine(context, platform.loadPreferred);
  const proxy = platform.createProxy?.(engine, document, compilers.compile, logger);
  const handlers = createControlHandlers({
    context,
    actions,
    deliveries,
    coverage,
    document: controlDocument,
    upstream: proxy?.upstream,
  });
  const handler = createHandler(engine, context, logger, {
    basePath: settings.basePath,
    control: createControl(settings, controlDocument, createCompilers, handlers),
    journal: options.keepRequests === false ? undefined : journal,
    proxy,
  });
  return {
    handler,
    document,
    settings,
    random,
    actions,
    deliveries,
    coverage,
    clocks,
    proxy,
    overBudget: () => context.ledger.overBudget,
    async close() {
      clocks.reset();
      await engine.close();
      await store.close();
    },
  };
}
