/** What each operation answers, by operationId. An operation that is not listed answers its example. */
import type { Answer } from "./answer.ts";
import { estimateJob } from "./estimateJob.ts";
import { example } from "./example.ts";
import { exampleJob } from "./exampleJob.ts";
import { presignUpload } from "./presignUpload.ts";
import { submitJob } from "./submitJob.ts";

const answers: ReadonlyMap<string, Answer> = new Map([
  ["submitJob", submitJob],
  ["estimateJob", estimateJob],
  ["getJob", exampleJob],
  ["cancelJob", exampleJob],
  ["presignUpload", presignUpload],
]);

export const answerOf = (operationId: string): Answer => answers.get(operationId) ?? example;
