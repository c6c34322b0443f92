/** The kit is a good guest of real servers: patient, slow if asked, and silent about secrets. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Case } from "../../scripts/contract/cases/case.ts";
import { createSecrets, keyVariable } from "../../scripts/contract/client/secrets.ts";
import { createTransport } from "../../scripts/contract/client/transport.ts";
import { findingsOf, type Report } from "../../scripts/contract/finding.ts";
import { CannotRun, type ContractOptions, type Part, runContract } from "../../scripts/contract/index.ts";
import { jobsOf } from "../../scripts/contract/plan.ts";
import { htmlOf } from "../../scripts/contract/report/html.ts";
import { jsonOf, newFindings, readBaseline } from "../../scripts/contract/report/json.ts";
import { junitOf } from "../../scripts/contract/report/junit.ts";
import { reportText } from "../../scripts/contract/report/terminal.ts";
import { findingsOf as workflowFindings } from "../../scripts/contract/workflows/workflows.ts";
import { objectOf } from "../../scripts/document/json.ts";
import type { RunningMock } from "../../scripts/mock/index.ts";
import { ofThisWeek } from "../support/sample.ts";
import { balanceMutants } from "./derived/balances.ts";
import { listMutants } from "./derived/lists.ts";
import { document } from "./document.ts";
import { faultyFetch } from "./faultyFetch.ts";
import { type Fault, startMutant } from "./mutant.ts";
import { faultOf, oneModel as models, startFastMock } from "./support.ts";

const key = "pb_very_secret_key+with/signs";
const otherKey = "pb_other_secret_key";

let mock: RunningMock;
beforeAll(async () => {
  mock = await startFastMock({ keepRequests: false, webhooks: "off" });
});
afterAll(() => mock.close());

const look = (options: Partial<ContractOptions>): Promise<Report> =>
  runContract({ server: mock.url, document, models, patience: 5_000, key, otherKey, ...options });

/** A 429 as the document describes it. */
const tooMany = {
  success: false,
  error: { code: "CONCURRENT_JOBS_EXCEEDED", message: "Wait." },
  requestId: "req_limited",
};

/** Disturbs every tenth request. */
function everyTenth(disturb: () => Response): typeof fetch {
  let count = 0;
  return (input, init) => {
    count += 1;
    return count % 10 === 0 ? new Promise((resolve) => resolve(disturb())) : fetch(input, init);
  };
}

describe("a correct server has no findings", () => {
  it("that responds with 429 and Retry-After to one request in ten", async () => {
    const limited = everyTenth(() => Response.json(tooMany, { status: 429, headers: { "retry-after": "0" } }));
    expect(findingsOf(await look({ fetch: limited, patience: 60_000 }))).toEqual([]);
  });

  it("that closes one idle connection in ten", async () => {
    const closing = everyTenth(() => {
      throw new TypeError("fetch failed", { cause: Object.assign(new Error("closed"), { code: "ECONNRESET" }) });
    });
    expect(findingsOf(await look({ fetch: closing, patience: 60_000 }))).toEqual([]);
  });

  it("that is not the mock and lists jobs in another order than the document assumes", async () => {
    const server = await startMutant(mock.url, document, { ...faultOf("jobs are listed oldest first"), hidden: true });
    onTestFinished(() => server.close());
    const body = JSON.stringify(jobsOf(document, false).job.body);
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
    for (const _ of [1, 2, 3]) {
      const { status } = await fetch(`${mock.url}/v1/jobs/submit`, { method: "POST", headers, body });
      expect(status).toBe(200);
    }
    const { isMock, results } = await look({ server: server.url, filter: ({ rule }) => rule === "list-in-pages" });
    expect(isMock).toBe(false);
    const { outcome, findings } = results.find(({ title }) => title.startsWith("Pages have no gaps")) ?? expect.fail();
    expect({ outcome, findings }).toEqual({ outcome: "as documented", findings: [] });
  });
});

