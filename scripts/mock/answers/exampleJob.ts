import { objectOf } from "../json.ts";
import type { Answer } from "./answer.ts";

/** The example of a job, as if it were the job that was asked for. */
export const exampleJob: Answer = (call) => () => ({ ...objectOf(call.example()), jobId: String(call.path.jobId) });
