/** How many requests a run sends: no more than a guest should, and as many as its plan says. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findingsOf, type Report } from "../../scripts/contract/finding.ts";
import { runContract, type Schedule } from "../../scripts/contract/index.ts";
import { requestsOf } from "../../scripts/contract/schedule.ts";
import type { RunningMock } from "../../scripts/mock/index.ts";
import { document } from "./document.ts";
import { startFastMock } from "./support.ts";

const mostLocal = 2_500;
const mostElsewhere = 400;
/** Where nothing is on this machine. */
const elsewhere = "https://api.example.com";
/** How much depends on when a job ends, and on what the account has. */
const dependent: ReadonlySet<string> = new Set([
  "job-completes",
  "job-fails",
  "job-processing",
  "list-in-pages",
  "list-filtered",
]);

/** Slow enough that a job is cancelled at the first attempt, however busy the machine is. */
const speed = 100;

let mock: RunningMock;
beforeAll(async () => {
  mock = await startFastMock({ keepRequests: false, maxJobs: 100_000, speed });
});
afterAll(() => mock.close());

interface Counted {
  readonly report: Report;
  readonly sent: number;
  /** What was not sent as planned. */
  readonly unplanned: readonly string[];
}

/** Runs all checks, and counts what they send. */
async function count(isElsewhere: boolean): Promise<Counted> {
  let sent = 0;
  let before = 0;
  let schedule: Schedule | undefined;
  // What is sent while cases wait together cannot be told apart.
  const waiting = { sent: 0, declared: 0 };
  const unplanned: string[] = [];
  const names = (one: { operation: string; title: string }): string => `${one.operation}: ${one.title}`;
  const report = await runContract({
    server: isElsewhere ? elsewhere : mock.url,
    document,
    patience: 60_000,
    ...(isElsewhere ? { key: "pb_one", otherKey: "pb_other", allowMicroCents: 1_000_000_000 } : {}),
    fetch(input, init) {
      sent += 1;
      const { pathname, search } = new URL(String(input));
      // What is elsewhere does not say that it is the mock.
      const isHidden = isElsewhere && pathname.startsWith("/__mock/health");
      return isHidden
        ? Promise.resolve(Response.json({}, { status: 404 }))
        : mock.fetch(mock.url + pathname + search, init);
    },
    onSchedule(made) {
      schedule = made;
      before = sent;
    },
    onResult(result) {
      const planned = schedule?.work.find((one) => names(one.case) === names(result));
      const declared = planned === undefined || planned.skipped !== undefined ? 0 : requestsOf(planned.case);
      const own = sent - before;
      before = sent;
      if (planned?.case.waits) {
        waiting.sent += own;
        waiting.declared += declared;
        return;
      }
      const isRight = dependent.has(result.rule) ? own <= declared : own === declared;
      if (!isRight) unplanned.push(`${names(result)}: ${own} sent, ${declared} planned`);
    },
  });
  if (waiting.sent > waiting.declared) unplanned.push(`waiting: ${waiting.sent} sent, ${waiting.declared} planned`);
  return { report, sent, unplanned };
}

describe("a whole run of the checks", () => {
  it(`sends at most ${mostLocal} requests to a server on this machine, as planned`, async () => {
    const { report, sent, unplanned } = await count(false);
    expect(findingsOf(report)).toEqual([]);
    expect(unplanned).toEqual([]);
    expect(sent).toBeLessThanOrEqual(mostLocal);
    expect(report.results.filter(({ reason }) => reason?.includes("--all"))).toEqual([]);
  });

  it(`sends at most ${mostElsewhere} requests to any other server, as planned`, async () => {
    const { report, sent, unplanned } = await count(true);
    // The mock takes every key.
    expect(findingsOf(report).map(({ rule, operation }) => [rule, operation])).toEqual([["key-required", "listJobs"]]);
    expect(unplanned).toEqual([]);
    expect(sent).toBeLessThanOrEqual(mostElsewhere);
    expect(report.results.some(({ reason }) => reason?.includes("--all"))).toBe(true);
  });
});
