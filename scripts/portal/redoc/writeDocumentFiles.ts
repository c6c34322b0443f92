/** The document as files to take along, one of them as a page by Redoc that needs nothing else. */
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { publishedDocument } from "../../document/published.ts";
import { root } from "../../document/root.ts";
import type { Document } from "../../document/view.ts";
import { toYaml } from "../../document/yaml.ts";

const template = fileURLToPath(new URL("template.hbs", import.meta.url));
const redocly = join(root, "node_modules/@redocly/cli/bin/cli.js");
const run = promisify(execFile);

/** Writes `openapi.json`, `openapi.yaml` and `redoc.html`, which requests nothing from other origins, into a folder. */
export async function writeDocumentFiles(document: Document, folder: string): Promise<void> {
  const openapi = publishedDocument(document);
  const json = join(folder, "openapi.json");
  const page = join(folder, "redoc.html");
  await mkdir(folder, { recursive: true });
  await writeFile(json, `${JSON.stringify(openapi, null, 2)}\n`);
  await writeFile(join(folder, "openapi.yaml"), toYaml(openapi));
  await run(
    process.execPath,
    [redocly, "build-docs", json, "--output", page, "--inlineBundle", "--template", template],
    {
      // Away from redocly.yaml, which is for the hand-written files.
      cwd: folder,
      // Without the first, the page would report to the maker of Redoc. Its flag and its configuration have no effect.
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    },
  );
  await writeFile(page, relativeLinks(ownLogo(await readFile(page, "utf8"))));
}

/** Redoc fetches the logo of its maker from the maker's server. The name stands in its place, as a picture of text. */
function ownLogo(html: string): string {
  const logo = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g;
  if (html.match(logo) === null)
    throw new Error("Redoc no longer has the logo that the portal takes out; see writeDocumentFiles.ts");
  return html.replace(logo, logoOfText);
}

const logoOfText = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="46" height="14"><text y="11" font-family="Arial" font-size="11" fill="#7c8783">Redoc</text></svg>',
)}`;

/**
 * The page finds its way by the part behind `#`, but the links in its HTML start at the root of the host: they would
 * lead nowhere in a new tab.
 */
function relativeLinks(html: string): string {
  const script = html.indexOf('<script type="module">');
  return html.slice(0, script).replaceAll(' href="/', ' href="#/') + html.slice(script);
}
