/** Does with the client what each line of standard input says. */
import { AssertionError } from "node:assert";
import { createInterface } from "node:readline";
import { inspect } from "node:util";
import {
  type ClientOptions,
  createClient,
  isPixelByteError,
  type ModelSlug,
  type PixelByteClient,
  PixelByteError,
  type RunOptions,
  type SubmitJobRequest,
} from "pixelbyte-client";
import { estimateCost, UnknownPriceError } from "pixelbyte-client/models";
import { verifyWebhook, WebhookVerificationError } from "pixelbyte-client/webhooks";

interface Line {
  readonly op: string;
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly maxRetries: number;
  readonly timeout?: number | "NaN";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: SubmitJobRequest;
  readonly jobId: string;
  readonly modelId: string;
  readonly id: string;
  readonly limit?: number;
  readonly cursor?: string;
  readonly status?: "completed";
  readonly take?: number;
  readonly deadline: number | "NaN";
  readonly cancelIfUnfinished?: boolean;
  readonly abortAfter?: number;
  readonly onProgress?: "throw" | "assert";
  readonly model: ModelSlug;
  readonly input: object;
  readonly payload: string;
  readonly secrets: readonly (string | null)[];
  readonly tolerance: number | "NaN";
  readonly now: number;
}

const clientOf = ({ apiKey, baseUrl, maxRetries, timeout }: Line): PixelByteClient => {
  const options: ClientOptions = {
    // An empty one stands for the environment.
    apiKey: apiKey || undefined,
    baseUrl: baseUrl || undefined,
    maxRetries,
    log: (event) =>
      console.error(inspect(event, { depth: 10, showHidden: true, breakLength: Number.POSITIVE_INFINITY })),
    ...(timeout === undefined ? {} : { timeout: Number(timeout) }),
  };
  return createClient(options);
};

function optionsOf({ deadline, cancelIfUnfinished, abortAfter, maxRetries, onProgress, headers }: Line): RunOptions {
  const signal = abortAfter === undefined ? undefined : AbortSignal.timeout(abortAfter);
  const fail = (): never => {
    if (onProgress === "assert") throw new AssertionError({ message: "the callback failed" });
    throw new Error("the callback failed");
  };
  return {
    deadline: Number(deadline),
    cancelIfUnfinished,
    signal,
    // A wait is more patient than a single call.
    maxRetries,
    headers,
    onProgress: onProgress === undefined ? undefined : fail,
  };
}

async function idsOf(client: PixelByteClient, { limit = 100, take = Number.POSITIVE_INFINITY }: Line) {
  const ids: string[] = [];
  if (take === 0) return ids;
  for await (const { jobId } of client.jobs.list({ limit })) {
    ids.push(jobId);
    if (ids.length === take) break;
  }
  return ids;
}

/** Everything that shows a client. */
const shown = (client: PixelByteClient): string[] => [
  inspect(client, { depth: 10, showHidden: true }),
  JSON.stringify(client),
  String(client),
  inspect(Object.values(client), { depth: 10, showHidden: true }),
];

/** What of the body is not the client's own parameter goes along as it is. */
function inputOf({ body }: Line) {
  const { model, input, ...options } = body;
  return { model, input, options };
}

/** Lines are JSON, of which the compiler knows nothing. */
const call = (method: (...args: never[]) => unknown, ...args: unknown[]): unknown =>
  Reflect.apply(method, undefined, args);

const operations: Readonly<Record<string, (client: PixelByteClient, line: Line) => unknown>> = {
  construct: () => true,
  show: shown,
  submitJob(client, line) {
    const { model, input, options } = inputOf(line);
    return call(client.jobs.submit, model, input, options);
  },
  run(client, line) {
    const { model, input, options } = inputOf(line);
    return call(client.run, model, input, { ...options, ...optionsOf(line) });
  },
  wait: (client, line) => client.jobs.wait(line.jobId, optionsOf(line)),
  estimateJob(client, line) {
    const { model, input, options } = inputOf(line);
    return call(client.jobs.estimate, model, input, options);
  },
  getJob: (client, { jobId }) => client.jobs.get(jobId),
  cancelJob: (client, { jobId }) => client.jobs.cancel(jobId),
  listJobs: (client, { limit, cursor, status, modelId }) =>
    // The page alone, without what makes it iterable.
    client.jobs.list(JSON.parse(JSON.stringify({ limit, cursor, status, modelId }))),
  getModel: (client, { modelId }) => client.models.get(modelId),
  presignUpload: async (client, { body }) => ({ data: await call(client.uploads.presign, body) }),
  getUpload: async (client, { id }) => ({ data: await client.uploads.get(id) }),
  jobs: idsOf,
};

function verified({ payload, headers = {}, secrets, tolerance, now }: Line) {
  const secret = secrets.map((one) => one ?? undefined);
  return verifyWebhook({ payload, headers, secret, tolerance: Number(tolerance), now: () => now });
}

/** Without a client. */
const helpers: Readonly<Record<string, (line: Line) => unknown>> = {
  cost: ({ model, input }) => estimateCost(model, input),
  verify: verified,
};

const resultOf = (line: Line): unknown => helpers[line.op]?.(line) ?? operations[line.op]?.(clientOf(line), line);

function described(error: unknown, { op }: Line): object {
  if (error instanceof WebhookVerificationError) return { kind: "webhook", code: error.fault };
  // What is no input of the model is a TypeError, since the compiler knows it.
  if (error instanceof UnknownPriceError || (op === "cost" && error instanceof TypeError)) return { kind: "price" };
  if (!(error instanceof PixelByteError)) return { kind: "other" };
  const { jobId, cancelled = false, status, code, requestId, body } = error;
  if (jobId !== undefined) return { kind: "job", jobId, cancelled };
  if (status === undefined) return { kind: "other" };
  const isUnread = isPixelByteError(error) && error.code === "UNEXPECTED_RESPONSE";
  return { kind: "api", status, code: isUnread ? `HTTP_${status}` : code, requestId, body };
}

async function told(line: Line): Promise<object> {
  try {
    return { ok: await resultOf(line) };
  } catch (error) {
    const message =
      error instanceof Error ? `${error.message}\n${inspect(error, { depth: 10, showHidden: true })}` : "";
    return { error: { ...described(error, line), message } };
  }
}

for await (const text of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await told(JSON.parse(text)))}\n`);
}
