import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { root } from "../document/root.ts";
import type { Document } from "../document/view.ts";
import { inTemporaryFolder } from "../program/temporary.ts";
import { writeAssistantRules } from "./assistants/assistantRules.ts";
import { checkPages } from "./checkPages.ts";
import { compressTexts } from "./compress.ts";
import { writeFonts } from "./fonts.ts";
import { moveStylesIn } from "./headStyles.ts";
import { anchorLinks } from "./links.ts";
import { writeMarkdown } from "./markdown/writeMarkdown.ts";
import { writePolicies } from "./policy.ts";
import publisher, { type PortalConfig } from "./portal.config.ts";
import { writeDocumentFiles } from "./redoc/writeDocumentFiles.ts";
import { writeViews } from "./views.ts";

const cache = join(root, "node_modules/.cache/portal");
const pages = fileURLToPath(new URL("pages.ts", import.meta.url));
const run = promisify(execFile);

/**
 * Builds the site into `folder`.
 *
 * @param base the path below which the site will be served; `PORTAL_BASE` in the environment, or the root of the host
 * @param site the address of the host, such as `https://docs.example.com`, for the sitemap and for previews of links;
 *   `PORTAL_SITE` in the environment. Without it, there are neither
 * @param config what the publisher has chosen
 */
export async function buildPortal(
  document: Document,
  folder: string,
  base = process.env.PORTAL_BASE ?? "/",
  site = process.env.PORTAL_SITE ?? "",
  config: PortalConfig = publisher,
): Promise<void> {
  await mkdir(cache, { recursive: true });
  await inTemporaryFolder(
    "build-",
    async (workFolder) => {
      await writeFonts(join(workFolder, "fonts"));
      await writeFile(join(workFolder, "openapi.json"), JSON.stringify(document.openapi));
      await writeFile(join(workFolder, "config.json"), JSON.stringify(config));
      // The pages depend on NODE_ENV, DEV, MODE and the like, so they are built in an environment of their own.
      const { PATH, HOME, TMPDIR, SystemRoot, TEMP, USERPROFILE, NODE_COMPILE_CACHE } = process.env;
      const system = { PATH, HOME, TMPDIR, SystemRoot, TEMP, USERPROFILE, NODE_COMPILE_CACHE };
      // Astro puts what it renders from below the current folder, where another build may be doing the same.
      await run(process.execPath, [pages, workFolder, folder, base, site], {
        cwd: workFolder,
        env: { ...system, NODE_ENV: "production", NO_COLOR: "1", ASTRO_TELEMETRY_DISABLED: "1" },
      });
      await writeDocumentFiles(document, folder);
      await writeViews(document, folder);
      await writeAssistantRules(document, folder);
    },
    cache,
  );
  // Last, because these look at what the pages have become.
  await checkPages(folder, base, site);
  await moveStylesIn(folder);
  await anchorLinks(folder, base);
  await writeMarkdown(document, folder, base, site);
  await writePolicies(document, config, folder);
  await compressTexts(folder);
}
