/**
 * A fresh app of create-next-app with the example of the package in it: a visitor makes a video and sees it, and no byte
 * that their browser receives holds the key.
 */
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { launchBrowser } from "../../scripts/program/browser.ts";
import { runs } from "../installs/tools.ts";
import { isTurn } from "../support/sample.ts";
import { weeks } from "./support/platforms.ts";
import { apiKey, environmentOf, install, start } from "./support/project.ts";

const createNextApp = "create-next-app@16.4.3";
/** A user's answers to its questions. `npm install` comes later, with the packed client. */
const answers = "--empty --yes --ts --app --no-src-dir --no-tailwind --no-eslint --no-react-compiler --use-npm".split(
  " ",
);
const onlyFiles = ["--disable-git", "--skip-install"];
const example = join(root, "scripts/client/examples/next-app");

/** Everything that a page receives, header by header and byte by byte. */
function record(page: Page): () => Promise<{ readonly url: string; readonly received: string }[]> {
  const responses: Promise<{ url: string; received: string }>[] = [];
  page.on("response", (response) => {
    const body = response.body().then(
      (bytes) => bytes.toString("latin1"),
      // A redirect has none, and of a video the browser may take a part only.
      () => "",
    );
    const read = async () => ({
      url: response.url(),
      received: JSON.stringify(await response.allHeaders()) + (await body),
    });
    responses.push(read());
  });
  return () => Promise.all(responses);
}

// The third of the platforms whose build takes a minute.
describe.skipIf(!isTurn(2, weeks))("a fresh app of create-next-app", () => {
  let mock: RunningMock;
  let above: string;
  let app: { url: string; stop(): Promise<void> };
  beforeAll(async () => {
    mock = await startMock({ speed: 1000 });
    above = await mkdtemp(join(tmpdir(), "fresh-"));
    // It keeps the answers for the next time.
    const env = { ...environmentOf(mock.url, ""), XDG_CONFIG_HOME: above };
    const folder = join(above, "app");
    const create = ["npm", "exec", "--yes", "--prefer-offline", "--", createNextApp, "app"];
    await runs(above, env, [...create, ...answers, ...onlyFiles]);
    await install(folder, env);
    await cp(join(folder, "node_modules/pixelbyte-client/examples/next-app"), folder, { recursive: true });
    // The key is not there when the app is built, as on a machine of CI.
    await runs(folder, { ...env, PIXELBYTE_API_KEY: undefined }, ["npm", "run", "build"]);
    app = await start(folder, env);
  });
  afterAll(async () => {
    await app?.stop();
    await mock?.close();
    await rm(above, { recursive: true, force: true });
  });

  it("needs fewer than 40 lines of code", async () => {
    const files = (await readdir(example, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
    const texts = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), "utf8")));
    expect(texts.length).toBe(2);
    expect(texts.join("").trimEnd().split("\n").length).toBeLessThan(40);
  });

  it("shows a finished video without exposing the key", async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const received = record(page);
      await page.goto(app.url);
      await page.getByRole("button", { name: "Make a video" }).click();
      const video = page.locator("video");
      await video.waitFor();
      await expect.poll(() => video.evaluate((shown: HTMLVideoElement) => shown.videoWidth)).toBeGreaterThan(0);
      const all = await received();
      // The page, its scripts, the calls of the proxy: all were looked at.
      expect(all.filter(({ url }) => url.endsWith(".js")).length).toBeGreaterThan(1);
      expect(all.filter(({ url }) => url.includes("/api/pixelbyte/v1/jobs")).length).toBeGreaterThan(1);
      expect(all.filter(({ received }) => received.includes(apiKey)).map(({ url }) => url)).toEqual([]);
      // The mock refuses what comes without a key, so the server did send one.
      expect(mock.requests().map(({ status }) => status)).toEqual(expect.arrayContaining([200]));
    } finally {
      await browser.close();
    }
  });
});
