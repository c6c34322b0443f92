/** What each operation does, by operationId. An operation that is not listed responds with 501. */
import { cancelJob } from "./cancelJob.ts";
import { estimateJob } from "./estimateJob.ts";
import { getJob } from "./getJob.ts";
import { getModel } from "./getModel.ts";
import { getUpload } from "./getUpload.ts";
import { listJobs } from "./listJobs.ts";
import { notImplemented } from "./notImplemented.ts";
import type { OperationHandler } from "./operation.ts";
import { presignUpload } from "./presignUpload.ts";
import { submitJob } from "./submitJob.ts";

const handlers: ReadonlyMap<string, OperationHandler> = new Map(
  Object.entries({
    submitJob,
    estimateJob,
    getJob,
    listJobs,
    cancelJob,
    getModel,
    presignUpload,
    getUpload,
  }),
);

export const handlerOf = (operationId: string): OperationHandler => handlers.get(operationId) ?? notImplemented;

/** The operations that have a behaviour. */
export const implemented: readonly string[] = [...handlers.keys()];
