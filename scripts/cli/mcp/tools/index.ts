import type { Context } from "../context.ts";
import { cancelJob } from "./cancelJob.ts";
import { estimateCost } from "./estimateCost.ts";
import { findModels } from "./findModels.ts";
import { getJob } from "./getJob.ts";
import { getModel } from "./getModel.ts";
import { listJobs } from "./listJobs.ts";
import { submitJob } from "./submitJob.ts";
import type { Tool } from "./tool.ts";
import { uploadFile } from "./uploadFile.ts";
import { waitForJob } from "./waitForJob.ts";

/** The tools in the order in which a job needs them. Files can be uploaded only if a folder is allowed. */
export const toolsFor = ({ folders }: Pick<Context, "folders">): readonly Tool[] => [
  findModels,
  getModel,
  estimateCost,
  ...(folders.length === 0 ? [] : [uploadFile]),
  submitJob,
  waitForJob,
  getJob,
  listJobs,
  cancelJob,
];
