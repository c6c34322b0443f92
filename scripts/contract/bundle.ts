import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../document/root.ts";
import { type Document, viewDocument } from "../document/view.ts";

/** The document that servers are tested against. */
const bundle = join(root, "generated/openapi.json");

export const readBundle = async (): Promise<Document> => viewDocument(JSON.parse(await readFile(bundle, "utf8")));
