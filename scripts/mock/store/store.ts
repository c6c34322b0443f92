/** Where the mock keeps what it has to remember. */
import type { SharedLines } from "../control/coverage.ts";
import type { StoredFile } from "../files/storedFile.ts";
import type { Job, KeptJob, Status } from "../jobs/job.ts";

export interface Limits {
  /** What every account starts with, in micro-cents: 1,000,000 are 1 US dollar. */
  readonly balance: number;
  /** How many jobs of an account may be pending or processing at a time. */
  readonly concurrent: number;
  /** How many jobs are kept. The one that ended first makes room for a new one. */
  readonly jobs: number;
}

/** What became of a job that was handed in. */
export type Submission =
  | { readonly outcome: "kept" }
  /** The account has only so many micro-cents left. */
  | { readonly outcome: "unpaid"; readonly balance: number }
  /** The account has too many jobs, of which the first ends at a time. */
  | { readonly outcome: "concurrent"; readonly freeAt: number }
  /** The store holds as many jobs as it may, and none of them has ended. */
  | { readonly outcome: "full" };

export interface JobQuery {
  readonly owner: string;
  /** Only jobs that were submitted before the one at this place in the order. */
  readonly before?: number;
  /** Only jobs that were submitted before this time. */
  readonly createdBefore?: number;
  readonly status?: Status;
  readonly model?: string;
  readonly limit: number;
}

export interface Upload {
  readonly id: string;
  readonly owner: string;
  readonly filename: string;
  readonly contentType: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly origin: string;
  /** What the address for the file is signed with. */
  readonly signature: string;
}

/** In micro-cents: 1,000,000 are 1 US dollar. */
export interface Balance {
  /** What is left. */
  readonly balance: number;
  /** What all jobs together were charged. */
  readonly spent: number;
  /** What was given back for jobs that failed or were cancelled. */
  readonly refunded: number;
}

/** The store cannot be opened. The message says why, for people. */
export class UnusableStore extends Error {}

/** All times are milliseconds since 1970. Each call is one step: calls at the same time do not see half of another. */
export interface Store {
  /** Whether other processes work with the same jobs. */
  readonly isShared: boolean;
  /** Why the store is unavailable, for people; undefined if it works. It is logged once. */
  readonly outage?: () => string | undefined;
  /** What the mocks that share the store have covered together. */
  readonly coverage?: SharedLines;
  /** Takes the cost from the balance of the owner and keeps the job, or says why not. */
  submit(job: Job, now: number): Promise<Submission>;
  get(id: string): Promise<KeptJob | undefined>;
  /** Newest first. */
  list(query: JobQuery, now: number): Promise<KeptJob[]>;
  /**
   * Puts a changed job in the place of the one with its id, unless that has come to its end: then nothing changes, and
   * nothing is returned.
   */
  replace(job: KeptJob, now: number): Promise<KeptJob | undefined>;
  /** Cancels and refunds a job. Gives nothing when it cannot be cancelled. */
  cancel(id: string, now: number): Promise<KeptJob | undefined>;
  /**
   * Ends a job whose time has come, with a refund if it failed, where the store has not seen to that. Gives a job with a
   * webhook to the one caller that is to report it, and in a shared store to another one later, unless it was
   * {@link reported}.
   */
  finish(id: string, now: number): Promise<KeptJob | undefined>;
  /** Keeps other mocks from reporting a job before a time, because this one is still at it. */
  reportUntil(id: string, time: number): Promise<void>;
  /** The job has been reported, or need not be. */
  reported(id: string): Promise<void>;
  /** Ids of jobs that should have been finished or reported by now, some of them if there are many. */
  overdue(now: number): Promise<string[]>;
  countJobs(): Promise<number>;
  saveUpload(upload: Upload): Promise<void>;
  getUpload(id: string): Promise<Upload | undefined>;
  /** Drops the oldest files as far as need be for one of so many bytes that is about to be received. */
  makeRoomForFile(size: number): void;
  /** Keeps a file, which belongs to the store from then on. */
  saveFile(uploadId: string, file: StoredFile): Promise<void>;
  getFile(uploadId: string): Promise<StoredFile | undefined>;
  /** The money of an account. */
  balanceOf(owner: string, now: number): Promise<Balance>;
  /** Gives an account a balance of its own, in micro-cents. */
  setBalance(owner: string, balance: number): Promise<void>;
  /** Forgets what an account has, or everything. */
  reset(owner?: string): Promise<void>;
  close(): Promise<void>;
}
