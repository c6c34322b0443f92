/** What the document says of the states of a job. */
import type { Plan } from "../plan.ts";

/** Whether a job stays in a state. One that the document does not know is taken for a stage on the way. */
export const isFinal = ({ document }: Plan, status: string): boolean =>
  document.jobStates.some(({ name, isFinal }) => isFinal && name === status);

/** Whether a job can be cancelled in a state. */
export const isCancellable = ({ document }: Plan, status: string): boolean =>
  document.jobStates.some(({ name, isCancellable }) => isCancellable && name === status);

/** Whether a job went from a stage on its way back to an earlier one. The document lists them in their order. */
export function isBack({ document }: Plan, before: string, status: string): boolean {
  const stages = document.jobStates.filter(({ isFinal }) => !isFinal).map(({ name }) => name);
  return stages.includes(status) && stages.indexOf(status) < stages.indexOf(before);
}
