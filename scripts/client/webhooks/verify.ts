import type { JobError, JobFinishedEvent, JobFinishedOutput, operations } from "../../../generated/types.ts";
import { isObject } from "../../document/json.ts";
import { SIGNATURE_PREFIX, signedContent, webhookKey } from "../../document/webhookSignature.ts";
import { WebhookVerificationError } from "./errors.ts";

/** A job is done. `client.jobs.get(event.jobId)` lists all its files. */
export interface JobCompletedEvent extends JobFinishedEvent {
  status: "completed";
  output: JobFinishedOutput;
}

/** A job failed, and its cost is refunded. */
export interface JobFailedEvent extends JobFinishedEvent {
  status: "failed";
  error: JobError;
}

/** The end of a job. The same event may arrive more than once: recognise it by `jobId`. */
export type WebhookEvent = JobCompletedEvent | JobFailedEvent;

/** Headers as `fetch` or as Node has them. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/** How a webhook is verified. */
export interface VerifyOptions {
  /**
   * The webhook secret from the dashboard. While you rotate it, pass both the new one and the old one. Without a secret,
   * nothing is accepted, and an error says so.
   */
  readonly secret: string | readonly (string | undefined)[] | undefined;
  /** How far the webhook's timestamp may be from your clock, in seconds, in either direction. Defaults to 300. */
  readonly tolerance?: number | undefined;
  /** Milliseconds since 1970, for tests. Defaults to the current time. */
  readonly now?: (() => number) | undefined;
}

/** A webhook as it arrived, and how it is verified. */
export interface Webhook extends VerifyOptions {
  /** The body as it arrived, before anything has parsed it. */
  readonly payload: string | Uint8Array;
  readonly headers: WebhookHeaders;
}

type HeaderName = keyof operations["jobFinished"]["parameters"]["header"];

function headerOf(headers: WebhookHeaders, name: HeaderName): string {
  const key = name.toLowerCase();
  const value =
    headers instanceof Headers
      ? headers.get(key)
      : Object.entries(headers).find(([other]) => other.toLowerCase() === key)?.[1];
  if (typeof value !== "string") throw new WebhookVerificationError("header-missing", `The header ${name} is missing`);
  return value;
}

/** The header's time has to be near: a recorded webhook must not be played again later, nor one be made in advance. */
function checkTime(timestamp: string, tolerance: number, now: number): void {
  // What is no number of seconds counts as old.
  const age = /^\d{1,15}$/.test(timestamp) ? now / 1000 - Number(timestamp) : Number.POSITIVE_INFINITY;
  if (age > tolerance) {
    throw new WebhookVerificationError("too-old", `The webhook was sent at ${timestamp}, more than ${tolerance} s ago`);
  }
  if (age < -tolerance) {
    throw new WebhookVerificationError(
      "too-new",
      `The webhook was sent at ${timestamp}, more than ${tolerance} s in the future`,
    );
  }
}

/** The digest in the signature header, or nothing if it is not one. */
function digestOf(signature: string): Uint8Array<ArrayBuffer> | undefined {
  const hex = signature.startsWith(SIGNATURE_PREFIX) ? signature.slice(SIGNATURE_PREFIX.length) : "";
  if (!/^[0-9a-f]{64}$/i.test(hex)) return undefined;
  return Uint8Array.from({ length: 32 }, (_, index) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16));
}

/** WebCrypto compares in constant time. All secrets are tried, so that the time does not tell which one fits. */
async function isSigned(secrets: readonly string[], digest: Uint8Array<ArrayBuffer>, content: Uint8Array<ArrayBuffer>) {
  const results = await Promise.all(
    secrets.map(async (secret) => crypto.subtle.verify("HMAC", await webhookKey(secret, "verify"), digest, content)),
  );
  return results.includes(true);
}

/** The signature vouches for the rest. */
const isEvent = (value: unknown): value is WebhookEvent =>
  isObject(value) && typeof value.jobId === "string" && typeof value.status === "string";

function parse(payload: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof payload === "string" ? payload : new TextDecoder().decode(payload));
  } catch {
    return undefined;
  }
}

/**
 * The secrets to try.
 *
 * @throws {TypeError} if one is missing or empty: a mistake of the receiver, and no verdict on the webhook
 */
function secretsOf(secret: VerifyOptions["secret"]): string[] {
  const given = [secret].flat();
  const secrets = given.filter((one): one is string => typeof one === "string" && one !== "");
  if (secrets.length === 0 || secrets.length < given.length) {
    throw new TypeError("There is no webhook secret, or one of them is empty: check the variable that holds it");
  }
  return secrets;
}

/**
 * Makes sure that a webhook comes from PixelByte and is fresh, and returns its event.
 *
 * @throws {WebhookVerificationError} if it cannot be trusted
 * @throws {TypeError} if there is no secret, or if `tolerance` is no number of seconds
 * @example
 * const event = await verifyWebhook({ payload: await request.text(), headers: request.headers, secret });
 */
export async function verifyWebhook({
  payload,
  headers,
  secret,
  tolerance = 300,
  now = Date.now,
}: Webhook): Promise<WebhookEvent> {
  const secrets = secretsOf(secret);
  if (!(tolerance >= 0)) throw new TypeError(`tolerance is ${tolerance}; it must be a number of seconds, 0 or more`);
  const timestamp = headerOf(headers, "X-PixelByte-Timestamp");
  const digest = digestOf(headerOf(headers, "X-PixelByte-Signature"));
  checkTime(timestamp, tolerance, now());
  if (digest === undefined || !(await isSigned(secrets, digest, signedContent(timestamp, payload)))) {
    throw new WebhookVerificationError(
      "wrong-signature",
      "The signature does not match the body, the timestamp and the secret",
    );
  }
  const event = parse(payload);
  if (!isEvent(event)) throw new WebhookVerificationError("not-an-event", "The body is not an event of a job");
  return event;
}
