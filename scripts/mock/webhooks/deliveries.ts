/** Reports the end of jobs to their `webhookUrl`, signed, and again when the receiver did not take it. */
import { createHmac } from "node:crypto";
import { signedContent } from "../../document/webhookSignature.ts";
import { type BoundedList, boundedList } from "../boundedList.ts";
import type { KeptJob, Webhook } from "../jobs/job.ts";
import { finishedEvent } from "../jobs/views.ts";
import type { Logger } from "../log.ts";
import type { Clock } from "../time/clock.ts";
import { type WebhookMode, whyNot } from "./policy.ts";
import { post } from "./send.ts";

/** The documented seconds between one try and the next. After the last, the delivery has failed. */
export const retryAfterSeconds = [1, 4, 16, 64, 256] as const;

/** One try to deliver a webhook. */
export interface SentWebhook {
  readonly jobId: string;
  readonly url: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** `sent` when the receiver answered 2xx, `pending` when it will be tried again, `failed` when not. */
  readonly state: "sent" | "pending" | "failed";
  /** The HTTP status of the answer, when there was one. */
  readonly status?: number;
  /** Why there was no answer, or why nothing was sent. */
  readonly error?: string;
}

export interface DeliveryOptions {
  readonly mode: WebhookMode;
  readonly secret: string;
  /** Divides the time between tries. */
  readonly speed: number;
}

export interface Deliveries {
  readonly sent: BoundedList<SentWebhook>;
  /** Tries to deliver the end of a job; resolves after the first try. Never rejects. */
  deliver(job: KeptJob, webhook: Webhook): Promise<void>;
}

/**
 * The headers of a webhook.
 *
 * @param time milliseconds since 1970
 */
export function webhookHeaders(secret: string, time: number, body: string): Record<string, string> {
  const timestamp = String(Math.floor(time / 1000));
  const digest = createHmac("sha256", secret).update(signedContent(timestamp, body)).digest("hex");
  return {
    "content-type": "application/json",
    "user-agent": "PixelByte-Mock",
    "x-pixelbyte-timestamp": timestamp,
    "x-pixelbyte-signature": `sha256=${digest}`,
  };
}

async function statusOf(sending: Promise<number>): Promise<{ status: number } | { error: string }> {
  try {
    return { status: await sending };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

export function createDeliveries({ mode, secret, speed }: DeliveryOptions, clock: Clock, logger: Logger): Deliveries {
  const sent = boundedList<SentWebhook>();

  function note(webhook: SentWebhook): void {
    sent.add(webhook);
    const { jobId, attempt, state, status, error } = webhook;
    const { host } = new URL(webhook.url);
    logger.log(state === "sent" ? "info" : "warn", "webhook", { jobId, host, attempt, state, status, error });
  }

  async function attemptTo(url: URL, job: KeptJob, body: string, attempt: number): Promise<void> {
    const time = clock.now();
    const headers = webhookHeaders(secret, time, body);
    const answered = await statusOf(post(url, headers, body));
    const taken = "status" in answered && answered.status >= 200 && answered.status < 300;
    const wait = taken ? undefined : retryAfterSeconds[attempt - 1];
    const state = taken ? "sent" : wait === undefined ? "failed" : "pending";
    note({ jobId: job.id, url: url.href, attempt, time, headers, body, state, ...answered });
    if (wait !== undefined) {
      clock.at(clock.now() + (wait * 1000) / speed, () => attemptTo(url, job, body, attempt + 1));
    }
  }

  return {
    sent,
    async deliver(job, webhook) {
      const url = new URL(webhook.url);
      const body = JSON.stringify(finishedEvent(job, webhook.requestId));
      const error = whyNot(mode, url);
      if (error === undefined) await attemptTo(url, job, body, 1);
      else
        note({
          jobId: job.id,
          url: url.href,
          attempt: 1,
          time: clock.now(),
          headers: {},
          body,
          state: "failed",
          error,
        });
    },
  };
}
