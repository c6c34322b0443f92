/** A content security policy for every page, as a `<meta>` in it: it holds on any static host and below any path. */
import { readFile, writeFile } from "node:fs/promises";
import type { Document } from "../document/view.ts";
import { scriptHashes } from "../program/inlineScripts.ts";
import { pagesIn } from "./files.ts";
import type { PortalConfig } from "./portal.config.ts";
import { readText } from "./src/lib/read.ts";

/** Where a mock may be that a page can be told to ask: on the reader's own computer. */
const thisComputer = "http://localhost:* http://127.0.0.1:*";

/** Where the document says that the files of jobs are. */
const filesOrigin = (document: Document): string =>
  new URL(readText(document, "components", "schemas", "JobOutput", "properties", "url", "examples", "0")).origin;

/** The policy of one page: it loads only its own files, but for the requests of the form and the files of finished jobs. */
function policyFor(html: string, document: Document, { sandbox, analytics }: PortalConfig): string {
  const sandboxOrigin = sandbox === undefined ? [] : [new URL(sandbox.url).origin];
  const analyticsHost = analytics !== undefined && URL.canParse(analytics) ? new URL(analytics).origin : undefined;
  const analyticsOrigin = analyticsHost !== undefined && html.includes(`src="${analyticsHost}/`) ? [analyticsHost] : [];
  const files = ["'self' data: blob:", thisComputer, filesOrigin(document), ...sandboxOrigin].join(" ");
  const policy: Readonly<Record<string, string>> = {
    "default-src": "'self'",
    // The search index is read by WebAssembly.
    "script-src": ["'self'", "'wasm-unsafe-eval'", ...analyticsOrigin, ...new Set(scriptHashes(html))].join(" "),
    // Highlighted code carries its colours in style attributes, which cannot be listed by hash.
    "style-src": "'self' 'unsafe-inline'",
    "img-src": files,
    "media-src": files,
    "connect-src": ["'self'", thisComputer, document.serverUrl, ...sandboxOrigin, ...analyticsOrigin].join(" "),
    // Redoc brings a font of icons inside its styles.
    "font-src": "'self' data:",
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
  };
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

/** Writes its policy into every page below a folder, before anything that it rules over. */
export async function writePolicies(document: Document, config: PortalConfig, folder: string): Promise<void> {
  await Promise.all(
    (await pagesIn(folder)).map(async (file) => {
      const html = await readFile(file, "utf8");
      const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(html, document, config)}">`;
      await writeFile(
        file,
        html.replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => charset + meta),
      );
    }),
  );
}
