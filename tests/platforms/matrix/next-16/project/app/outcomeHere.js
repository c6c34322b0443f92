import { outcome } from "../outcome.mjs";

/** With the environment as it is when somebody visits. */
export const outcomeHere = () => outcome(process.env.PIXELBYTE_BASE_URL, process.env.NOWHERE);
