import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Document, viewDocument } from "../document/view.ts";

/** The document that servers are tested against. */
const bundle = fileURLToPath(new URL("../../generated/openapi.json", import.meta.url));

export const readBundle = async (): Promise<Document> => viewDocument(JSON.parse(await readFile(bundle, "utf8")));
