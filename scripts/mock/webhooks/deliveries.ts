/** Reports the end of jobs to their `webhookUrl`, signed, and again if the receiver did not take it. */
import { type BoundedList, boundedList } from "../boundedList.ts";
import type { KeptJob, Webhook } from "../jobs/job.ts";
import { finishedEvent } from "../jobs/views.ts";
import type { Logger } from "../log.ts";
import type { Clocks } from "../time/clocks.ts";
import { type WebhookMode, whyNot } from "./destinations.ts";
import { type ResendWay, type SignedWebhook, signedAgain, webhookHeaders } from "./sign.ts";

/** The events that are sent. `npm run build` names those of the document that are not listed. */
export const sentEvents = ["jobFinished"] as const;

/** One try to deliver a webhook. */
export interface SentWebhook extends SignedWebhook {
  readonly id: string;
  readonly jobId: string;
  /** Stands for the API key with which the job was submitted. */
  readonly account: string;
  readonly url: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Milliseconds since 1970, by the machine's clock. */
  readonly time: number;
  /** `sent` if the receiver responded 2xx, `pending` if it will be tried again, `failed` if not. */
  readonly state: "sent" | "pending" | "failed";
  /** How it was sent, if a test resent it. */
  readonly as?: ResendWay;
  /** The HTTP status of the response, if there was one. */
  readonly status?: number;
  /** Why there was no response, or why nothing was sent. */
  readonly error?: string;
}

/** Posts a body and resolves to the status of the response; rejects without one. */
export type Post = (url: URL, headers: Readonly<Record<string, string>>, body: string) => Promise<number>;

export interface DeliveryOptions {
  readonly mode: WebhookMode;
  readonly secret: string;
  /** Divides the time between tries. */
  readonly speed: number;
  /** Seconds from one try to the next, from openapi/webhooks/jobFinished.yaml. After the last, the delivery has failed. */
  readonly retryAfterSeconds: readonly number[];
  readonly post: Post;
  /** Told of every try. */
  readonly onSent: (webhook: SentWebhook) => void;
}

/** Told how a delivery goes on, so that another mock can take over. */
export interface DeliveryProgress {
  /** It will be tried again at this time of the account's clock. */
  retryAt(time: number): Promise<void>;
  done(): Promise<void>;
}

export interface Deliveries {
  readonly sent: BoundedList<SentWebhook>;
  /** Tries to deliver the end of a job; resolves after the first try. Never rejects. */
  deliver(job: KeptJob, webhook: Webhook, progress: DeliveryProgress): Promise<void>;
  /**
   * Sends a webhook once more. Resolves to the new try; nothing if there is none of this id.
   *
   * @param account the account that the webhook must belong to, if it must belong to one
   */
  resend(id: string, as: ResendWay, account?: string): Promise<SentWebhook | undefined>;
}

type Result = Pick<SentWebhook, "status" | "error">;

async function resultOf(sending: Promise<number>): Promise<Result> {
  try {
    return { status: await sending };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

const isTaken = ({ status = 0 }: Result): boolean => status >= 200 && status < 300;

export function createDeliveries(options: DeliveryOptions, clocks: Clocks, logger: Logger): Deliveries {
  const { mode, secret, speed, retryAfterSeconds, post, onSent } = options;
  const sent = boundedList<SentWebhook>(({ url, body }) => url.length + body.length + 500);
  let lastId = 0;

  function note(webhook: Omit<SentWebhook, "id" | "time">): SentWebhook {
    const noted = { ...webhook, id: `wh_${++lastId}`, time: clocks.machine.now() };
    sent.add(noted);
    onSent(noted);
    const { jobId, attempt, state, status, error, as } = webhook;
    const { host } = new URL(webhook.url);
    logger.log(state === "sent" ? "info" : "warn", "webhook", { jobId, host, attempt, state, status, error, as });
    return noted;
  }

  async function attemptTo(
    url: URL,
    job: KeptJob,
    body: string,
    attempt: number,
    progress: DeliveryProgress,
  ): Promise<void> {
    const headers = await webhookHeaders(secret, clocks.machine.now(), body);
    const result = await resultOf(post(url, headers, body));
    const wait = isTaken(result) ? undefined : retryAfterSeconds[attempt - 1];
    const state = isTaken(result) ? "sent" : wait === undefined ? "failed" : "pending";
    note({ jobId: job.id, account: job.owner, url: url.href, attempt, headers, body, state, ...result });
    if (wait === undefined) return progress.done();
    const clock = clocks.of(job.owner);
    const time = clock.now() + (wait * 1000) / speed;
    clock.at(time, () => attemptTo(url, job, body, attempt + 1, progress));
    await progress.retryAt(time);
  }

  return {
    sent,
    async deliver(job, webhook, progress) {
      const url = new URL(webhook.url);
      const body = JSON.stringify(finishedEvent(job, webhook.requestId, clocks.of(job.owner)));
      const error = whyNot(mode, url);
      if (error === undefined) return attemptTo(url, job, body, 1, progress);
      note({ jobId: job.id, account: job.owner, url: url.href, attempt: 1, headers: {}, body, state: "failed", error });
      return progress.done();
    },
    async resend(id, as, owner) {
      const original = sent.all().find((one) => one.id === id);
      if (original === undefined || (owner !== undefined && original.account !== owner)) return undefined;
      const { jobId, account, url, attempt } = original;
      const reason = whyNot(mode, new URL(url));
      const signed = await signedAgain(original, as, secret, clocks.machine.now());
      const result =
        reason === undefined ? await resultOf(post(new URL(url), signed.headers, signed.body)) : { error: reason };
      const state = isTaken(result) ? "sent" : "failed";
      return note({ jobId, account, url, attempt: attempt + 1, ...signed, state, as, ...result });
    },
  };
}
