import type { Document, Operation } from "../../../document/view.ts";

/** The operations on jobs. */
export const jobCalls = ({ operations }: Document): readonly Operation[] =>
  operations.filter(({ tag }) => tag === "Jobs");
