/** A job in the list: the row says what the job says. */
import { at, list } from "../../document/json.ts";
import type { ApiResponse, Client } from "../client/client.ts";

export const statusOf = (response: ApiResponse): string => String(at(response.body, "status"));

/**
 * Finds the row of a job among those of its model and among those of its state, and compares it.
 *
 * @param job the response that showed the job, in a state that it has not left since
 */
export async function expectListed(client: Client, job: ApiResponse, model: string): Promise<void> {
  const jobId = String(at(job.body, "jobId"));
  for (const query of [{ modelId: model }, { status: statusOf(job) }]) {
    const response = await client.succeed("listJobs", { query });
    const row = list(at(response.body, "jobs")).find((one) => at(one, "jobId") === jobId);
    client.expect(row !== undefined, response, `The list does not contain ${jobId}.`);
    for (const member of row === undefined ? [] : ["status", "progress", "createdAt", "completedAt"]) {
      client.same(response, `${member} of the job in the list`, at(row, member), at(job.body, member) ?? null);
    }
    if (row !== undefined) client.same(response, "model of the job in the list", at(row, "model"), model);
  }
}

/** The list while a job goes on. Only if the job is in the same state before and after, the list has to show that state. */
export async function expectListedMeanwhile(client: Client, before: ApiResponse, model: string): Promise<void> {
  const jobId = String(at(before.body, "jobId"));
  const lists: ApiResponse[] = [];
  for (const query of [{ modelId: model }, { status: statusOf(before) }]) {
    lists.push(await client.succeed("listJobs", { query }));
  }
  const after = await client.succeed("getJob", { path: { jobId } });
  if (statusOf(after) !== statusOf(before)) return;
  for (const response of lists) {
    const row = list(at(response.body, "jobs")).find((one) => at(one, "jobId") === jobId);
    client.expect(row !== undefined, response, `The list does not contain ${jobId}, which is ${statusOf(before)}.`);
    for (const member of row === undefined ? [] : ["status", "progress", "completedAt"]) {
      client.same(response, `${member} of the job in the list`, at(row, member), at(before.body, member) ?? null);
    }
  }
}
