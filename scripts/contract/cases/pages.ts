import { filterStates } from "../../document/filterStates.ts";
import { at, isObject, list } from "../../document/json.ts";
import { amount } from "../../document/phrases.ts";
import type { Json, JsonObject } from "../../document/view.ts";
import { type ApiResponse, type Client, Skip, Stop } from "../client/client.ts";
import { limitOf, type Plan } from "../plan.ts";
import { type Case, type Cases, onlyMock } from "./case.ts";
import { cancelPending, submit } from "./jobs.ts";
import { newKey } from "./mockAccount.ts";

const pageSize = 2;
const compared = 5;
const fewest = 3;

const jobsOf = ({ body }: ApiResponse): JsonObject[] => {
  return list(at(body, "jobs")).filter((job) => isObject(job));
};
const idsOf = (jobs: readonly JsonObject[]): Json[] => jobs.map(({ jobId }) => jobId ?? null);

function expectPage(client: Client, response: ApiResponse, limit: number): void {
  const more = at(response.body, "hasMore") === true;
  const next = at(response.body, "nextCursor");
  const { length } = jobsOf(response);
  client.expect(length <= limit, response, `The page has ${length} jobs, and the limit is ${limit}.`);
  client.expect(
    !more || length === limit,
    response,
    `The page holds ${length} of ${limit} jobs, and another page follows.`,
  );
  client.expect(more === (typeof next === "string"), response, `nextCursor does not fit hasMore, which is ${more}.`);
}

/** The jobs of as many small pages as it takes to get `count` of them. */
async function walk(client: Client, count: number): Promise<{ jobs: JsonObject[]; last: ApiResponse }> {
  let last = await client.succeed("listJobs", { query: { limit: pageSize } });
  expectPage(client, last, pageSize);
  const jobs = jobsOf(last);
  while (jobs.length < count && at(last.body, "hasMore") === true) {
    const cursor = String(at(last.body, "nextCursor"));
    last = await client.succeed("listJobs", { query: { limit: pageSize, cursor } });
    expectPage(client, last, pageSize);
    const page = jobsOf(last);
    if (page.length === 0) break;
    jobs.push(...page);
  }
  return { jobs: jobs.slice(0, count), last };
}

/** A page that holds exactly what is left is the last one. Of an account of its own, whose jobs nobody else adds to. */
const exactlyFull = (plan: Plan): Case => ({
  rule: "list-in-pages",
  operation: "listJobs",
  uses: ["submitJob"],
  requests: 9,
  title: "A full page can be the last one, and cursors only lead to the next page",
  skip: onlyMock(plan, "It needs a fresh account with a known number of jobs."),
  costs: { pays: plan.job.cost * (pageSize + 2) },
  run: async (client) => {
    const key = newKey();
    const empty = await client.succeed("listJobs", { key });
    client.same(empty, "The number of jobs of a new account", jobsOf(empty).length, 0);
    expectPage(client, empty, limitOf(plan.document).default);
    for (let count = 0; count < pageSize; count += 1) await client.succeed("submitJob", { key, body: plan.job.body });
    const full = await client.succeed("listJobs", { key, query: { limit: pageSize } });
    client.same(full, "hasMore of a page that holds all jobs", at(full.body, "hasMore"), false);
    client.same(full, "nextCursor of a page that holds all jobs", at(full.body, "nextCursor"), null);
    await client.succeed("submitJob", { key, body: plan.job.body });
    const first = await client.succeed("listJobs", { key, query: { limit: pageSize } });
    client.same(first, "hasMore of a page that others follow", at(first.body, "hasMore"), true);
    if (at(first.body, "hasMore") !== true) throw new Stop();
    const cursor = String(at(first.body, "nextCursor"));
    // A newer job is on the first page, and moves none to the second.
    await client.succeed("submitJob", { key, body: plan.job.body });
    const rest = await client.succeed("listJobs", { key, query: { limit: pageSize, cursor } });
    client.same(rest, "The number of jobs on the second page", jobsOf(rest).length, 1);
    client.same(rest, "hasMore of the last page", at(rest.body, "hasMore"), false);
    const foreign = await client.send("listJobs", { query: { limit: pageSize, cursor } });
    const theirs = new Set(idsOf([...jobsOf(first), ...jobsOf(rest)]));
    const leaked = idsOf(jobsOf(foreign)).some((id) => theirs.has(id));
    client.expect(!leaked, foreign, "The cursor of another account shows its jobs.");
  },
});

