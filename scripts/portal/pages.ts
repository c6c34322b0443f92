/** Program: builds the pages of the portal. Arguments: work folder with `openapi.json` and `config.json`, output folder, base path, host. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "astro";
import { viewDocument } from "../document/view.ts";
import { astroConfig } from "./config.ts";
import type { PortalConfig } from "./portal.config.ts";

const [workFolder = "", folder = "", base = "/", site = ""] = process.argv.slice(2);
const read = async (name: string) => JSON.parse(await readFile(join(workFolder, name), "utf8"));
const document = viewDocument(await read("openapi.json"));
const config: PortalConfig = await read("config.json");
await build({ ...astroConfig(document, config, base, workFolder, site), outDir: folder, logLevel: "error" });
