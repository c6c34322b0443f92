/** The contract kit as a library: does this server behave as the document says? */
import { nearest } from "../document/nearest.ts";
import type { Document, Model } from "../document/view.ts";
import { defaultSettings } from "../mock/settings.ts";
import { type Budget, createBudget } from "./budget.ts";
import { readBundle } from "./bundle.ts";
import { CannotRun } from "./cannotRun.ts";
import { casesOf } from "./cases/index.ts";
import { newKey } from "./cases/mockAccount.ts";
import { type ClientOptions, createClient, Skip, Stop } from "./client/client.ts";
import { observerOf } from "./client/observe.ts";
import { createSecrets, keyVariable, otherKeyVariable, type Secrets, webhookSecretVariable } from "./client/secrets.ts";
import { createTransport } from "./client/transport.ts";
import { type Finding, type Report, type Result, stopReason } from "./finding.ts";
import type { ContractOptions, ScheduledCase } from "./options.ts";
import type { Access, Part } from "./part.ts";
import { jobsOf, type Plan } from "./plan.ts";
import { type Receiver, startReceiver } from "./receiver/receiver.ts";
import { harmless } from "./report/harmless.ts";
import { inPairwiseOrder, scheduleOf } from "./schedule.ts";
import { expectApi, type Mock, mockAt, readAddress, type Send } from "./server.ts";
import { machineTime } from "./time.ts";

export { CannotRun } from "./cannotRun.ts";
export { type Finding, findingsOf, type Report, type Result } from "./finding.ts";
export type { ContractOptions, Schedule, ScheduledCase } from "./options.ts";
export type { Access, Part } from "./part.ts";
export { htmlOf } from "./report/html.ts";
export { jsonOf } from "./report/json.ts";
export { junitOf } from "./report/junit.ts";
export { schemathesisPart } from "./schemathesis/schemathesis.ts";
export type { Time } from "./time.ts";
export { workflowsPart } from "./workflows/workflows.ts";

/** The cases of the kit itself. */
export const checks: Part = { name: "checks", usualRequests: 2_500, cases: casesOf };

const minutes = 60_000;
/** How long a response may take, in milliseconds. */
const usualTimeout = 30_000;

/** With the document that the server is tested against. */
type Complete = ContractOptions & { readonly document: Document };

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
function openReceiver(options: Complete, mock: Mock | undefined): Promise<Receiver> | undefined {
  const { document, webhook, webhookSecret: secret = defaultSettings.webhookSecret } = options;
  if (webhook !== undefined) return startReceiver({ document, secret, ...webhook });
  return mock?.reportsByHttp ? startReceiver({ document, secret }) : undefined;
}

interface RunContext {
  readonly options: Complete;
  readonly access: Access;
  readonly budget: Budget;
  readonly checks: ClientOptions["checks"];
  readonly transport: ClientOptions["transport"];
}

/** Runs one case. */
async function runCase({ part, case: one, skipped }: ScheduledCase, context: RunContext): Promise<Result> {
  const { rule, operation, title, costs } = one;
  const { options, budget, access } = context;
  const findings: Finding[] = [];
  const started = performance.now();
  let reason = skipped ?? (costs === undefined ? undefined : budget.closed);
  if (reason === undefined) {
    const { document, timeout = usualTimeout } = options;
    const note = (finding: Finding): void => {
      findings.push(finding);
      if (options.failFast) throw new Stop();
    };
    const client = createClient({ ...context, ...context.access, document, timeout, rule, note });
    await one.run(client).catch((error: unknown) => {
      const safe = harmless(access.secrets.redact(error instanceof Error ? error.message : String(error)));
      if (error instanceof Skip) reason = safe;
      // Other programs repeat what the server sends.
      else if (error instanceof CannotRun) throw new CannotRun(safe);
      else if (!(error instanceof Stop)) throw error;
    });
  }
  const outcome = findings.length > 0 ? "different" : reason === undefined ? "as documented" : "skipped";
  const milliseconds = Math.round(performance.now() - started);
  return { part, rule, operation, title, outcome, findings, milliseconds, ...(reason === undefined ? {} : { reason }) };
}

