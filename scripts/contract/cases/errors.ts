import { at } from "../../document/json.ts";
import type { Wire } from "../client/client.ts";
import { exampleBody, type Subject } from "../plan.ts";
import { type Cases, onlyMock } from "./case.ts";
import { submit } from "./jobs.ts";

/** Ids of things that exist, by the name of the path parameter. */
async function existing(wire: Wire, { job }: Subject): Promise<Record<string, string>> {
  const { jobId } = await submit(wire, job);
  const presigned = await wire.succeed("presignUpload", { body: { filename: "a.png", contentType: "image/png" } });
  return { jobId, id: String(at(presigned.body, "data", "fileId")), modelId: job.body.model };
}

/** Every error that an operation declares, as the mock gives it on demand. */
export const errors: Cases = (subject) =>
  subject.document.operations.map((operation) => ({
    rule: "error-as-declared",
    operation: operation.id,
    title: `${operation.id} gives each of its ${operation.errorCodes.length} errors as declared`,
    skip: onlyMock(subject, "Errors such as a failure of the server can be caused on the mock only."),
    costs: { pays: subject.job.cost },
    run: async (wire) => {
      const path = await existing(wire, subject);
      const body = exampleBody(subject, operation);
      for (const code of operation.errorCodes) {
        const headers = { prefer: `mock=${code.toLowerCase()}` };
        const request = { path, headers, ...(body === undefined ? {} : { body }) };
        const answer = await wire.refused(operation.id, code, request, `${code} was asked for`);
        const mustWait = subject.document.errorCodes.get(code)?.status === 429;
        const tells = /^\d+$/.test(answer.headers.get("retry-after") ?? "");
        if (mustWait) wire.expect(tells, answer, "Retry-After does not say after how many seconds to call again.");
      }
    },
  }));
