/** A response shows a job at one moment, though time goes on while it is made. */
import { afterEach, expect, it } from "vitest";
import { at, list } from "../../scripts/document/json.ts";
import { someModel } from "../support/someModel.ts";
import { bodyFor, type Client, startClient } from "./support.ts";

const { slug, processingSeconds } = someModel;
const progress: Readonly<Record<string, number>> = { pending: 0, processing: 50, completed: 100 };

let client: Client;
afterEach(() => client?.close());

/**
 * Starts a mock whose time goes on by each look at the clock, so that any two of them may be on two sides of a change.
 *
 * @param looks how many of them a job takes
 */
async function start(looks: number): Promise<void> {
  let now = Date.now();
  client = await startClient({ speed: (processingSeconds * 1000) / looks, clock: { now: () => (now += 1) } });
}

const submit = async (): Promise<string> =>
  String(at((await client.call("submitJob", { body: bodyFor(slug) })).body, "jobId"));

it("status, progress, end and files of a job are consistent", async () => {
  await start(40);
  for (let jobs = 0; jobs < 30; jobs++) {
    const path = `/v1/jobs/${await submit()}`;
    let status = "";
    while (status !== "completed") {
      const { body } = await client.call("getJob", { path });
      status = String(at(body, "status"));
      const isDone = status === "completed";
      expect(
        [at(body, "progress"), at(body, "completedAt") !== null, at(body, "outputs") !== null],
        JSON.stringify(body),
      ).toEqual([progress[status], isDone, isDone]);
    }
  }
});

it("a list of jobs in one state contains no others", async () => {
  // So long that one of several jobs begins or ends between any few looks.
  await start(400);
  for (let jobs = 0; jobs < 30; jobs++) {
    await submit();
    for (const status of ["pending", "processing"]) {
      const { body } = await client.call("listJobs", { query: `?status=${status}` });
      for (const job of list(at(body, "jobs"))) expect(at(job, "status")).toBe(status);
    }
  }
});
