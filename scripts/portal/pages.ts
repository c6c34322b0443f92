/** Program: builds the pages of the portal. Arguments: work folder with `openapi.json`, output folder, base path, host. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "astro";
import { viewDocument } from "../document/view.ts";
import { portalConfig } from "./config.ts";

const [workFolder = "", folder = "", base = "/", site = ""] = process.argv.slice(2);
const document = viewDocument(JSON.parse(await readFile(join(workFolder, "openapi.json"), "utf8")));
await build({ ...portalConfig(document, base, workFolder, site), outDir: folder, logLevel: "error" });
