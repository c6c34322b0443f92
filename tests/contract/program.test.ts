/** The program as people run it: what it says, what it writes, and how it ends. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CannotRun, type ContractOptions, checks, runContract, type Schedule } from "../../scripts/contract/index.ts";
import { workflowsPart } from "../../scripts/contract/workflows/workflows.ts";
import { root } from "../../scripts/document/root.ts";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { launchBrowser } from "../../scripts/program/browser.ts";
import { overflowOf, visibleOverflow } from "../support/overflow.ts";
import { startMutant } from "./mutant.ts";
import { document as api, faultOf, oneModel, startFastMock } from "./support.ts";

const program = join(root, "scripts/contract/main.ts");
const key = "pb_very_secret_key";

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let mock: RunningMock;
let folder: string;
beforeAll(async () => {
  mock = await startFastMock();
  folder = await mkdtemp(join(tmpdir(), "contract-"));
});
afterAll(async () => {
  await mock.close();
  await rm(folder, { recursive: true, force: true });
});

const contract = (...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, "--report", folder, ...args], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });

async function serve(listener: RequestListener): Promise<{ server: Server; url: string }> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, url: `http://127.0.0.1:${Object(server.address()).port}` };
}

const quick = ["--only", "checks", ...oneModel.flatMap((slug) => ["--model", slug])];

it("exits with 0 on the mock, and prints the plan and the result", async () => {
  const { code, stdout } = await contract("--server", `${mock.url}/`, ...quick);
  expect(stdout).toContain(`PixelByte API contract at ${mock.url} (the mock)`);
  expect(stdout).toMatch(/\d+ cases: \d+ of checks; 1 left out\./);
  expect(stdout).toMatch(/✓ job-completes +1 as documented/);
  expect(stdout).toContain("The server is as documented.");
  expect(code).toBe(0);
});

it("ends what is running on Ctrl-C, says so, and exits with 2", async () => {
  const child = spawn(process.execPath, [program, "--report", folder, "--server", mock.url, ...quick], { cwd: folder });
  // The plan is the first that is printed.
  child.stdout.once("data", () => child.kill("SIGINT"));
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  expect(stderr).toContain("Press Ctrl-C again to stop at once.");
  expect(stderr).toContain("The run was stopped");
  expect(stdout).toMatch(/ \d+ {2}The run was stopped\./);
  expect(stdout).not.toContain("The server is as documented.");
  expect(stdout).toContain("Reports:");
  expect(code).toBe(2);
});

it("skips webhooks, and says how to enable them, if the mock does not send them over plain http", async () => {
  const plain = await startMock();
  const only = new AbortController();
  const reasons: (string | undefined)[] = [];
  const onSchedule = ({ work }: Schedule) => {
    reasons.push(...work.filter(({ case: one }) => one.rule.includes("webhook")).map(({ skipped }) => skipped));
    only.abort();
  };
  const options = { server: plain.url, document: api, models: oneModel, onSchedule, signal: only.signal };
  await runContract(options, [checks, workflowsPart()]);
  await plain.close();
  expect(reasons).toEqual(Array.from({ length: 4 }, () => expect.stringContaining("start it with --webhooks local")));
});

it("skips what needs the control API if it does not respond", async () => {
  const report = await runContract({
    server: mock.url,
    document: api,
    models: oneModel,
    filter: ({ rule }) => rule === "balance-charged",
    fetch: (input, init) =>
      String(input).endsWith("/__mock/account")
        ? Promise.reject(new TypeError("fetch failed"))
        : mock.fetch(input, init),
  });
  const reasons = report.results.map(({ reason }) => reason);
  expect(reasons.length).toBeGreaterThan(0);
  expect([...new Set(reasons)]).toEqual(["The control API of the mock did not respond."]);
});

it("explains its options, without the defaults of flags", async () => {
  const { code, stdout } = await contract("--help");
  expect(stdout).toContain("--allow-spend <dollars>");
  expect(stdout).not.toContain("default: false");
  expect(stdout).not.toContain(root);
  expect(code).toBe(0);
});

describe("on a server that differs", () => {
  let browser: Browser;
  let ended: Ended;
  beforeAll(async () => {
    const server = await startMutant(mock.url, api, faultOf("a cancelled job is not refunded"));
    ended = await contract("--server", server.url, "--key", key, ...quick);
    await server.close();
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it("exits with 1, and names the operation, the rule, the difference, and the request as curl without the key", () => {
    expect(ended.code).toBe(1);
    expect(ended.stdout).toMatch(/1\. cancelJob +job-cancelled\n +refundedMicroCents is 0, not \d+\./);
    expect(ended.stdout).toMatch(
      /curl -sS -X POST "http:\S+\/\$JOB_ID\/cancel" \\\n +-H "authorization: Bearer \$PIXELBYTE_API_KEY"/,
    );
    expect(ended.stdout).toContain("The server differs from the document in 1 place.");
  });

  it("never shows the key", async () => {
    const files = await Promise.all(["report.html", "junit.xml"].map((name) => readFile(join(folder, name), "utf8")));
    expect([ended.stdout, ended.stderr, ...files].join()).not.toContain(key);
  });

  it("writes a self-contained page that fits a phone, in light and dark", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await browser.newPage({ colorScheme, viewport: { width: 390, height: 800 } });
      const requested: string[] = [];
      page.on("request", (request) => requested.push(request.url()));
      await page.goto(`file://${join(folder, "report.html")}`);
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toMatch(/differs from the document/);
      expect(await page.getByRole("article").textContent()).toMatch(/refundedMicroCents is 0.*cancelJob.*curl/s);
      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(background).toBe(colorScheme === "light" ? "rgb(251, 250, 246)" : "rgb(11, 13, 12)");
      expect(await overflowOf(page)).toBeLessThan(visibleOverflow);
      expect(requested).toHaveLength(1);
      await page.close();
    }
  });

  it("writes JUnit XML that a parser reads", async () => {
    const page = await browser.newPage();
    const read = await page.evaluate(
      (text) => {
        const xml = new DOMParser().parseFromString(text, "text/xml");
        return {
          wrong: xml.querySelectorAll("parsererror").length,
          cases: xml.querySelectorAll("testsuite > testcase").length,
          told: Number(xml.querySelector("testsuite")?.getAttribute("tests")),
          failures: [...xml.querySelectorAll("failure")].map((one) => one.getAttribute("message")),
          skipped: xml.querySelectorAll("skipped").length,
        };
      },
      await readFile(join(folder, "junit.xml"), "utf8"),
    );
    await page.close();
    expect(read).toEqual({
      wrong: 0,
      cases: read.told,
      told: read.told,
      failures: [expect.stringMatching(/^cancelJob: refundedMicroCents is 0/)],
      skipped: 1,
    });
    expect(read.cases).toBeGreaterThan(40);
  });
});

describe("a server that cannot be tested ends the program with 2, and a reason", () => {
  it.each([
    [
      "nothing listens there",
      ["--server", "http://127.0.0.1:2"],
      /^http:\/\/127.0.0.1:2 cannot be reached: nothing listens/,
    ],
    ["no server is named", [], /required option '--server <url>' not specified/],
    [
      "a part does not exist",
      ["--server", "x", "--only", "cheks"],
      /There is no part cheks\. The parts are checks, workflows/,
    ],
    [
      "two options each replace the tests",
      ["--server", "x", "--audit", "--resolve"],
      /'--audit' cannot be used with option '--resolve'/,
    ],
    ["an amount is none", ["--server", "x", "--allow-spend", "much"], /It must be US dollars, such as 0\.50\./],
  ])("when %s", async (_, args, message) => {
    const { code, stderr } = await contract(...args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});

it("sends nothing if the baseline is no report", async () => {
  const { code, stdout, stderr } = await contract("--server", mock.url, ...quick, "--baseline", program);
  expect(stderr).toContain(`--baseline ${program} is not a report.json of this kit.`);
  expect(stdout).toBe("");
  expect(code).toBe(2);
});

describe("a run is rejected", () => {
  const page = { status: 200, body: "<h1>It works</h1>" };
  const rejection = { status: 401, body: '{"error":{"code":"INVALID_API_KEY","message":"Unknown."}}' };
  const refused = (options: Partial<ContractOptions> & { server: string }) =>
    runContract({ document: api, ...options }).then(
      () => "it ran",
      (error: unknown) => (error instanceof CannotRun ? error.message : String(error)),
    );

  it.each([
    ["localhost", /^The server is not a URL\. Give one such as http:\/\/localhost:4010/],
    ["ftp://me:secret@example.com", /must not contain a user name or password/],
    ["me:secret@example.com", /must begin with http/],
    ["http://me:secret@localhost:99999", /is not a URL/],
    ["ftp://example.com", /must begin with http:\/\/ or https:\/\//],
    ["http://localhost/?a=1", /has a query or a fragment/],
  ])("for the address %s", async (server, message) => {
    const told = await refused({ server });
    expect(told).toMatch(message);
    expect(told).not.toContain("secret");
  });

  it("for an unknown model, and names the nearest", async () => {
    const [slug = ""] = oneModel;
    const message = await refused({ server: mock.url, models: [`${slug}x`] });
    expect(message).toBe(`The document has no model ${slug}x. Did you mean ${slug}?`);
  });

  it.each([
    ["responds with something else", page, { key }, /is not the API: GET \/v1\/jobs returned 200 with text\/html/],
    ["rejects the key", rejection, { key }, /rejects the key \(401: INVALID_API_KEY, Unknown\.\)/],
    ["is not the mock, without a key", page, {}, /is not the mock, so a key is needed: --key/],
  ])("for a server that %s", async (_, { status, body }, options, message) => {
    const { server, url } = await serve((_request, response) => {
      response.writeHead(status, { "content-type": "text/html" }).end(body);
    });
    const told = await refused({ server: url, ...options });
    server.close();
    expect(told).toMatch(message);
    expect(told).not.toContain(key);
  });
});
