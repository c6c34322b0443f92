import { createServer, type Server } from "node:http";
import type { Page } from "playwright-core";
import sirv from "sirv";
import { launchBrowser } from "../../program/browser.ts";
import { closeServer } from "../../program/closeServer.ts";
import { inOrder, type Outcome, type Trial } from "../tool.ts";
import { expectCosts, expectNames, type Shown } from "./shown.ts";

/** A renderer, as a page of its own. */
export interface Renderer {
  /** The page. It has the document at `openapi.yaml`, and the files of the renderer in `files/`. */
  readonly html: string;
  /** The folder of these files. */
  readonly files?: string;
  /** What of the address leads to the submit operation. */
  readonly hash: string;
  /** Uses the page as a reader does, to see every model. */
  readonly read: (page: Page) => Promise<readonly Shown[]>;
}

/** How long a page may take until something is there, on a busy machine. */
const patience = 120_000;

async function serve({ html, files }: Renderer, views: string): Promise<{ url: string; server: Server }> {
  const ofRenderer = files === undefined ? undefined : sirv(files, { dev: false });
  const ofDocument = sirv(views, { dev: true });
  const server = createServer((request, response) => {
    const { url = "/" } = request;
    const missing = (): void => void response.writeHead(404).end();
    if (url === "/") return response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html);
    if (!url.startsWith("/files/")) return ofDocument(request, response, missing);
    request.url = url.slice("/files".length);
    return ofRenderer === undefined ? missing() : ofRenderer(request, response, missing);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return { url: `http://127.0.0.1:${address.port}`, server };
}

/** Opens the document in a renderer, in a real browser that reaches nothing but this machine. */
export async function tryRenderer({ document, views }: Trial, renderer: Renderer): Promise<Outcome> {
  const [browser, { url, server }] = await Promise.all([launchBrowser(), serve(renderer, views)]);
  let shown: readonly Shown[] = [];
  const problems: string[] = [];
  try {
    const page = await browser.newPage({ locale: "en-US", viewport: { width: 1400, height: 1000 } });
    page.setDefaultTimeout(patience);
    page.on("pageerror", (error) => problems.push(error.message));
    await page.route("**", (route) => (route.request().url().startsWith(`${url}/`) ? route.continue() : route.abort()));
    return await inOrder([
      [
        "opens the document",
        async () => {
          await page.goto(`${url}/${renderer.hash}`);
          await page.getByText("Submit a job").first().waitFor();
          shown = await renderer.read(page);
          if (problems.length > 0) throw new Error(problems.join("\n"));
        },
      ],
      ["gives each model a name", async () => expectNames(shown, document.models)],
      ["shows what each model costs", async () => expectCosts(shown, document.models)],
    ]);
  } finally {
    await browser.close();
    await closeServer(server);
  }
}
