/** The contract kit as a library: does this server behave as the document says? */
import { randomUUID } from "node:crypto";
import { nearest } from "../document/nearest.ts";
import type { Document, Model } from "../document/view.ts";
import { defaultSettings } from "../mock/settings.ts";
import { type Budget, createBudget } from "./budget.ts";
import { CannotRun } from "./cannotRun.ts";
import type { Case } from "./cases/case.ts";
import { casesOf } from "./cases/index.ts";
import { createClient, Skip, Stop } from "./client/client.ts";
import { type Observe, observerOf } from "./client/observe.ts";
import type { Finding, Report, Result } from "./finding.ts";
import { jobsOf, type Plan, progressOf } from "./plan.ts";
import { type Receiver, startReceiver } from "./receiver/receiver.ts";
import { expectApi, type Mock, mockAt, readAddress } from "./server.ts";

export { CannotRun } from "./cannotRun.ts";
export type { Finding, Report, Result } from "./finding.ts";

export interface ContractOptions {
  /** Where the server is, such as `http://localhost:4010`. */
  readonly server: string;
  readonly document: Document;
  /** The API key. The mock needs none: it is given a fresh account. */
  readonly key?: string;
  /** A key of another account, to see that accounts are kept apart. */
  readonly otherKey?: string;
  /** What jobs may cost, in micro-cents (1,000,000 are 1 US dollar). Without it, nothing. Means nothing to the mock. */
  readonly allowMicroCents?: number;
  /** Slugs of the models that are tested one by one. Without it, all. */
  readonly models?: readonly string[];
  /** Where the server sends webhooks to reach this machine, and the port to which they come. */
  readonly webhook?: { readonly publicUrl: string; readonly port: number };
  /** The secret of webhook signatures. Without it, the one that the mock starts with. */
  readonly webhookSecret?: string;
  /** How long a job may take beyond what the server says, in milliseconds. Without it, ten minutes. */
  readonly patience?: number;
  /** How long a response may take, in milliseconds. Without it, 30,000. */
  readonly timeout?: number;
  /** Ids of the operations that are tested. Without it, all. */
  readonly operations?: readonly string[];
  /** Leaves out the cases for which it returns false. */
  readonly filter?: (one: Case) => boolean;
  /** Stops at the first finding. */
  readonly failFast?: boolean;
  /** How requests are sent. Without it, by the fetch of the platform. */
  readonly fetch?: typeof fetch;
  /** Ends the run early. What has been tested is reported. */
  readonly signal?: AbortSignal;
  /** Is told what will be done, before anything is sent. */
  readonly onSchedule?: (schedule: Schedule) => void;
  /** Is told of each result when it is there. */
  readonly onResult?: (result: Result) => void;
}

/** What a run will do. */
export interface Schedule {
  readonly server: string;
  readonly isMock: boolean;
  readonly work: readonly ScheduledCase[];
  readonly budget: Budget;
}

export interface ScheduledCase {
  readonly part: string;
  readonly case: Case;
  /** Why it is left out, if so. */
  readonly skipped: string | undefined;
}

/** Another part of the kit: gives its cases, once it is known what is checked. */
export type Part = { readonly name: string; cases(plan: Plan, access: Access): Promise<Case[]> | Case[] };

/** How parts that do not use the client reach the server. */
export interface Access {
  readonly server: string;
  readonly key: string;
}

/** The cases of the kit itself. */
export const checks: Part = { name: "checks", cases: casesOf };

const minutes = 60_000;

function modelsOf(document: Document, slugs: readonly string[] | undefined): readonly Model[] {
  return (slugs ?? document.models.map(({ slug }) => slug)).map((slug) => {
    const found = document.models.find((model) => model.slug === slug);
    if (found !== undefined) return found;
    const [near] = nearest(
      slug,
      document.models.map((model) => model.slug),
      1,
    );
    throw new CannotRun(`The document has no model ${slug}. Did you mean ${near}?`);
  });
}

