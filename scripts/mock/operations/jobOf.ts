import { say } from "../../document/phrases.ts";
import { ApiError } from "../errors/ApiError.ts";
import type { KeptJob } from "../jobs/job.ts";
import type { Context } from "./operation.ts";
import type { OperationRequest } from "./request.ts";

/** The job that a request is about. Rejects with an `ApiError` if it does not exist, or is someone else's. */
export async function jobOf({ path, owner }: OperationRequest, { store }: Context): Promise<KeptJob> {
  const id = String(path.jobId);
  const job = await store.get(id);
  if (job === undefined) throw new ApiError("JOB_NOT_FOUND", `There is no job ${say(id)}.`);
  if (job.owner === owner) return job;
  throw new ApiError("UNAUTHORIZED_ACCESS", `The job ${say(id)} was submitted with another API key.`);
}