/** Nothing but a submit request that is accepted makes a job. Of an account of its own, whose jobs nobody else adds to. */
const onlySubmitMakesJobs = (plan: Plan): Case => ({
  rule: "no-hidden-job",
  operation: "listJobs",
  uses: ["estimateJob", "submitJob"],
  requests: 3,
  title: "An estimate, and a rejected submit request, create no job",
  skip: onlyMock(plan, "It needs a fresh account with a known number of jobs."),
  costs: { risks: plan.job.cost },
  run: async (client) => {
    const key = newKey();
    const { body } = plan.job;
    await client.succeed("estimateJob", { key, body });
    await client.refused("submitJob", "INVALID_INPUT", { key, body: { ...body, no_such_member: "1" } });
    const list = await client.succeed("listJobs", { key });
    client.same(list, "The number of jobs of an account that has submitted none", jobsOf(list).length, 0);
  },
});

/** Enough jobs for more than one page of the default size. Only where they cost nothing. */
async function fill(client: Client, { isMock, document, job }: Plan): Promise<void> {
  if (!isMock) return;
  const { default: size, maximum } = limitOf(document);
  const { length } = jobsOf(await client.succeed("listJobs", { query: { limit: maximum } }));
  const missing = Math.max(0, size + 1 - length);
  await Promise.all(Array.from({ length: missing }, () => submit(client, job)));
}

/** A page of the smallest limit, and the next one with a limit of its own, not that of the page before. */
async function expectOtherLimit(client: Client, { document }: Plan, whole: ApiResponse): Promise<void> {
  const { minimum } = limitOf(document);
  const first = await client.succeed("listJobs", { query: { limit: minimum } });
  expectPage(client, first, minimum);
  client.same(first, "hasMore of a page that others follow", at(first.body, "hasMore"), true);
  if (at(first.body, "hasMore") !== true) return;
  const limit = compared - 1;
  const cursor = String(at(first.body, "nextCursor"));
  const rest = await client.succeed("listJobs", { query: { limit, cursor } });
  expectPage(client, rest, limit);
  const wanted = idsOf(jobsOf(whole)).slice(minimum, compared);
  client.same(
    rest,
    `The page of ${limit} after a page of ${minimum}`,
    idsOf(jobsOf(rest)).slice(0, wanted.length),
    wanted,
  );
}

/** The order is an assumption of the document. The mock keeps to it; other servers may list jobs in any order. */
function expectNewestFirst(client: Client, page: ApiResponse): void {
  const times = jobsOf(page).map(({ createdAt }) => Date.parse(String(createdAt)));
  client.expect(
    times.every((time, index) => index === 0 || time <= (times[index - 1] ?? 0)),
    page,
    "The jobs are not listed newest first.",
  );
}

