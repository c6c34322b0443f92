/** What other products know of the clients for other languages. */
export { generateClient, placeOf } from "./generate.ts";
export type { Language, Workplace } from "./language.ts";
export { languages } from "./languages/index.ts";
export { releaseIssues } from "./surface/check.ts";
export { missingFor } from "./tools/missing.ts";
