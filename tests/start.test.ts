import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { loadDocument } from "../scripts/document/load.ts";
import { costMicroCents } from "../scripts/document/pricing.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

let npm: ChildProcess | undefined;
afterEach(() => {
  npm?.kill();
});

/** Runs `npm start` and gathers what it prints. */
function start(environment: Record<string, string>): { printed: () => string; ended: Promise<number | null> } {
  const child = spawn("npm", ["start"], { cwd: root, env: { ...process.env, ...environment } });
  npm = child;
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
  return { printed: () => output, ended: new Promise((resolve) => child.on("close", resolve)) };
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
  it("prints both addresses and a request that works, and frees the ports when npm is told to stop", async () => {
    const { output, portal, mock } = await servers();
    expect((await fetch(portal)).status).toBe(200);
    expect((await fetch(`${portal}/nowhere`)).status).toBe(404);

    const request = output.slice(output.indexOf("  curl"), output.indexOf("Stop with"));
    const { stdout } = await promisify(execFile)("sh", ["-c", request.replace("curl", "curl --silent")]);
    const [shown] = (await loadDocument()).models;
    const costs = shown && costMicroCents(shown.price, shown.example.input);
    expect(JSON.parse(stdout)).toMatchObject({ status: "pending", costMicroCents: costs });

    npm?.kill("SIGTERM");
    await expect.poll(async () => (await reaches(portal)) || (await reaches(mock)), { timeout: 10_000 }).toBe(false);
  });

  it("says which variable chooses another port when one is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : expect.fail("no port");
    const { printed, ended } = start({ PORTAL_PORT: String(port), MOCK_PORT: "0" });
    expect(await ended).not.toBe(0);
    other.close();
    expect(printed()).toContain(
      `Port ${port} is taken by another program. Choose one: PORTAL_PORT=${port + 1} npm start`,
    );
  });

  it("refuses a port that is none", async () => {
    const { printed, ended } = start({ PORTAL_PORT: "many" });
    expect(await ended).not.toBe(0);
    expect(printed()).toContain('PORTAL_PORT is "many". It must be a port number from 0 to 65535.');
  });
});
