/** Holds the document against what was recorded of the provider's pages. */
import type { Document } from "../../document/view.ts";
import type { RecordFile } from "../record/files.ts";
import { factsOf, typed } from "../record/record.ts";
import { comparePage } from "./comparePage.ts";
import { type Comparison, checkOf } from "./comparePages.ts";
import type { Finding } from "./finding.ts";

/** What was found, and how well models are proven. */
export interface RecordComparison extends Comparison {
  /** Models whose facts were typed from their pages, before pages were recorded. */
  readonly typed: readonly string[];
}

function findingsOf({ file, record }: RecordFile, document: Document): Finding[] {
  const { slug } = record;
  const model = document.models.find((one) => one.slug === slug);
  if (model === undefined) {
    const message = `the document has no such model. If it was removed, remove ${file} too`;
    return [{ kind: "new", slug, message, source: file }];
  }
  return comparePage(factsOf(record), model, checkOf(document, model)).map(({ message }) => ({
    kind: "changed",
    slug,
    message,
    source: file,
  }));
}

/** Compares each record with the model that it is of. Models without a record are `unseen`: nothing proves them. */
export function compareRecords(records: readonly RecordFile[], document: Document): RecordComparison {
  const recorded = new Set(records.map(({ record }) => record.slug));
  return {
    pages: records.length,
    findings: records.flatMap((one) => findingsOf(one, document)),
    unseen: document.models.map(({ slug }) => slug).filter((slug) => !recorded.has(slug)),
    typed: records.filter(({ record }) => record.source === typed).map(({ record }) => record.slug),
  };
}
