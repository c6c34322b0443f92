import type { Job } from "../client/index.ts";

/**
 * The addresses of the files of a job that are of one kind. A response without `outputs` may still name the first file, in
 * `output`, which is of the kind that the model makes.
 */
export function filesOf({ outputs, output }: Pick<Job, "outputs" | "output">, kind: "image" | "video"): string[] {
  if (outputs && outputs.length > 0) return outputs.filter(({ type }) => type === kind).map(({ url }) => url);
  return output ? [output] : [];
}
