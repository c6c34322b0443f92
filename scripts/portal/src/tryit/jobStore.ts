/** The jobs that were sent from this browser, without keys. They survive a reload, and are the same on every page. */
import { isObject, readJson } from "../../../document/json.ts";
import { type ServerKind, serverKinds } from "./request.ts";

/** A job that was sent, or that may have been. */
export interface SentJob {
  /** Names the entry; the id of the job where one is known. */
  readonly id: string;
  readonly jobId?: string;
  readonly kind: ServerKind;
  readonly url: string;
  readonly model: string;
  /** The request, to notice an identical one. */
  readonly body: string;
  readonly costMicroCents: number;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  /** The state of the job as it was last seen; `unknown` if no response arrived. */
  readonly status: string;
}

const storageKey = "portal-jobs";
const mostKept = 20;

const isSentJob = (value: unknown): value is SentJob =>
  isObject(value) &&
  ["id", "url", "model", "body", "status"].every((name) => typeof value[name] === "string") &&
  ["costMicroCents", "sentAt"].every((name) => typeof value[name] === "number") &&
  serverKinds.some((kind) => kind === value.kind);

/** Used where storage is forbidden: the list then lasts as long as the page. */
let unstored: readonly SentJob[] = [];

/** The jobs, the latest first. */
export function sentJobs(): readonly SentJob[] {
  try {
    const stored: unknown = readJson(localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isSentJob) : [];
  } catch {
    return unstored;
  }
}

function store(jobs: readonly SentJob[]): void {
  unstored = jobs.slice(0, mostKept);
  try {
    localStorage.setItem(storageKey, JSON.stringify(unstored));
  } catch {
    // It lasts as long as the page.
  }
  window.dispatchEvent(new Event("jobs"));
}

/**
 * Adds a job.
 *
 * @param instead the id of an entry that it replaces, besides its own
 */
export function keepJob(job: SentJob, instead = job.id): void {
  const others = sentJobs().filter(({ id }) => id !== job.id && id !== instead);
  store([job, ...others].toSorted((left, right) => right.sentAt - left.sentAt));
}

/** Changes the status of a job that is still in the list: what a reader has removed stays away. */
export function noteStatus(id: string, status: string): void {
  const jobs = sentJobs();
  if (jobs.some((job) => job.id === id && job.status !== status))
    store(jobs.map((job) => (job.id === id ? { ...job, status } : job)));
}

export const forgetJob = (id: string): void => store(sentJobs().filter((job) => job.id !== id));

/** The latest job that has the same request and went to the same server. */
export const identicalJob = (url: string, body: string): SentJob | undefined =>
  sentJobs().find((job) => job.url === url && job.body === body);
