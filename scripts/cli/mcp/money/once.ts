/** Sees to it that one idempotency key makes one job. */
import { ToolError } from "../toolError.ts";

interface Kept<Job> {
  readonly fingerprint: string;
  readonly job: Promise<Job>;
}

/** What came of a key. */
export interface Once<Job> {
  readonly job: Job;
  /** Whether an earlier call made the job. */
  readonly isRepeated: boolean;
}

/** The same for inputs that differ only in the order of their members. */
export function fingerprintOf(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

/**
 * Makes a memory of keys.
 *
 * @param createdNoJob whether an error says for certain that there is no job. Only then may a key be used once more
 */
export function createOnce<Job>(createdNoJob: (error: unknown) => boolean) {
  const kept = new Map<string, Kept<Job>>();
  return async (key: string, fingerprint: string, make: () => Promise<Job>): Promise<Once<Job>> => {
    const earlier = kept.get(key);
    if (earlier !== undefined) {
      if (earlier.fingerprint === fingerprint) return { job: await earlier.job, isRepeated: true };
      throw new ToolError(
        "This idempotencyKey was used for another model or input. Nothing was sent. Use a new key for a new job.",
      );
    }
    const job = make();
    kept.set(key, { fingerprint, job });
    try {
      return { job: await job, isRepeated: false };
    } catch (error) {
      if (createdNoJob(error)) kept.delete(key);
      throw error;
    }
  };
}
