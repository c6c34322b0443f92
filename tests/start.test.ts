import { type ChildProcess, execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { formatUsd } from "../scripts/document/formatUsd.ts";
import { costMicroCents } from "../scripts/document/pricing.ts";
import { root } from "../scripts/document/root.ts";
import { launchBrowser } from "../scripts/program/browser.ts";
import { scriptHashes } from "../scripts/program/inlineScripts.ts";
import { document } from "./support/bundle.ts";
import { initialState } from "./support/states.ts";

let npm: ChildProcess | undefined;
let npmEnded: Promise<number | null> | undefined;
afterEach(async () => {
  npm?.kill();
  await npmEnded;
});

/** Runs `npm start` and gathers what it prints. */
function start(environment: Record<string, string>): { printed: () => string; ended: Promise<number | null> } {
  const child = spawn("npm", ["start"], { cwd: root, env: { ...process.env, ...environment } });
  npm = child;
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  npmEnded = ended;
  return { printed: () => output, ended };
}

const servers = async (): Promise<{ output: string; portal: string; mock: string }> => {
  const { printed } = start({ PORTAL_PORT: "0", MOCK_PORT: "0" });
  await expect.poll(printed, { timeout: 120_000 }).toContain("Stop with Ctrl+C.");
  const urlAfter = (name: string): string => new RegExp(`${name}\\s+(http://\\S+)`).exec(printed())?.[1] ?? "";
  return { output: printed(), portal: urlAfter("Portal"), mock: urlAfter("Mock") };
};

const reaches = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

describe("npm start", () => {
  it("serves a portal where a newcomer picks a model, sees a price, sends a request and watches it finish", async () => {
    const { portal, mock } = await servers();
    const { models } = document;
    const model = models.find(({ parameters }) => parameters.some(({ name }) => name === "has_sound")) ?? expect.fail();
    const choice = { duration: "10", has_sound: "true" };
    const cost = costMicroCents(model.price, choice);
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(portal);
      await page.getByRole("link", { name: "Browse the models" }).click();
      await page.getByRole("link", { name: model.displayName, exact: true }).first().click();
      await page.waitForURL(`${portal}/models/${model.slug}/`);
      const form = page.locator("try-it");
      for (const [name, value] of Object.entries(choice)) {
        await form.getByRole("group", { name }).getByLabel(value).check();
      }
      await expect.poll(() => form.locator("output").textContent()).toContain(formatUsd(cost));
      expect(await form.locator("output").textContent()).toContain(`${cost.toLocaleString("en-US")} micro-cents`);
      await expect.poll(() => form.getByLabel("Request").textContent()).toContain(`${mock}/v1/jobs/submit`);

      await form.getByRole("button", { name: "Send to the mock" }).click();
      const watch = form.getByRole("region", { name: "Response" });
      await watch.getByText("completed", { exact: true }).waitFor({ timeout: 120_000 });
      const shown = JSON.parse((await form.getByLabel("Response body").textContent()) ?? "");
      expect(shown).toMatchObject({ status: "completed", progress: 100 });
      const source = await form.locator("video").getAttribute("src");
      expect(source).toBe(shown.output);
      expect((await fetch(source ?? "")).headers.get("content-type")).toBe("video/mp4");
    } finally {
      await browser.close();
    }
  });

  it("names its own addresses on every page, in every text for programs and in the collection", async () => {
    const { portal, mock } = await servers();
    const folder = join(root, "generated/portal");
    const told = (await readdir(folder, { recursive: true })).filter((file) =>
      /\.(html|md|mdc|txt)$|^collection\.json$/.test(file),
    );
    const usual = /http:\/\/localhost:(4010|8080)/;
    const naming = told.filter((file) => usual.test(readFileSync(join(folder, file), "utf8")));
    expect(naming).toEqual(expect.arrayContaining(["index.html", "quick-start/index.html", "llms-full.txt"]));
    for (const file of naming) {
      const response = await fetch(`${portal}/${file.replace(/(?<=^|\/)index\.html$/, "")}`);
      expect(response.headers.get("content-type")).toMatch(/^text\/|json/);
      const text = await response.text();
      expect(text, file).not.toMatch(usual);
      expect(text, file).toContain(mock);
      // What the policy of a page does not list does not run.
      const blocked = file.endsWith(".html") ? scriptHashes(text).filter((hash) => !text.includes(hash)) : [];
      expect(blocked, file).toEqual([]);
    }
  });

  it("prints both URLs and a working request, and frees the ports when npm stops", async () => {
    const { output, portal, mock } = await servers();
    expect((await fetch(portal)).status).toBe(200);
    expect((await fetch(`${portal}/nowhere`)).status).toBe(404);

    const request = output.slice(output.indexOf("  curl"), output.indexOf("Stop with"));
    const { stdout } = await promisify(execFile)("sh", ["-c", request.replace("curl", "curl --silent")]);
    const [shown] = document.models;
    const costs = shown && costMicroCents(shown.price, shown.example.input);
    expect(JSON.parse(stdout)).toMatchObject({ status: initialState, costMicroCents: costs });

    npm?.kill("SIGTERM");
    await expect.poll(async () => (await reaches(portal)) || (await reaches(mock)), { timeout: 120_000 }).toBe(false);
  });

  it("says which variable sets another port if one is in use", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : expect.fail("no port");
    const { printed, ended } = start({ PORTAL_PORT: String(port), MOCK_PORT: "0" });
    expect(await ended).not.toBe(0);
    other.close();
    expect(printed()).toContain(
      `Port ${port} is in use by another program. Choose another one: PORTAL_PORT=${port + 1} npm start`,
    );
  });

  it("rejects an invalid port", async () => {
    const { printed, ended } = start({ PORTAL_PORT: "many" });
    expect(await ended).not.toBe(0);
    expect(printed()).toContain('PORTAL_PORT is "many". It must be a port number from 0 to 65535.');
  });
});
