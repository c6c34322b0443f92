import type { Document } from "./view.ts";

/** Codes of a 503 that says that a job was not taken, so that submitting it again cannot run it twice. */
export const refusedCodes = ({ errorCodes }: Pick<Document, "errorCodes">): string[] =>
  [...errorCodes].filter(([, { status, retry }]) => status === 503 && retry === "always").map(([code]) => code);
