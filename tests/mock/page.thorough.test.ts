/** The mock in a real browser, in pages that forbid code made at run time. */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";
import { launchBrowser } from "../../scripts/program/browser.ts";
import { expectFresh } from "../support/fresh.ts";
import { examples, expected } from "./runtimes/expected.ts";

const pages = join(root, "generated/pixelbyte-mock/dist/pages");

/** Programs by the name of their page. Each prints what it found out. */
const programs: Readonly<Record<string, string>> = {
  page: `import { exercise } from "/exercise.mjs";
const { createMockHandler } = await import("/browser.js");
const examples = await (await fetch("/examples.json")).json();
console.log(JSON.stringify(await exercise(createMockHandler({ speed: 1 }), examples, "http://mock")));`,
  "service-worker": `import { exercise } from "/exercise.mjs";
const claimed = new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve));
await navigator.serviceWorker.register("/worker.js", { type: "module" });
await claimed;
const examples = await (await fetch("/examples.json")).json();
console.log(JSON.stringify(await exercise(fetch.bind(globalThis), examples, location.origin)));`,
};

const worker = `import { createMockHandler } from "/browser.js";
const respond = createMockHandler({ speed: 1 });
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  if (/^\\/(v1|__mock)\\//.test(new URL(event.request.url).pathname)) event.respondWith(respond(event.request));
});`;

const msw = `import { setupWorker } from "msw/browser";
import { mockHandlers } from ${JSON.stringify(join(pages, "msw.js"))};
import { exercise } from ${JSON.stringify(join(root, "tests/mock/runtimes/exercise.mjs"))};
await setupWorker(...mockHandlers({ speed: 1, baseUrl: "https://api.example/base" })).start({ quiet: true });
const examples = await (await fetch("/examples.json")).json();
console.log(JSON.stringify(await exercise(fetch.bind(globalThis), examples, "https://api.example/base")));`;

/** @returns code by file name */
async function bundled(source: string): Promise<(readonly [name: string, code: string])[]> {
  const name = "\0program";
  const plugin = {
    name: "program",
    resolveId: (id: string) => (id === name ? id : undefined),
    load: (id: string) => (id === name ? source : undefined),
  };
  const built = await rolldown({ input: name, cwd: root, platform: "browser", plugins: [plugin] });
  const { output } = await built.generate({ format: "esm", entryFileNames: "msw.js", chunkFileNames: "[name].js" });
  await built.close();
  return output.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file.code] as const] : []));
}

let server: Server;
let browser: Browser;
let origin: string;
beforeAll(async () => {
  await expectFresh("mock");
  const files = new Map<string, string>(Object.entries(programs).map(([name, text]) => [`/${name}.js`, text]));
  files.set("/worker.js", worker);
  for (const [name, code] of await bundled(msw)) files.set(`/${name}`, code);
  files.set("/mockServiceWorker.js", await readFile(join(root, "node_modules/msw/lib/mockServiceWorker.js"), "utf8"));
  files.set("/examples.json", JSON.stringify(examples));
  files.set("/exercise.mjs", await readFile(join(root, "tests/mock/runtimes/exercise.mjs"), "utf8"));
  server = createServer(async ({ url = "" }, response) => {
    const page = /^\/([\w-]+)\.html$/.exec(url)?.[1];
    const found = files.get(url) ?? (await readFile(join(pages, url), "utf8").catch(() => undefined));
    response.setHeader(
      "content-security-policy",
      "default-src 'none'; script-src 'self'; connect-src * data:; worker-src 'self'",
    );
    response.setHeader("content-type", page === undefined ? "text/javascript" : "text/html");
    response.writeHead(found === undefined && page === undefined ? 404 : 200);
    response.end(found ?? `<!doctype html><title>A page</title><script type="module" src="/${page}.js"></script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe("the mock in a browser", () => {
  it.each(["page", "service-worker", "msw"])("runs the example of every model: %s", async (name) => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    const problems: string[] = [];
    tab.on("pageerror", (error) => problems.push(error.message));
    tab.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    const printed = tab.waitForEvent("console", { predicate: (message) => message.type() === "log", timeout: 60_000 });
    await tab.goto(`${origin}/${name}.html`);
    const text = await printed.then((message) => message.text()).catch(() => problems.join("\n"));
    expect(text).toBe(JSON.stringify(expected));
    expect(problems.filter((problem) => !problem.includes("favicon") && !problem.includes("400"))).toEqual([]);
    await context.close();
  });
});
