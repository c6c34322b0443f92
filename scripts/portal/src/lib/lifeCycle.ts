/** How a job gets from one state to the next. The states are the document's; what they mean stands there too. */
import type { Document } from "../../../document/view.ts";

/** A state and where it stands in the drawing. */
export interface Station {
  readonly name: string;
  /** A few words in the drawing. */
  readonly note: string;
  readonly column: number;
  readonly row: number;
  /** The state that it follows. */
  readonly after?: string;
}

const stations: readonly Station[] = [
  { name: "pending", note: "queued and charged", column: 0, row: 0 },
  { name: "processing", note: "the model is running", column: 0, row: 1, after: "pending" },
  { name: "completed", note: "files in outputs", column: 0, row: 2, after: "processing" },
  { name: "cancelled", note: "by you; refunded", column: 1, row: 0, after: "pending" },
  { name: "failed", note: "refunded", column: 1, row: 1, after: "processing" },
];

/** The states that the drawing has a place for. */
export const drawnStates: readonly string[] = stations.map(({ name }) => name);

/** The states of a job with their places. One that has none is left out, and `npm run build` says so. */
export function lifeCycle(document: Document): readonly Station[] {
  const names = new Set(document.jobStates.map(({ name }) => name));
  return stations.filter(({ name }) => names.has(name));
}

/** Every step as a sentence: `From pending to processing: the model is running.` */
export const steps = (document: Document): string[] =>
  lifeCycle(document).flatMap(({ name, note, after }) =>
    after === undefined ? [`It begins as ${name}: ${note}.`] : [`From ${after} to ${name}: ${note}.`],
  );