it("does not resubmit a job that may have been accepted, unless the server says it was not", async () => {
  let sent = 0;
  const closing: typeof fetch = () => {
    sent += 1;
    throw new TypeError("fetch failed", { cause: Object.assign(new Error("closed"), { code: "ECONNRESET" }) });
  };
  const transport = createTransport({ fetch: closing, isRepeatable: () => false });
  await expect(transport("http://localhost/v1/jobs/submit", { method: "POST" }, 1000)).rejects.toThrow("fetch failed");
  expect(sent).toBe(1);
});

it.each([
  ["a number of seconds", "0"],
  ["a date", new Date(0).toUTCString()],
])("waits for a 429 whose Retry-After is %s", async (_, value) => {
  const responses = [
    Response.json({}, { status: 429, headers: { "retry-after": value } }),
    Response.json({ done: true }),
  ];
  const next: typeof fetch = async () => responses.shift() ?? Response.error();
  const transport = createTransport({ fetch: next, isRepeatable: () => true });
  expect(await (await transport("http://localhost/", {}, 1000)).json()).toEqual({ done: true });
});

it("sends no faster than --rate", async () => {
  const started = performance.now();
  const times: number[] = [];
  const timed: typeof fetch = async () => {
    times.push(performance.now());
    return Response.json({});
  };
  const transport = createTransport({
    fetch: timed,
    rate: { count: 20, milliseconds: 1000 },
    isRepeatable: () => true,
  });
  await Promise.all([1, 2, 3, 4].map(() => transport("http://localhost/", {}, 1000)));
  // The fourth has three distances of 50 ms before it, however late the others were.
  expect((times[3] ?? 0) - started).toBeGreaterThan(140);
});

it("sends nothing for --plan", async () => {
  let sent = 0;
  const none: typeof fetch = () => {
    sent += 1;
    throw new Error("sent");
  };
  let requests = 0;
  await look({
    server: "https://api.example.com",
    fetch: none,
    planOnly: true,
    onSchedule: ({ work }) => {
      requests = work.filter(({ skipped }) => skipped === undefined).length;
    },
  });
  expect(sent).toBe(0);
  expect(requests).toBeGreaterThan(20);
});

/** Sends back whatever it was sent, with all that can go wrong in a report. */
const echoing: Fault = {
  changeResponse: (reply, { headers, operation }) => {
    const { authorization = "" } = headers;
    const sent = authorization.replace("Bearer ", "");
    const message = `${sent} ${encodeURIComponent(sent)} ${btoa(sent)}\u001b[31m\u0007\ufffe\u202e\n::error::${sent}\n##[error]`;
    return operation === "getJob" || operation === "listJobs"
      ? { ...reply, status: 418, body: { success: false, error: { code: sent, message }, requestId: authorization } }
      : reply;
  },
};

describe("a server that echoes keys and controls", () => {
  let texts: readonly string[];
  beforeAll(async () => {
    const { fetch } = faultyFetch(mock.url, document, echoing);
    const report = await look({ fetch });
    expect(findingsOf(report).length).toBeGreaterThan(2);
    texts = [reportText(report), await htmlOf(report), junitOf(report), jsonOf(report)];
  });

  it("has no key in any report", () => {
    for (const text of texts) {
      for (const secret of [key, otherKey]) {
        for (const written of [secret, encodeURIComponent(secret), btoa(secret).slice(0, 20)]) {
          expect(text).not.toContain(written);
        }
      }
    }
  });

  it("has no control characters, direction marks or build server commands in any report", () => {
    for (const text of texts) {
      for (const mark of ["\u0007", "\ufffe", "\u202e"]) expect(text).not.toContain(mark);
      expect(text).not.toContain("\u001b[31m\\");
      expect(text).not.toMatch(/^\s*::error/m);
      expect(text).not.toContain("##[error]");
    }
  });
});

