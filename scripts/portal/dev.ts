/**
 * `npm run portal`: the portal with live reload. Pages and styles reload by themselves; when the document changes, Node
 * starts this program again (see the script in package.json), and open pages reload as soon as it is back.
 */
import { spawnSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { dev } from "astro";
import { Command } from "commander";
import { loadDocument } from "../document/load.ts";
import { root } from "../document/root.ts";
import { failOnBrokenDocument } from "../program/brokenDocument.ts";
import { portFrom } from "../program/ports.ts";
import { failOnWrongUsage } from "../program/usage.ts";
import { astroConfig } from "./config.ts";
import { writeFonts } from "./fonts.ts";
import { serveFolder } from "./integrations.ts";
import publisher from "./portal.config.ts";
import { writeDocumentFiles } from "./redoc/writeDocumentFiles.ts";

failOnWrongUsage(
  new Command("npm run portal")
    .description("Serves the portal with live reload. PORTAL_PORT sets its port.")
    .showHelpAfterError("It has no options. PORTAL_PORT sets the port: PORTAL_PORT=8081 npm run portal"),
).parse();
failOnBrokenDocument();

const workFolder = join(root, "node_modules/.cache/portal/dev");
const files = join(workFolder, "files");

process.env.ASTRO_TELEMETRY_DISABLED = "1";
process.env.ASTRO_DISABLE_UPDATE_CHECK = "true";

const port = portFrom("PORTAL_PORT", 8080);
const document = await loadDocument();
await mkdir(files, { recursive: true });
// The mock in the pages and the types of the client have the models that the document has now.
const read = ["mock-data", "types", "client-data", "client", "client-reference"];
const { status } = spawnSync(process.execPath, [join(root, "scripts/build.ts"), "--quiet", ...read], {
  stdio: "inherit",
});
// The build has said what is wrong.
if (status !== 0) process.exit(status ?? 1);
await writeFonts(join(workFolder, "fonts"));
await writeDocumentFiles(document, files);
const config = astroConfig(document, publisher, "/", workFolder);
const server = await dev({
  ...config,
  integrations: [...(config.integrations ?? []), serveFolder(files)],
  server: { port, host: "127.0.0.1" },
  logLevel: "warn",
});
console.log(`Portal  http://localhost:${server.address.port}  (reloads when openapi/ or scripts/portal/ change)`);
