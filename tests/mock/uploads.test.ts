import { readdirSync, readlinkSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { at } from "../../scripts/document/json.ts";
import { type Client, expectError, startClient } from "./support.ts";

let mock: Client;
const start = Date.parse("2026-02-25T10:42:21.949Z");
beforeAll(async () => {
  mock = await startClient({ clock: { now: () => start } });
});
afterAll(() => mock.close());

async function presign(contentType = "image/png", filename = "dog photo/ü.png") {
  const { body } = await mock.call("presignUpload", { body: { filename, contentType } });
  const { uploadUrl, fileUrl, fileId, expiresAt, maxSize } = Object(at(body, "data"));
  const put = (content: Uint8Array<ArrayBuffer> | string, type = contentType, url: string = uploadUrl) =>
    fetch(url, { method: "PUT", headers: { "content-type": type }, body: content });
  const state = () => mock.call("getUpload", { path: `/v1/uploads/${fileId}` });
  return { uploadUrl, fileUrl, fileId, expiresAt, maxSize, put, state };
}

describe("an upload", () => {
  it("accepts the file at one URL, and serves it at the other", async () => {
    const { put, fileUrl, uploadUrl } = await presign();
    expect(new URL(uploadUrl).origin).toBe(mock.url);
    expect((await fetch(fileUrl)).status).toBe(404);
    const bytes = new Uint8Array([1, 2, 3]);
    expect((await put(bytes)).status).toBe(200);
    const file = await fetch(fileUrl);
    expect(file.headers.get("content-type")).toBe("image/png");
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
  });

  it.each([
    ["bytes=1-2", 206, "23", "bytes 1-2/4"],
    ["bytes=2-", 206, "34", "bytes 2-3/4"],
    ["bytes=-1", 206, "4", "bytes 3-3/4"],
    ["bytes=9-", 416, "", "bytes */4"],
    ["bytes=2-1", 200, "1234", null],
    ["lines=1-2", 200, "1234", null],
  ])("is given back in the range %s, and never as a page that runs", async (range, status, text, contentRange) => {
    const { put, fileUrl } = await presign();
    await put("1234");
    const part = await fetch(fileUrl, { headers: { range } });
    expect([part.status, await part.text(), part.headers.get("content-range")]).toEqual([status, text, contentRange]);
    expect(part.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("is described until it expires, an hour after it was prepared", async () => {
    const { state, expiresAt, fileId, fileUrl, put } = await presign();
    await put("x");
    const { body } = await state();
    expect(Object(body).data).toMatchObject({ id: fileId, fileUrl, status: "pending", filename: "dog photo/ü.png" });
    expect(at(body, "data", "expiresAt")).toBe(expiresAt);
    expect(Date.parse(expiresAt) - Date.parse(String(at(body, "data", "createdAt")))).toBe(3_600_000);
    await mock.mock.advance(3_600_000 - 1);
    expect(at((await state()).body, "data", "status")).toBe("pending");
    await mock.mock.advance(1);
    expect(at((await state()).body, "data", "status")).toBe("expired");
    expect((await fetch(fileUrl)).status).toBe(404);
  });

  it("can be sent for fifteen minutes", async () => {
    const { put } = await presign();
    await mock.mock.advance("15m");
    expect((await put("x")).status).toBe(403);
  });

  it("must have the announced type, the signature, and a URL that was issued", async () => {
    const { put, uploadUrl, fileId } = await presign();
    expect((await put("x", "image/jpeg")).status).toBe(400);
    expect((await put("x", "image/png", uploadUrl.replace(/signature=./, "signature=x"))).status).toBe(403);
    expect((await put("x", "image/png", uploadUrl.split("?")[0])).status).toBe(403);
    expect((await put("x", "image/png", uploadUrl.replace(fileId, "nothing"))).status).toBe(404);
  });

  it.each([
    ["image/webp", 10],
    ["video/mp4", 100],
    ["audio/wav", 50],
  ])("of %s has at most %d MB", async (type, megabytes) => {
    expect((await presign(type)).maxSize).toBe(megabytes * 1_000_000);
  });

  it("that is too large is rejected", async () => {
    const { put, maxSize } = await presign();
    expect((await put(new Uint8Array(maxSize))).status).toBe(200);
    expect((await put(new Uint8Array(maxSize + 1))).status).toBe(400);
  });

  it("of someone else, or that never existed, is not found", async () => {
    const { fileId } = await presign();
    const headers = { authorization: "Bearer other" };
    expectError(await mock.call("getUpload", { path: `/v1/uploads/${fileId}`, headers }), "NOT_FOUND");
    const path = "/v1/uploads/00000000-0000-4000-8000-000000000000";
    expectError(await mock.call("getUpload", { path }), "NOT_FOUND");
    expectError(await mock.call("getUpload", { path: "/v1/uploads/x" }), "VALIDATION_ERROR");
  });
});

/** The temporary files that this process holds. They have no name any more. */
const held = (): string[] =>
  readdirSync("/proc/self/fd")
    .map((name) => {
      try {
        return readlinkSync(`/proc/self/fd/${name}`);
      } catch {
        return "";
      }
    })
    .filter((target) => target.includes("pixelbyte-mock-"));

describe("a file of several megabytes", () => {
  const bytes = Uint8Array.from({ length: 3_000_000 }, (_, index) => index % 251);

  it("is served whole and in ranges, with and without a socket", async () => {
    const { put, fileUrl } = await presign();
    expect((await put(bytes)).status).toBe(200);
    expect(Buffer.from(await (await fetch(fileUrl)).arrayBuffer()).equals(bytes)).toBe(true);
    const range = { headers: { range: "bytes=999990-1999999" } };
    for (const get of [fetch, mock.mock.fetch]) {
      const part = await get(fileUrl, range);
      expect([part.status, part.headers.get("content-range")]).toEqual([206, "bytes 999990-1999999/3000000"]);
      expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(999_990, 2_000_000))).toBe(true);
    }
    const head = await fetch(fileUrl, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length")]).toEqual([200, "3000000"]);
  });

  it("may be sent without its length", async () => {
    const { uploadUrl, fileUrl } = await presign();
    const init: RequestInit & { duplex: "half" } = {
      method: "PUT",
      headers: { "content-type": "image/png" },
      body: new Blob([bytes]).stream(),
      duplex: "half",
    };
    expect((await fetch(uploadUrl, init)).status).toBe(200);
    expect(Buffer.from(await (await fetch(fileUrl)).arrayBuffer()).equals(bytes)).toBe(true);
  });

  it.skipIf(process.platform !== "linux")(
    "is on the disk without a name, until it is not needed any more",
    async () => {
      const own = await startClient();
      const upload = async () => {
        const { body } = await own.call("presignUpload", { body: { filename: "a.png", contentType: "image/png" } });
        const { uploadUrl, fileUrl } = Object(at(body, "data"));
        const init = { method: "PUT", headers: { "content-type": "image/png" } };
        const put = () => fetch(uploadUrl, { ...init, body: bytes });
        expect((await put()).status).toBe(200);
        return { put, fileUrl };
      };
      const before = held().length;
      const { put } = await upload();
      expect(held().slice(before)).toEqual([expect.stringMatching(/\(deleted\)$/)]);
      await put();
      expect(held()).toHaveLength(before + 1);
      await own.mock.reset();
      expect(held()).toHaveLength(before);
      const urls: string[] = [];
      while (urls.length < 12) urls.push((await upload()).fileUrl);
      expect(held()).toHaveLength(before + 11);
      const statuses = await Promise.all(urls.map(async (file) => (await fetch(file, { method: "HEAD" })).status));
      expect(statuses).toEqual([404, ...Array.from({ length: 11 }, () => 200)]);
      await own.close();
      expect(held()).toHaveLength(before);
    },
  );

  it("says where it could not be written", async () => {
    const { put } = await presign();
    for (const name of ["TMPDIR", "TEMP", "TMP"]) vi.stubEnv(name, "/nowhere");
    const refused = await put(bytes);
    vi.unstubAllEnvs();
    expect(refused.status).toBe(500);
    expect(at(JSON.parse(await refused.text()), "error", "message")).toMatch(
      /^The mock cannot write this file to '\/nowhere': ENOENT: .*Start it with TMPDIR set to a folder/,
    );
    expect((await put(bytes)).status).toBe(200);
  });
});

describe("the mock's own paths", () => {
  it("say that it is the mock, without a key", async () => {
    const health = await fetch(`${mock.url}/__mock/health`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({ mock: true, status: "ok" });
  });

  it("that do not exist are named", async () => {
    const response = await mock.send("/__mock/nothing");
    expectError(response, "NOT_FOUND");
    expect(JSON.stringify(response.details)).toContain("GET /__mock/health");
    const wrong = await mock.send("/__mock/health", { method: "DELETE" });
    expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect((await mock.send("/__mock/healthxyz")).status).toBe(404);
  });

  it("accept files from pages of any origin", async () => {
    const { uploadUrl } = await presign();
    const { headers } = await fetch(uploadUrl, { method: "OPTIONS" });
    expect(headers.get("access-control-allow-methods")).toBe("PUT, OPTIONS");
  });
});
