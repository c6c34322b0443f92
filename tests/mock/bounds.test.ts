/** What nobody can make the mock keep, and which connections it closes. */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { MockOptions } from "../../scripts/mock/index.ts";
import { someModel } from "../support/someModel.ts";
import { bodyFor, type Client, expectError, startClient } from "./support.ts";

const { slug } = someModel;
let mock: Client;
const started = async (options: MockOptions = {}) => {
  mock = await startClient(options);
};
afterEach(() => mock.close());

describe("a text that is as long as a body may be", () => {
  const long = "a".repeat(1_000_000);

  it("is no webhookUrl", async () => {
    await started();
    const refused = await mock.submit({ ...bodyFor(slug), webhookUrl: `https://example.com/${long}` });
    expectError(refused, "INVALID_WEBHOOK_URL");
    expect(refused.message).toMatch(/^webhookUrl must have at most [\d,]+ characters, but has 1,000,020\.$/);
  });

  it("is no filename", async () => {
    await started();
    const refused = await mock.call("presignUpload", { body: { filename: long, contentType: "image/png" } });
    expectError(refused, "VALIDATION_ERROR");
    expect(refused.message).toMatch(/^filename must have at most [\d,]+ characters, but has 1,000,000\.$/);
  });
});

describe("connections that say nothing", () => {
  it("are closed, all of them, and others are served meanwhile", async () => {
    await started({ requestTimeout: 500 });
    const { hostname, port } = new URL(mock.url);
    const sockets = Array.from({ length: 400 }, () => connect(Number(port), hostname).on("error", () => {}));
    const closed = Promise.all(sockets.map((socket) => once(socket.resume(), "close")));
    expect((await mock.submit(bodyFor(slug))).status).toBe(200);
    await closed;
  });
});

/** How long a busy machine may take until it has seen connections come and go. */
const patience = { timeout: 60_000 };

describe("bodies that never end", () => {
  it("leave no room for another large one, and small ones are taken", async () => {
    await started();
    const { hostname, port } = new URL(mock.url);
    const head = "POST /v1/jobs/submit HTTP/1.1\r\nhost: x\r\ncontent-length: 1048576\r\n\r\n{";
    const sockets = Array.from({ length: 16 }, () => connect(Number(port), hostname).on("error", () => {}));
    for (const socket of sockets) socket.write(head);
    const large = () => mock.call("submitJob", { raw: JSON.stringify(bodyFor(slug)).padEnd(500_000) });
    // The mock may take these before it has seen all of those connections.
    await vi.waitFor(async () => expect((await large()).status).toBe(503), patience);
    expect((await large()).message).toBe(
      "The mock is already receiving 16,777,216 bytes, the most it accepts at a time. Send this body again later.",
    );
    expect((await mock.submit(bodyFor(slug))).status).toBe(200);
    for (const socket of sockets) socket.destroy();
    await vi.waitFor(async () => expect((await large()).status).toBe(200), patience);
  });
});

describe.skipIf(process.platform === "win32")("--webhook-ca", () => {
  it("trusts a private authority for hosts that are not this machine by name", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mock-ca-"));
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const words = `req -x509 -newkey rsa:2048 -nodes -subj /CN=receiver -addext subjectAltName=IP:0.0.0.0 -days 1 -keyout ${key} -out ${cert}`;
    execFileSync("openssl", words.split(" "), { stdio: "ignore" });
    const webhookCa = readFileSync(cert, "utf8");
    const receiver = createServer({ key: readFileSync(key), cert: webhookCa }, (_, response) => response.end());
    receiver.listen(0, "0.0.0.0");
    await once(receiver, "listening");
    rmSync(folder, { recursive: true });
    const outcomeWith = async (options: MockOptions) => {
      await started({ speed: 1, webhooks: "any", ...options });
      await mock.submit({ ...bodyFor(slug), webhookUrl: `https://0.0.0.0:${Object(receiver.address()).port}/` });
      await mock.mock.advance("1d");
      return mock.mock.webhooks.at(0);
    };
    expect(await outcomeWith({})).toMatchObject({ state: "pending", error: expect.stringContaining("self-signed") });
    await mock.close();
    expect(await outcomeWith({ webhookCa })).toMatchObject({ state: "sent", status: 200 });
    receiver.close();
  });
});
