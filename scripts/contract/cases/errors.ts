import { at } from "../../document/json.ts";
import type { Client } from "../client/client.ts";
import { exampleBody, type Plan } from "../plan.ts";
import { type Cases, onlyMock } from "./case.ts";
import { submit } from "./jobs.ts";

/** Ids of things that exist, by the name of the path parameter. */
async function existing(client: Client, { job }: Plan): Promise<Record<string, string>> {
  const { jobId } = await submit(client, job);
  const presigned = await client.succeed("presignUpload", { body: { filename: "a.png", contentType: "image/png" } });
  return { jobId, id: String(at(presigned.body, "data", "fileId")), modelId: job.body.model };
}

/** Every error that an operation declares, as the mock gives it on demand. */
export const errors: Cases = (plan) =>
  plan.document.operations.map((operation) => ({
    rule: "error-as-declared",
    operation: operation.id,
    title: `${operation.id} returns each of its ${operation.errorCodes.length} errors as declared`,
    skip: onlyMock(plan, "Only the mock can produce errors such as a server failure."),
    costs: { pays: plan.job.cost },
    run: async (client) => {
      const path = await existing(client, plan);
      const body = exampleBody(plan, operation);
      for (const code of operation.errorCodes) {
        const headers = { prefer: `mock=${code.toLowerCase()}` };
        const expects429 = plan.document.errorCodes.get(code)?.status === 429;
        const request = { path, headers, expects429, ...(body === undefined ? {} : { body }) };
        const response = await client.refused(operation.id, code, request, `${code} was requested`);
        // The document promises no Retry-After. If there is one, it counts seconds.
        const wait = response.headers.get("retry-after");
        client.expect(wait === null || /^\d+$/.test(wait), response, "Retry-After is not a number of seconds.");
      }
    },
  }));
