import { randomUUID } from "node:crypto";
import type { Cases } from "./case.ts";

const nobody = randomUUID();

/** What does not exist is not found, with the code that says what is missing. */
export const unknownIds: Cases = () =>
  [
    { operation: "getJob", path: { jobId: `job_${nobody}` }, code: "JOB_NOT_FOUND" },
    { operation: "cancelJob", path: { jobId: `job_${nobody}` }, code: "JOB_NOT_FOUND" },
    { operation: "getModel", path: { modelId: `model_${nobody}` }, code: "MODEL_NOT_FOUND" },
    { operation: "getUpload", path: { id: nobody }, code: "NOT_FOUND" },
  ].map(({ operation, path, code }) => ({
    rule: "unknown-id-refused",
    operation,
    causes: [code],
    title: `${operation} does not find an unknown id`,
    run: async (client) => {
      await client.refused(operation, code, { path }, "The id does not exist");
    },
  }));
