/** What the guide promises to those who know other test doubles: each row of its table, tried. */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, list } from "../../scripts/document/json.ts";
import { root } from "../../scripts/document/root.ts";
import { someModel } from "../support/someModel.ts";
import { initialState } from "../support/states.ts";
import { bodyFor, type Client, startClient } from "./support.ts";

const { slug } = someModel;
let mock: Client;
let receiver: Server;
let webhookUrl: string;
let received = 0;
beforeAll(async () => {
  mock = await startClient({ speed: 1, webhooks: "local" });
  receiver = createServer((_, response) => {
    received++;
    response.end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  webhookUrl = `http://127.0.0.1:${Object(receiver.address()).port}/`;
});
afterAll(async () => {
  receiver.close();
  await mock.close();
});

/** A test with a key of its own. */
function account(key: string) {
  const headers = { authorization: `Bearer ${key}` };
  const control = (path: string, body?: unknown) =>
    mock.send(`/__mock/${path}`, { headers, ...(body === undefined ? {} : { body }) });
  const submit = async (extra = {}) =>
    String(at((await mock.call("submitJob", { headers, body: { ...bodyFor(slug), ...extra } })).body, "jobId"));
  const statuses = async (count: number) => {
    const found = [];
    for (let index = 0; index < count; index++) found.push((await mock.send("/v1/jobs", { headers })).status);
    return found;
  };
  const job = async (id: string) => (await mock.send(`/v1/jobs/${id}`, { headers })).body;
  return { control, submit, statuses, job };
}

const rows: Readonly<Record<string, (test: ReturnType<typeof account>) => Promise<void>>> = {
  async "Reset everything between tests"({ control, submit, job }) {
    const id = await submit();
    expect((await control("reset", {})).status).toBe(200);
    expect(at(await job(id), "error", "code")).toBe("JOB_NOT_FOUND");
  },
  async "Advance time"({ control, submit, job }) {
    const id = await submit();
    await control("clock/advance", { by: "1d" });
    expect(at(await job(id), "status")).toBe("completed");
  },
  async "Verify what was sent"({ control, submit }) {
    await submit();
    const { body } = await control("requests?operation=submitJob");
    expect(list(at(body, "requests"))).toMatchObject([{ method: "POST", body: { model: slug } }]);
  },
  async "Fail once, then succeed"({ control, statuses }) {
    await control("failures", { operation: "listJobs", failure: "500" });
    expect(await statuses(3)).toEqual([500, 200, 200]);
  },
  async "Return a custom response"({ control, statuses }) {
    await control("failures", { operation: "listJobs", response: { status: 418, body: { tea: true } } });
    expect(await statuses(2)).toEqual([418, 200]);
  },
  async "Deliver a webhook again"({ control, submit }) {
    await submit({ webhookUrl });
    await control("clock/advance", { by: "1d" });
    const before = received;
    const [webhook] = list(at((await control("webhooks")).body, "webhooks"));
    expect((await control(`webhooks/${at(webhook, "id")}/send`, { as: "duplicate" })).status).toBe(200);
    expect(received).toBe(before + 1);
  },
  async "Run tests in parallel"({ control, submit, job, statuses }) {
    const other = account("pb_other_test");
    const id = await submit();
    await other.control("clock/advance", { by: "1d" });
    await other.control("failures", { operation: "listJobs", failure: "500" });
    await other.control("reset", {});
    expect(at(await job(id), "status")).toBe(initialState);
    expect(await statuses(1)).toEqual([200]);
    expect((await control("clock")).body).toMatchObject({ offsetMilliseconds: 0 });
  },
};

const guide = readFileSync(join(root, "scripts/portal/src/content/docs/guides/testing.mdx"), "utf8");
const [, table = ""] = /^\| You want to .*\n\|[-|]+\|\n((?:\|.*\n)+)/m.exec(guide) ?? [];
const promised = table
  .trim()
  .split("\n")
  .map((row) => row.split("|")[1]?.trim() ?? "");

describe("the mock, like other test doubles,", () => {
  it.each(promised)("lets a test do it: %s", async (name) => {
    const row = rows[name];
    if (row === undefined) throw new Error(`Nothing tries what the guide promises: ${name}`);
    await row(account(`pb_${name}`.replaceAll(/\W/g, "_")));
  });

  it("is documented to do everything that is tested here", () => {
    expect(promised).toEqual(Object.keys(rows));
  });
});
