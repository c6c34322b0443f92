/** The document as the kit reads it. */
import bundle from "../../generated/openapi.json" with { type: "json" };
import { type Document, viewDocument } from "../../scripts/document/view.ts";

export const document: Document = viewDocument(JSON.parse(JSON.stringify(bundle)));
