/** What each operation answers, by operationId. An operation that is not listed answers its example. */
import type { Answer } from "./answer.ts";
import { estimateJob } from "./estimateJob.ts";
import { example } from "./example.ts";
import { getModel } from "./getModel.ts";
import { cancelJob, getJob, listJobs } from "./jobs.ts";
import { submitJob } from "./submitJob.ts";
import { getUpload, presignUpload } from "./uploads.ts";

const answers: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ["submitJob", submitJob],
  ["estimateJob", estimateJob],
  ["getJob", getJob],
  ["listJobs", listJobs],
  ["cancelJob", cancelJob],
  ["getModel", getModel],
  ["presignUpload", presignUpload],
  ["getUpload", getUpload],
]);

export const answerOf = (operationId: string): Answer => answers.get(operationId) ?? example;
