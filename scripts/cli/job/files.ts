import type { Job, JobOutput } from "../../client/index.ts";

/** A file of a job, and what kind it is if the response says so. */
export type JobFile = Pick<JobOutput, "url"> & Partial<JobOutput>;

/** The files of a job. A response without `outputs` may still name the first file, in `output`. */
export function filesOf({ outputs, output }: Pick<Job, "outputs" | "output">): readonly JobFile[] {
  if (outputs && outputs.length > 0) return outputs;
  return output ? [{ url: output }] : [];
}
