import { at, isObject, list } from "../../document/json.ts";
import type { Json, JsonObject } from "../../document/view.ts";
import { type Answer, Skip, type Wire } from "../client/client.ts";
import { limitOf, type Subject } from "../plan.ts";
import type { Case, Cases } from "./case.ts";
import { cancelPending, submit } from "./jobs.ts";

const pageSize = 2;
const compared = 5;
const fewest = 3;

const jobsOf = ({ body }: Answer): JsonObject[] => {
  return list(at(body, "jobs")).filter((job) => isObject(job));
};
const idsOf = (jobs: readonly JsonObject[]): Json[] => jobs.map(({ jobId }) => jobId ?? null);

function expectPage(wire: Wire, answer: Answer, limit: number): void {
  const more = at(answer.body, "hasMore") === true;
  const next = at(answer.body, "nextCursor");
  const { length } = jobsOf(answer);
  wire.expect(length <= limit, answer, `The page has ${length} jobs, and the limit is ${limit}.`);
  wire.expect(
    !more || length === limit,
    answer,
    `The page holds ${length} of ${limit} jobs, and another page follows.`,
  );
  wire.expect(more === (typeof next === "string"), answer, `nextCursor does not fit hasMore, which is ${more}.`);
}

/** The jobs of as many small pages as it takes to get `count` of them. */
async function walk(wire: Wire, count: number): Promise<{ jobs: JsonObject[]; last: Answer }> {
  let last = await wire.succeed("listJobs", { query: { limit: pageSize } });
  expectPage(wire, last, pageSize);
  const jobs = jobsOf(last);
  while (jobs.length < count && at(last.body, "hasMore") === true) {
    const cursor = String(at(last.body, "nextCursor"));
    last = await wire.succeed("listJobs", { query: { limit: pageSize, cursor } });
    expectPage(wire, last, pageSize);
    const page = jobsOf(last);
    if (page.length === 0) break;
    jobs.push(...page);
  }
  return { jobs: jobs.slice(0, count), last };
}

/** Enough jobs for more than one page of the default size. Only where they cost nothing. */
async function fill(wire: Wire, { isMock, document, job }: Subject): Promise<void> {
  if (!isMock) return;
  const { default: size } = limitOf(document);
  await Promise.all(Array.from({ length: size + 1 }, () => submit(wire, job)));
}

const inPages = (subject: Subject): Case => ({
  rule: "list-in-pages",
  operation: "listJobs",
  title: "Pages follow each other without a gap, newest first, and hold no more than asked for",
  ...(subject.isMock ? { costs: { pays: subject.job.cost * (limitOf(subject.document).default + 1) } } : {}),
  run: async (wire) => {
    await fill(wire, subject);
    const whole = await wire.succeed("listJobs", { query: { limit: compared } });
    expectPage(wire, whole, compared);
    if (jobsOf(whole).length < fewest) {
      throw new Skip(`The account has ${jobsOf(whole).length} jobs. It takes ${fewest} to see pages.`);
    }
    const { jobs, last } = await walk(wire, compared);
    wire.same(last, `The list in pages of ${pageSize}`, idsOf(jobs), idsOf(jobsOf(whole)));
    const times = jobsOf(whole).map(({ createdAt }) => Date.parse(String(createdAt)));
    wire.expect(
      times.every((time, index) => index === 0 || time <= (times[index - 1] ?? 0)),
      whole,
      "The jobs are not listed newest first.",
    );
    const plain = await wire.succeed("listJobs");
    expectPage(wire, plain, limitOf(subject.document).default);
    const { maximum } = limitOf(subject.document);
    expectPage(wire, await wire.succeed("listJobs", { query: { limit: maximum } }), maximum);
  },
});

const filtered = (subject: Subject): Case => ({
  rule: "list-filtered",
  operation: "listJobs",
  title: "The list holds the jobs of the state and of the model that were asked for, and no others",
  ...(subject.isMock ? { costs: { pays: subject.job.cost + subject.cancellable.cost } } : {}),
  run: async (wire) => {
    if (subject.isMock) {
      await cancelPending(wire, subject);
      await submit(wire, subject.job);
    }
    const all = jobsOf(await wire.succeed("listJobs", { query: { limit: limitOf(subject.document).maximum } }));
    for (const [filter, member] of [
      ["status", "status"],
      ["modelId", "model"],
    ] as const) {
      for (const value of new Set(all.map((job) => String(job[member])))) {
        const answer = await wire.succeed("listJobs", { query: { [filter]: value, limit: compared } });
        const others = jobsOf(answer).filter((job) => job[member] !== value);
        wire.expect(
          others.length === 0,
          answer,
          `Of the jobs with ${filter} ${value}, ${others.length} have another one.`,
        );
        // A job may have moved on to another state in the meantime.
        const isStable = member === "model" || value === "cancelled";
        if (isStable)
          wire.expect(jobsOf(answer).length > 0, answer, `There are jobs with ${filter} ${value}, and none is listed.`);
      }
    }
  },
});

export const pages: Cases = (subject) => [inPages(subject), filtered(subject)];
