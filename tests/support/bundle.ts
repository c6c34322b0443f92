import { inject } from "vitest";
import { type Document, viewDocument } from "../../scripts/document/view.ts";

/** The document as it is written now, bundled once for all test files. */
export const document: Document = viewDocument(inject("bundle"));
