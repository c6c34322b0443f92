/** The HTTP reference, and the document itself as files to take along. */
import { execFile } from "node:child_process";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { publishedDocument } from "../../document/published.ts";
import { root } from "../../document/root.ts";
import type { Document } from "../../document/view.ts";
import { toYaml } from "../../document/yaml.ts";
import { fontFiles } from "../fonts.ts";
import { referenceDocument } from "./document.ts";
import { operationList } from "./operations.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const redocly = join(root, "node_modules/@redocly/cli/bin/cli.js");
const run = promisify(execFile);

/**
 * Writes `openapi.json`, `openapi.yaml` and `reference/` below `folder`. The reference is Redoc with its script in the
 * page, and it requests nothing from other origins.
 *
 * @param fonts the folder where the fonts are
 */
export async function writeReference(document: Document, folder: string, fonts: string): Promise<void> {
  const openapi = publishedDocument(document);
  const reference = join(folder, "reference");
  const page = join(reference, "index.html");
  const shown = join(reference, "shown.json");
  await mkdir(reference, { recursive: true });
  await writeFile(shown, JSON.stringify(referenceDocument(document)));
  await writeFile(join(folder, "openapi.json"), `${JSON.stringify(openapi, null, 2)}\n`);
  await writeFile(join(folder, "openapi.yaml"), toYaml(openapi));
  for (const name of ["style.css", "sidebar.js"]) await copyFile(at(name), join(reference, name));
  for (const name of fontFiles) await copyFile(join(fonts, name), join(reference, name));

  await run(
    process.execPath,
    [redocly, "build-docs", shown, "--output", page, "--inlineBundle", "--template", at("template.hbs")],
    {
      // Away from redocly.yaml, which is for the hand-written files.
      cwd: reference,
      // Without the first, the page would report to the maker of Redoc. Its flag and its configuration have no effect.
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    },
  );
  await rm(shown);
  const html = await readFile(page, "utf8");
  await writeFile(
    page,
    relativeLinks(ownLogo(html)).replace("<!-- operations -->", () => operationList(document)),
  );
}

/** Redoc fetches the logo of its maker from the maker's server. The name stands in its place, as a picture of text. */
function ownLogo(html: string): string {
  const logo = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g;
  if (html.match(logo) === null)
    throw new Error("Redoc no longer has the logo that the portal takes out; see reference.ts");
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
