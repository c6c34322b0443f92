import { objectOf } from "../../document/json.ts";
import type { MediaKind } from "../../document/mediaKind.ts";
import { amount, say } from "../../document/phrases.ts";
import { costMicroCents } from "../../document/pricing.ts";
import type { Issue } from "../../document/validation/issue.ts";
import { issuesOf } from "../../document/validation/issues.ts";
import type { JsonObject, Model } from "../../document/view.ts";
import { modelHints } from "../checks/hints.ts";
import { ApiError, invalidCodeOf, throwIssues } from "../errors/ApiError.ts";
import { type Job, timesOf } from "../jobs/job.ts";
import { newJobId } from "../random/ids.ts";
import type { Submission } from "../store/store.ts";
import { acceptsPlainHttp, withRemedy } from "../webhooks/destinations.ts";
import { aboutModel } from "./deprecation.ts";
import { modelOf } from "./modelOf.ts";
import type { Context, HandlerOf } from "./operation.ts";
import type { OperationRequest } from "./request.ts";

/** The most files that one job makes. */
const mostFiles = 16;

/** How many files a job makes: what image models call `num_images`. */
function filesOf(input: JsonObject): number {
  const requested = Number(input.num_images ?? 1);
  return Number.isInteger(requested) ? Math.min(Math.max(requested, 1), mostFiles) : 1;
}

type CheckBody = (body: JsonObject) => Issue[];

/** The issues of a body whose `webhookUrl` may begin with http: those that it would have with https. */
function issuesOfHttp(body: JsonObject, check: CheckBody, { settings }: Context): Issue[] {
  const issues = check(body);
  if (issues.length === 0 || !acceptsPlainHttp(settings.webhooks, body.webhookUrl)) return issues;
  return check({ ...body, webhookUrl: String(body.webhookUrl).replace(/^http:/i, "https:") });
}

/** The `webhookUrl` that a job may have. What the document cannot say of it is checked here. */
function webhookUrlOf(body: JsonObject, issues: readonly Issue[]): string | undefined {
  const { webhookUrl } = body;
  const others = issues.filter(({ path }) => path !== "webhookUrl");
  if (others.length > 0 || webhookUrl === undefined) return undefined;
  throwIssues(withRemedy(issues, webhookUrl), () => "INVALID_WEBHOOK_URL");
  if (typeof webhookUrl === "string" && URL.canParse(webhookUrl)) return webhookUrl;
  const message = `webhookUrl must be a URL that begins with https://, not ${say(webhookUrl)}.`;
  throw new ApiError("INVALID_WEBHOOK_URL", message, [{ path: "webhookUrl", message }]);
}

/** The error for a job that is not accepted. */
function rejection(submission: Exclude<Submission, { outcome: "kept" }>, job: Job, { settings }: Context): ApiError {
  switch (submission.outcome) {
    case "unpaid": {
      const { balance } = submission;
      const message = `The job costs ${amount(job.cost, "micro-cent")}, and the balance is ${amount(balance, "micro-cent")}.`;
      return new ApiError("INSUFFICIENT_BALANCE", message, { costMicroCents: job.cost, balanceMicroCents: balance });
    }
    case "concurrent": {
      const limit = `${amount(settings.maxConcurrent, "job")} may be pending or processing at a time`;
      // A job that is held has no end.
      if (submission.freeAt === Number.POSITIVE_INFINITY) {
        return new ApiError("CONCURRENT_JOBS_EXCEEDED", `${limit}, and all of them are held.`);
      }
      const seconds = Math.max(1, Math.ceil((submission.freeAt - job.createdAt) / 1000));
      const message = `${limit}. The next one ends in ${amount(seconds, "second")}.`;
      return new ApiError("CONCURRENT_JOBS_EXCEEDED", message, undefined, seconds);
    }
    case "full": {
      const message = `The mock keeps ${amount(settings.maxJobs, "job")}, and none of them has ended. Submit again later.`;
      return new ApiError("PUBSUB_PUBLISH_FAILED", message);
    }
  }
}

/** What the request decides about its job; the context decides the rest. */
interface Wanted {
  readonly model: Model;
  readonly kind: MediaKind;
  readonly input: JsonObject;
  readonly webhookUrl: string | undefined;
  readonly fails: boolean;
}

function newJob({ requestId, owner, origin, clock }: OperationRequest, wanted: Wanted, context: Context): Job {
  const { model, kind, input, webhookUrl: url, fails } = wanted;
  const createdAt = clock.now();
  return {
    id: newJobId(context.random),
    owner,
    model: model.slug,
    cost: costMicroCents(model.price, input),
    createdAt,
    ...timesOf(createdAt, model.processingSeconds, context.settings),
    fails,
    kind,
    files: filesOf(input),
    origin,
    webhook: url === undefined ? undefined : { url, requestId },
  };
}

/** Queues a job: its cost follows from its input, its end from the model's processing time. */
export const submitJob: HandlerOf<"submitJob"> = (request, context) => {
  const { operation, body, bytes, origin, requestId, clock } = request;
  const { model, kind, checkRequest, checkVersion } = modelOf(request, context);
  const hints = modelHints(model, context.models);
  const issues = issuesOfHttp(body, (sent) => issuesOf(checkRequest(sent), hints), context);
  const webhookUrl = webhookUrlOf(body, issues);
  if (webhookUrl === undefined) throwIssues(issues, () => invalidCodeOf(operation));
  checkVersion(body.version);
  return async ({ jobFails }) => {
    const wanted = { model, kind, input: objectOf(body.input), webhookUrl, fails: jobFails };
    const job = newJob(request, wanted, context);
    const submission = await context.store.submit(job, job.createdAt);
    if (submission.outcome !== "kept") throw rejection(submission, job, context);
    context.finisher.watch(job);
    context.ledger.charge(job, requestId, bytes);
    context.coverage.model(model.slug);
    const { initialState: status } = context.document;
    context.coverage.state(status);
    return aboutModel(model, origin, {
      jobId: job.id,
      requestId,
      status,
      estimatedCompletionTime: clock.iso(job.endsAt),
      costMicroCents: job.cost,
    });
  };
};
