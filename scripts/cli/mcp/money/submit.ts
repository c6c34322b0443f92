/** Submits a job, with everything that keeps money safe. */
import { mayHaveSubmitted, PixelByteError, type SubmittedJob, unlistedModel } from "../../../client/index.ts";
import { toDollars, toMicroCents } from "../../../document/dollars.ts";
import { formatUsd } from "../../../document/formatUsd.ts";
import type { Model } from "../../../document/view.ts";
import type { Input } from "../catalogue.ts";
import type { Context } from "../context.ts";
import { describeError } from "../describeError.ts";
import { ToolError } from "../toolError.ts";
import { type ChargedJob, isAmount } from "./chargedJob.ts";
import { costOf } from "./cost.ts";

/** A job may have been created, or not. */
class UnknownOutcomeError extends ToolError {}

/** Whether an error of a tool says that there is no job, so that its key may be used once more. */
export const createdNoJob = (error: unknown): boolean =>
  error instanceof ToolError && !(error instanceof UnknownOutcomeError);

/** Asks the API for its price, which may have changed since this version was made. */
async function confirmPrice({ api }: Context, { slug }: Model, input: Input, microCents: number): Promise<void> {
  const estimate = await api.client.jobs.estimate(unlistedModel(slug), input).catch((error: unknown) => {
    if (!(error instanceof PixelByteError)) throw error;
    throw new ToolError(`The API did not confirm the price, so nothing was submitted. ${describeError(error)}`);
  });
  const quoted = estimate.estimatedCostMicroCents;
  if (!isAmount(quoted))
    throw new ToolError(
      "The API did not confirm the price, so nothing was submitted. Its estimate has no cost. Tell the user.",
    );
  if (quoted <= microCents) return;
  throw new ToolError(
    `The API quotes ${formatUsd(quoted)} for this job, more than its documented price of ${formatUsd(microCents)}. Nothing was submitted. Tell the user.`,
  );
}

async function send(context: Context, { slug }: Model, input: Input): Promise<SubmittedJob> {
  try {
    return await context.api.client.jobs.submit(unlistedModel(slug), input);
  } catch (error) {
    if (!(error instanceof PixelByteError)) throw error;
    const reason = describeError(error);
    if (!mayHaveSubmitted(error)) throw new ToolError(`No job was created, and nothing is charged. ${reason}`);
    throw new UnknownOutcomeError(
      `It is not known whether the job was created. ${reason} Its cost counts against the budget. Check list_jobs before you submit it with a new idempotencyKey.`,
    );
  }
}

/** What a job was charged, next to its agreed price. */
function chargedJobOf(job: SubmittedJob, agreed: number): ChargedJob {
  const { costMicroCents } = job;
  if (!isAmount(costMicroCents))
    return {
      job,
      microCents: agreed,
      advice: "The API did not say what it charged: costUsd is the agreed price.",
    };
  if (costMicroCents <= agreed) return { job, microCents: costMicroCents };
  const advice = `The API charged ${formatUsd(costMicroCents)} instead of ${formatUsd(agreed)}. Tell the user.`;
  return { job, microCents: costMicroCents, advice };
}

/**
 * Submits a job that was checked, if its cost is the expected one and within the limits.
 *
 * @throws {ToolError} for which {@link createdNoJob} tells whether there may be a job
 */
export async function submitSafely(
  context: Context,
  model: Model,
  input: Input,
  expectedCostUsd: number,
): Promise<ChargedJob> {
  const { microCents } = costOf(model, input);
  if (toMicroCents(expectedCostUsd) !== microCents) {
    throw new ToolError(
      `This job costs ${formatUsd(microCents)}, but expectedCostUsd is ${expectedCostUsd}. Nothing was sent. Tell the user what it costs; if they approve, submit it with expectedCostUsd ${toDollars(microCents)}.`,
    );
  }
  const reservation = context.account.budget.reserve(microCents);
  try {
    await confirmPrice(context, model, input, microCents);
    const charged = chargedJobOf(await send(context, model, input), microCents);
    reservation.spend(charged.microCents);
    context.account.started(charged.job.jobId, charged.microCents);
    return charged;
  } catch (error) {
    if (createdNoJob(error)) reservation.release();
    throw error;
  }
}