describe("every finding", () => {
  const run = promisify(execFile);
  /** What `jq -r` does with a path of names, for machines without it. */
  const jq = `jq() { ${process.execPath} -e 'let t="";process.stdin.on("data",d=>t+=d).on("end",()=>console.log(process.argv[1].slice(1).split(".").reduce((o,k)=>o[k],JSON.parse(t))))' "$2"; }`;

  // A job has to be pending still when the second command comes to it.
  let slow: RunningMock;
  beforeAll(async () => {
    slow = await startFastMock({ keepRequests: false, webhooks: "off", speed: 20 });
  });
  afterAll(() => slow.close());

  const faults = [
    "estimate rounds to ten thousands",
    "submit returns the cost as a string",
    "an unknown job is found",
    "a cancelled job is not refunded",
    "progress is a string",
    "the limit is ignored",
    "an upload forgets its name",
    "the current version does not exist",
    "submit ignores the version",
    "anybody may read a job",
    "the list needs no key",
  ];

  const byName = [
    ...faults.map((name) => ({ name, fault: faultOf(name) })),
    ...balanceMutants,
    ...listMutants.filter(({ name }) => /exactly full|makes a job/.test(name)),
  ];

  it.each(ofThisWeek(byName, 6))("is reproduced by its curl lines: $name", async ({ fault }) => {
    const server = await startMutant(slow.url, document, fault);
    // What finds these faults does not wait until a job of the slow mock ends.
    const filter = ({ waits = false }: Case): boolean => !waits;
    const findings = findingsOf(await look({ server: server.url, failFast: true, filter }));
    expect(findings).not.toEqual([]);
    for (const { request = "", response = "" } of findings) {
      expect(request).not.toContain(key);
      const line = request.replaceAll("curl -sS", "curl -sS -w '\\n%{http_code}'");
      const last = line.slice(line.lastIndexOf("curl -sS"));
      const script = `${jq}\n${request.slice(0, request.lastIndexOf("curl -sS"))}${last}`;
      const env = { ...process.env, PIXELBYTE_API_KEY: key, PIXELBYTE_OTHER_KEY: otherKey };
      const { stdout } = await run("bash", ["-c", script], { env });
      const body = stdout.slice(0, stdout.lastIndexOf("\n"));
      const status = stdout.slice(stdout.lastIndexOf("\n") + 1);
      expect(`${status} `, script).toBe(response.slice(0, 4));
      const told = /^\d+ (\{.*)/.exec(response)?.[1] ?? "{}";
      const names = (text: string) => Object.keys(objectOf(JSON.parse(text))).toSorted();
      if (!told.endsWith("...")) expect(names(body)).toEqual(names(told));
    }
    await server.close();
  });
});

it("fails only for findings that the baseline does not have", async () => {
  const first = await look({ fetch: faultyFetch(mock.url, document, faultOf("an upload forgets its name")).fetch });
  const same = await look({ fetch: faultyFetch(mock.url, document, faultOf("an upload forgets its name")).fetch });
  const other = await look({ fetch: faultyFetch(mock.url, document, faultOf("progress is a string")).fetch });
  expect(findingsOf(first).length).toBeGreaterThan(0);
  const baseline = readBaseline(jsonOf(first), "report.json");
  expect(newFindings(same, baseline)).toEqual([]);
  expect(newFindings(other, baseline).length).toBe(findingsOf(other).length);
  expect(() => readBaseline("{}", "report.json")).toThrow("is not a report.json");
});

describe("the output of other programs", () => {
  it("ends a run without showing the key", async () => {
    const part: Part = {
      name: "other",
      cases: () => [
        {
          rule: "other",
          operation: "listJobs",
          title: "It cannot run",
          run: () => Promise.reject(new CannotRun(`It said: ${key}`)),
        },
      ],
    };
    const failure = await runContract({ server: mock.url, document, models, key }, [part]).catch(String);
    expect(failure).toContain("It said: $PIXELBYTE_API_KEY");
  });

  it("is truncated only after the key has been removed", () => {
    const secrets = createSecrets([{ value: key, variable: keyVariable }]);
    const check = { name: "status", passed: false, message: "It differs", severity: "error" };
    const step = { stepId: "look", response: { statusCode: 200, body: `${"x".repeat(390)}${key}` }, checks: [check] };
    const workflow = { id: "w", file: "w", summary: "W", mockOnly: false, steps: [], inputs: [] };
    const [finding] = workflowFindings(workflow, step, secrets);
    expect(finding?.response).not.toContain(key.slice(0, 6));
  });
});
