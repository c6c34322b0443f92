import type { Document } from "../../../document/view.ts";
import { readText } from "./read.ts";

/** One state of a job, with what the document says about it. */
export interface JobState {
  readonly name: string;
  /** Empty if the document does not say, which `npm run build` reports. */
  readonly meaning: string;
}

const jobStatus = ["components", "schemas", "JobStatus"];

/** The states in the order of the schema. Their meaning stands as a list in the schema's description. */
export function jobStates(document: Document): JobState[] {
  const entries = readText(document, ...jobStatus, "description").matchAll(/^- `(\w+)`: (.+)$/gm);
  const meanings = new Map([...entries].map(([, name, meaning]) => [name, meaning]));
  return document.jobStates.map(({ name }) => ({ name, meaning: meanings.get(name) ?? "" }));
}
