import { document } from "./bundle.ts";

/** The state of a job that has just been submitted. */
export const { initialState } = document;

export const allStates: readonly string[] = document.jobStates.map(({ name }) => name);

/** The states of a job that has not ended. */
export const onTheWay: readonly string[] = document.jobStates.filter(({ isFinal }) => !isFinal).map(({ name }) => name);

/** A state that no document has. */
export const unknownState = "no_such_state";
