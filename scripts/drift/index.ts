/** What other programs use of this one: the facts of a page. */
export { PageError, type PageFacts, type PageInput } from "./page/facts.ts";
export { readPage } from "./page/readPage.ts";
export { readRecords } from "./record/files.ts";
export { type PageRecord, recordFileOf } from "./record/record.ts";
