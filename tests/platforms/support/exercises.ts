/** How a project is made to do its exercise. */
import { createServer } from "node:http";
import sirv from "sirv";
import { launchBrowser } from "../../../scripts/program/browser.ts";
import { runs } from "../../installs/tools.ts";
import type { Exercise } from "../platform.ts";

/** Reads the line of an output that is the outcome. */
function outcomeIn(output: string): unknown {
  const line = output.split("\n").find((one) => one.startsWith("{"));
  if (line === undefined) throw new Error(`No outcome was printed, but:\n${output}`);
  return JSON.parse(line);
}

/** By a program of the project, such as `node`, which prints the outcome. */
export const program =
  (...command: readonly string[]): Exercise =>
  async ({ folder, env }) =>
    outcomeIn(await runs(folder, env, command));

/** By a request to the server, which responds with the outcome. */
export const get =
  (path: string): Exercise =>
  async ({ url }) => {
    const response = await fetch(url + path);
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} responds ${response.status}:\n${text}`);
    return JSON.parse(text);
  };

/** By a page of the project in a real browser, which prints the outcome to the console. */
export const page =
  (path: string): Exercise =>
  async ({ folder, env }) => {
    const server = createServer(sirv(folder, { dev: true })).listen(0, "127.0.0.1");
    const browser = await launchBrowser();
    try {
      const tab = await browser.newPage();
      const printed = tab.waitForEvent("console", { predicate: (message) => message.type() === "log" });
      const broken = tab.waitForEvent("pageerror").then((error) => Promise.reject(error));
      const address = server.address();
      const port = typeof address === "object" ? address?.port : "";
      const { PIXELBYTE_BASE_URL: baseUrl = "", NOWHERE: nowhere = "" } = env;
      await tab.goto(`http://127.0.0.1:${port}/${path}?${new URLSearchParams({ baseUrl, nowhere })}`);
      return JSON.parse((await Promise.race([printed, broken])).text());
    } finally {
      await browser.close();
      server.close();
    }
  };