const inPages = (plan: Plan): Case => ({
  rule: "list-in-pages",
  operation: "listJobs",
  uses: ["submitJob"],
  // On the mock, it first submits what it lists.
  requests: plan.isMock ? 31 : 8,
  title: `Pages have no gaps${plan.isMock ? ", list the newest first," : ""} and contain no more jobs than requested`,
  ...(plan.isMock ? { costs: { pays: plan.job.cost * (limitOf(plan.document).default + 1) } } : {}),
  run: async (client) => {
    await fill(client, plan);
    const whole = await client.succeed("listJobs", { query: { limit: compared } });
    expectPage(client, whole, compared);
    if (jobsOf(whole).length < fewest) {
      throw new Skip(`The account has ${jobsOf(whole).length} jobs. At least ${fewest} are needed to test pages.`);
    }
    const { jobs, last } = await walk(client, compared);
    client.same(last, `The list in pages of ${pageSize}`, idsOf(jobs), idsOf(jobsOf(whole)).slice(0, compared));
    if (plan.isMock) expectNewestFirst(client, whole);
    const plain = await client.succeed("listJobs");
    const { default: usual } = limitOf(plan.document);
    expectPage(client, plain, usual);
    if (plan.isMock) client.same(plain, "The number of jobs of a page without limit", jobsOf(plain).length, usual);
    await expectOtherLimit(client, plan, whole);
    const { maximum } = limitOf(plan.document);
    expectPage(client, await client.succeed("listJobs", { query: { limit: maximum } }), maximum);
  },
});

/** What a list is asked for, by the names of the query. */
interface Filters {
  readonly status?: string;
  readonly modelId?: string;
}
const fits = (job: JsonObject, { status = String(job.status), modelId = String(job.model) }: Filters): boolean =>
  job.status === status && job.model === modelId;

/** How many models are asked for: an account may have jobs of all. */
const mostModels = 3;

/** Filters by each state, a few models that are there, and both together, so that each alone would find more. */
function filtersFor(states: readonly string[], jobs: readonly JsonObject[]): Filters[] {
  const valuesOf = (member: string): string[] => [...new Set(jobs.map((job) => String(job[member])))];
  const [one] = jobs;
  const other = jobs.find((job) => job.status !== one?.status && job.model !== one?.model);
  const pairs = [
    [one, one],
    ...(other === undefined
      ? []
      : [
          [one, other],
          [other, one],
        ]),
  ] as const;
  return [
    // A state in which no job is may show those of another one.
    ...states.map((status) => ({ status })),
    ...valuesOf("model")
      .slice(0, mostModels)
      .map((modelId) => ({ modelId })),
    ...pairs.map(([first, second]) => ({ status: String(first?.status), modelId: String(second?.model) })),
  ];
}

const filtered = (plan: Plan): Case => ({
  rule: "list-filtered",
  operation: "listJobs",
  uses: ["submitJob", "cancelJob"],
  // The list, every state, a few models, and pairs of both; on the mock, jobs to be listed.
  requests: 1 + filterStates(plan.document).length + mostModels + 3 + (plan.isMock ? 4 : 0),
  title: "Filtered lists contain the jobs of the requested state and model, and no others",
  ...(plan.isMock ? { costs: { pays: plan.job.cost + 2 * plan.cancellable.cost } } : {}),
  run: async (client) => {
    if (plan.isMock) {
      await cancelPending(client, plan);
      await submit(client, plan.job);
      // It takes long, so it is still pending when the lists of the other states are requested.
      await submit(client, plan.cancellable);
    }
    const all = jobsOf(await client.succeed("listJobs", { query: { limit: limitOf(plan.document).maximum } }));
    for (const wanted of all.length === 0 ? [] : filtersFor(filterStates(plan.document), all)) {
      const what = Object.entries(wanted)
        .map(([filter, value]) => `${filter} ${value}`)
        .join(" and ");
      const query = { ...wanted, limit: compared };
      const response = await client.succeed("listJobs", { query });
      const others = jobsOf(response).filter((job) => !fits(job, wanted));
      const does = others.length === 1 ? "does" : "do";
      client.expect(
        others.length === 0,
        response,
        `The list filtered by ${what} contains ${amount(others.length, "job")} that ${does} not match.`,
      );
      // A job may have moved on to another state in the meantime.
      const isStable = (wanted.status ?? "cancelled") === "cancelled";
      if (isStable && all.some((job) => fits(job, wanted)))
        client.expect(jobsOf(response).length > 0, response, `There are jobs with ${what}, and none is listed.`);
    }
  },
});

export const pages: Cases = (plan) => [inPages(plan), exactlyFull(plan), filtered(plan), onlySubmitMakesJobs(plan)];