/** Everything that must not be shown. */
const secretsOf = ({
  key,
  otherKey,
  webhookSecret,
}: Record<"key" | "otherKey" | "webhookSecret", string | undefined>): Secrets =>
  createSecrets([
    { value: key ?? "", variable: keyVariable },
    { value: otherKey ?? "", variable: otherKeyVariable },
    { value: webhookSecret ?? "", variable: webhookSecretVariable },
  ]);

/** Whether an address is on this machine, where requests cost nobody anything. */
const isLoopback = (server: string): boolean =>
  /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(server).hostname);

/** Tells the mock from other servers, and makes sure that another one is the API. Sends nothing if only a plan is made. */
async function recognize(
  options: Complete,
  server: string,
  transport: ClientOptions["transport"],
): Promise<Mock | undefined> {
  if (options.planOnly) return undefined;
  const send: Send = (url, init) => transport(url, init, options.timeout ?? usualTimeout);
  const mock = await mockAt(server, send);
  const listPath = options.document.operations.find(({ id }) => id === "listJobs")?.path ?? "/";
  if (mock === undefined) await expectApi(server, listPath, options.key, send);
  return mock;
}

/**
 * One case after the other. On the mock, whose accounts have room for it, those that wait do so together, in the place of
 * the first one.
 */
function stepsOf(work: readonly ScheduledCase[], isTogether: boolean): (readonly ScheduledCase[])[] {
  const waiting = isTogether ? work.filter(({ case: { waits }, skipped }) => waits && skipped === undefined) : [];
  const [first] = waiting;
  return work.flatMap((one) => (one === first ? [waiting] : waiting.includes(one) ? [] : [[one]]));
}

async function runAll(work: readonly ScheduledCase[], context: RunContext, isMock: boolean): Promise<Result[]> {
  const { options } = context;
  const results: Result[] = [];
  for (const step of options.planOnly ? [] : stepsOf(work, isMock && !options.failFast)) {
    const stopped = options.signal?.aborted ? stopReason : undefined;
    const test = async (one: ScheduledCase): Promise<Result> => {
      const result = await runCase({ ...one, skipped: one.skipped ?? stopped }, context);
      options.onResult?.(result);
      return result;
    };
    const done = await Promise.all(step.map(test));
    results.push(...done);
    if (options.failFast && done.some(({ findings }) => findings.length > 0)) break;
  }
  return results;
}

/**
 * Tests a server against the document.
 *
 * @throws {CannotRun} if the server cannot be reached, is not the API, or does not take the key
 */
export async function runContract(given: ContractOptions, parts: readonly Part[] = [checks]): Promise<Report> {
  const options: Complete = { ...given, document: given.document ?? (await readBundle()) };
  const { document, patience = 10 * minutes, time = machineTime, allowMicroCents = 0 } = options;
  const startedAt = new Date();
  const server = readAddress(options.server);
  const isLocal = isLoopback(server);
  const models = modelsOf(document, options.models);
  let isMock = false;
  const transport = createTransport({
    ...options,
    // A job that may have been accepted is not submitted again where that would cost.
    isRepeatable: (url, method) => isMock || method === "GET" || !url.pathname.endsWith("/submit"),
  });
  const mock = await recognize(options, server, transport);
  isMock = mock !== undefined;
  const key = options.key ?? newKey();
  const otherKey = options.otherKey ?? (isMock ? newKey() : undefined);
  const secrets = secretsOf({ key, otherKey, webhookSecret: options.webhookSecret });
  const access = { server, key, isLocal, secrets };
  const receiver = await openReceiver(options, mock);
  try {
    const plan: Plan = {
      document,
      server,
      isMock,
      control: mock?.url,
      otherKey,
      models: isLocal ? models : inPairwiseOrder(models),
      isExhaustive: options.maxRequests === Number.POSITIVE_INFINITY,
      receiver,
      patience,
      time,
      ...jobsOf(document, isMock),
    };
    const budget = createBudget(isMock ? Number.POSITIVE_INFINITY : allowMicroCents);
    const schedule = await scheduleOf(plan, access, parts, budget, options);
    options.onSchedule?.(schedule);
    const context = { options, access, budget, transport, checks: observerOf(document) };
    const results = await runAll(schedule.work, context, isMock);
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
