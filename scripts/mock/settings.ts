/** How a mock behaves. */
import type { WebhookMode } from "./webhooks/policy.ts";

export interface Settings {
  /** Divides processing times and the time between tries of a webhook. 1 is real time. */
  readonly speed: number;
  /** What every account starts with, in micro-cents: 1,000,000 are 1 US dollar. */
  readonly balance: number;
  /** How many jobs of an account may be pending or processing at a time. */
  readonly maxConcurrent: number;
  /** How many jobs are kept. The one that ended first makes room for a new one. */
  readonly maxJobs: number;
  /** The share of submit calls that fail, from 0 to 1. */
  readonly failRate: number;
  /** How they fail, one of these at random. See `failures.ts`. */
  readonly failWith: readonly string[];
  /** How long every answer is held back, in milliseconds: between these two. */
  readonly latency: readonly [number, number];
  readonly webhooks: WebhookMode;
  readonly webhookSecret: string;
}

export const defaultSettings: Settings = {
  speed: 60,
  // A billion dollars.
  balance: 1e15,
  maxConcurrent: Number.POSITIVE_INFINITY,
  maxJobs: 10_000,
  failRate: 0,
  failWith: ["fail"],
  latency: [0, 0],
  webhooks: "loopback",
  webhookSecret: "mock-webhook-secret",
};
