import type { Document } from "../../../document/view.ts";
import { readText } from "./read.ts";

/** One state of a job, with what the document says about it. */
export interface JobState {
  readonly name: string;
  readonly meaning: string;
}

const jobStatus = ["components", "schemas", "JobStatus"];

/**
 * The states in the order of the schema. Their meaning stands as a list in the schema's description.
 *
 * @throws when the list has no entry for a state
 */
export function jobStates(document: Document): JobState[] {
  const entries = readText(document, ...jobStatus, "description").matchAll(/^- `(\w+)`: (.+)$/gm);
  const meanings = new Map([...entries].map(([, name, meaning]) => [name, meaning]));
  return document.jobStates.map(({ name }) => {
    const meaning = meanings.get(name);
    if (meaning === undefined) throw new Error(`The description of JobStatus has no line for ${name}`);
    return { name, meaning };
  });
}