/** Webhooks reach this machine when the mock on it sends them by http, or when somebody says how. */
function openReceiver(options: ContractOptions, mock: Mock | undefined): Promise<Receiver> | undefined {
  const { document, webhook, webhookSecret: secret = defaultSettings.webhookSecret } = options;
  if (webhook !== undefined) return startReceiver({ document, secret, ...webhook });
  return mock?.reportsByHttp ? startReceiver({ document, secret }) : undefined;
}

const isChosen = (one: Case, { operations, filter }: ContractOptions): boolean =>
  (operations?.includes(one.operation) ?? true) && (filter?.(one) ?? true);

interface RunContext {
  readonly options: ContractOptions;
  readonly access: Access;
  readonly budget: Budget;
  readonly observe: Observe;
}

/** Runs one case. */
async function runCase({ part, case: one, skipped }: ScheduledCase, context: RunContext): Promise<Result> {
  const { rule, operation, title, costs } = one;
  const { options, access, budget, observe } = context;
  const findings: Finding[] = [];
  const started = performance.now();
  let reason = skipped ?? (costs === undefined ? undefined : budget.closed);
  if (reason === undefined) {
    const { document, timeout = 30_000 } = options;
    const note = (finding: Finding): void => {
      findings.push(finding);
      if (options.failFast) throw new Stop();
    };
    const more = options.fetch === undefined ? {} : { fetch: options.fetch };
    const client = createClient({ ...access, document, observe, budget, timeout, rule, note, ...more });
    await one.run(client).catch((error: unknown) => {
      if (error instanceof Skip) reason = error.message;
      else if (!(error instanceof Stop)) throw error;
    });
  }
  const outcome = findings.length > 0 ? "different" : reason === undefined ? "as documented" : "skipped";
  const milliseconds = Math.round(performance.now() - started);
  return { part, rule, operation, title, outcome, findings, milliseconds, ...(reason === undefined ? {} : { reason }) };
}

/**
 * Tests a server against the document.
 *
 * @throws {CannotRun} when the server cannot be reached, is not the API, or does not take the key
 */
export async function runContract(options: ContractOptions, parts: readonly Part[] = [checks]): Promise<Report> {
  const { document, patience = 10 * minutes, allowMicroCents = 0 } = options;
  const startedAt = new Date();
  const server = readAddress(options.server);
  const models = modelsOf(document, options.models);
  const mock = await mockAt(server, options.fetch);
  const isMock = mock !== undefined;
  const listPath = document.operations.find(({ id }) => id === "listJobs")?.path ?? "/";
  if (!isMock) await expectApi(server, listPath, options.key, options.fetch);
  const access = { server, key: options.key ?? `pb_contract_${randomUUID()}` };
  const receiver = await openReceiver(options, mock);
  try {
    const otherKey = options.otherKey ?? (isMock ? `pb_contract_${randomUUID()}` : undefined);
    const plan: Plan = {
      document,
      isMock,
      otherKey,
      models,
      receiver,
      patience,
      progress: progressOf(document),
      ...jobsOf(document, isMock),
    };
    const budget = createBudget(isMock ? Number.POSITIVE_INFINITY : allowMicroCents);
    const work: ScheduledCase[] = [];
    for (const part of parts) {
      for (const one of await part.cases(plan, access)) {
        if (!isChosen(one, options)) continue;
        work.push({ part: part.name, case: one, skipped: one.skip ?? budget.promise(one.costs ?? {}) });
      }
    }
    options.onSchedule?.({ server, isMock, work, budget });
    const context = { options, access, budget, observe: observerOf(document) };
    const results: Result[] = [];
    for (const planned of work) {
      if (options.signal?.aborted) break;
      const result = await runCase(planned, context);
      results.push(result);
      options.onResult?.(result);
      if (options.failFast && result.findings.length > 0) break;
    }
    return {
      server,
      isMock,
      startedAt: startedAt.toISOString(),
      milliseconds: Date.now() - startedAt.getTime(),
      version: document.version,
      spentMicroCents: budget.spent,
      results,
    };
  } finally {
    await receiver?.close();
  }
}
