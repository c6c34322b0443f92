import { at } from "../../document/json.ts";
import type { Operation } from "../../document/view.ts";
import type { Client } from "../client/client.ts";
import { exampleBody, type Plan } from "../plan.ts";
import { type Case, onlyMock } from "./case.ts";
import { submit } from "./jobs.ts";

/** The id of something that exists, by the name of the path parameter. */
async function existing(client: Client, { job }: Plan, { path }: Operation): Promise<Record<string, string>> {
  if (path.includes("{jobId}")) return { jobId: (await submit(client, job)).jobId };
  if (path.includes("{modelId}")) return { modelId: job.body.model };
  if (!path.includes("{id}")) return {};
  const presigned = await client.succeed("presignUpload", { body: { filename: "a.png", contentType: "image/png" } });
  return { id: String(at(presigned.body, "data", "fileId")) };
}

/** The errors of an operation that no other case causes. */
function restOf({ id, errorCodes }: Operation, cases: readonly Case[]): string[] {
  const caused = new Set(cases.filter(({ operation }) => operation === id).flatMap(({ causes = [] }) => causes));
  return errorCodes.filter((code) => !caused.has(code));
}

const caseOf = (plan: Plan, operation: Operation, codes: readonly string[]): Case => ({
  rule: "error-as-declared",
  operation: operation.id,
  requests: codes.length + (/\{(jobId|id)\}/.test(operation.path) ? 1 : 0),
  title: `${operation.id} returns the other ${codes.length} of its errors as declared`,
  skip: onlyMock(plan, "Only the mock can produce errors such as a server failure."),
  costs: { pays: plan.job.cost },
  run: async (client) => {
    const path = await existing(client, plan, operation);
    const body = exampleBody(plan, operation);
    for (const code of codes) {
      const headers = { prefer: `mock=${code.toLowerCase()}` };
      const expects429 = plan.document.errorCodes.get(code)?.status === 429;
      const request = { path, headers, expects429, ...(body === undefined ? {} : { body }) };
      const response = await client.refused(operation.id, code, request, `${code} was requested`);
      // The document promises no Retry-After. If there is one, it counts seconds.
      const wait = response.headers.get("retry-after");
      client.expect(wait === null || /^\d+$/.test(wait), response, "Retry-After is not a number of seconds.");
    }
  },
});

/**
 * Every error that an operation declares, as the mock returns it on request.
 *
 * @param cases the other cases: errors that they cause need no request
 */
export const errors = (plan: Plan, cases: readonly Case[]): Case[] =>
  plan.document.operations.map((operation) => caseOf(plan, operation, restOf(operation, cases)));
