import { execFile } from "node:child_process";
import { cp, readFile, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { launchBrowser } from "../../scripts/program/browser.ts";
import { installPacked, type Project } from "../support/packedPackage.ts";
import { type Bundle, bundle } from "./support/bundle.ts";
import { expected, expectedIfBlind } from "./support/expected.ts";
import { programOf, runtimes } from "./support/runtimes.ts";
import { nowhere } from "./support/scriptedServer.ts";

const entries = ["models", "webhooks", "validation"];

/** A program for each kind of module. */
const programs = {
  "ES modules": `import { exercise } from "./exercise.mjs";
import * as client from "pixelbyte-client";
${entries.map((entry) => `import * as ${entry} from "pixelbyte-client/${entry}";`).join("\n")}
exercise({ client, ${entries} }, ...URLS).then((result) => console.log(JSON.stringify(result)));`,
  CommonJS: `const client = require("pixelbyte-client");
${entries.map((entry) => `const ${entry} = require("pixelbyte-client/${entry}");`).join("\n")}
import("./exercise.mjs").then(({ exercise }) => exercise({ client, ${entries} }, ...URLS))
  .then((result) => console.log(JSON.stringify(result)));`,
};

let project: Project;
let mock: RunningMock;
beforeAll(async () => {
  [project, mock] = await Promise.all([installPacked("pixelbyte-client"), startMock({ speed: 1000 })]);
  await cp(fileURLToPath(new URL("support/exercise.mjs", import.meta.url)), join(project.folder, "exercise.mjs"));
  const withUrls = (program: string): string => program.replace("URLS", JSON.stringify([mock.url, nowhere]));
  await writeFile(join(project.folder, "program.mjs"), withUrls(programs["ES modules"]));
  await writeFile(join(project.folder, "program.cjs"), withUrls(programs.CommonJS));
});
afterAll(async () => {
  await mock?.close();
  await project?.remove();
});

describe.each(runtimes)("the packed client in $name", (runtime) => {
  it.for([
    ["ES modules", "program.mjs"],
    ["CommonJS", "program.cjs"],
  ] as const)("works with %s", { concurrent: true }, async ([, file], { skip }) => {
    const program = await programOf(runtime).catch((error: Error) => {
      // On a contributor's machine, a runtime may be missing. That is reported, and is no failure.
      if (process.env.CI) throw error;
      return skip(`${runtime.name} cannot be installed: ${error.message}`);
    });
    const { stdout, stderr } = await promisify(execFile)(program, [...runtime.args, file], { cwd: project.folder });
    expect(JSON.parse(stdout)).toEqual(expected);
    expect(stderr).toBe("");
  });
});

/** Serves a bundle as a page of its own, so that the mock is another origin. */
async function servePage({ files, entry }: Bundle): Promise<Server> {
  const server = createServer(({ url = "" }, response) => {
    const script = files.get(url);
    response.setHeader("content-type", script === undefined ? "text/html" : "text/javascript");
    response.end(script ?? `<!doctype html><title>A page</title><script type="module" src="${entry}"></script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

describe("the packed client in a browser", () => {
  it("works in a bundled page of another origin", async () => {
    const page = await servePage(await bundle(project, await readFile(join(project.folder, "program.mjs"), "utf8")));
    const address = page.address();
    const browser = await launchBrowser();
    try {
      const tab = await browser.newPage();
      const printed = tab.waitForEvent("console", { predicate: (message) => message.type() === "log" });
      await tab.goto(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`);
      expect(JSON.parse((await printed).text())).toEqual(expectedIfBlind);
    } finally {
      await browser.close();
      page.close();
    }
  });
});
