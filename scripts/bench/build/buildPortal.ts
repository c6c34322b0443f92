/**
 * Builds the portal for `generated/openapi.json` of the current folder, which may be a copy of the repository: Astro
 * does not work where `node_modules` is a link.
 */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { viewDocument } from "../../document/view.ts";
import { buildPortal } from "../../portal/buildPortal.ts";

const document = viewDocument(JSON.parse(await readFile("generated/openapi.json", "utf8")));
await buildPortal(document, resolve("generated/portal"));
