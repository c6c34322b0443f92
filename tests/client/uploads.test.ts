import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { fileFromPath } from "../../scripts/client/node/index.ts";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { clientOf, failureOf, type Uploadable } from "./support/client.ts";
import { instantClock } from "./support/instantClock.ts";
import { type Scripted, type ScriptedServer, startScriptedServer } from "./support/scriptedServer.ts";

const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

let folder: string;
let path: string;
let mock: RunningMock;
beforeAll(async () => {
  mock = await startMock();
  folder = await mkdtemp(join(tmpdir(), "pixelbyte-upload-"));
  path = join(folder, "dog.jpg");
  await writeFile(path, bytes);
});
afterAll(async () => {
  await mock?.close();
  await rm(folder, { recursive: true });
});

let server: ScriptedServer | undefined;
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await server?.close();
});

const files: [string, () => Uploadable | Promise<Uploadable>][] = [
  ["a Blob", () => new Blob([bytes])],
  ["a File", () => new File([bytes], "dog.jpg")],
  ["a Buffer", () => Buffer.from(bytes)],
  ["an ArrayBuffer", () => bytes.buffer],
  ["a stream of the web", () => new Blob([bytes]).stream()],
  ["a stream of Node", () => createReadStream(path)],
  ["a path", () => fileFromPath(path)],
];

describe("an upload", () => {
  it.each(files)("of %s arrives, and can be used as an input", async (_, file) => {
    const client = clientOf(mock);
    const { fileUrl, fileId } = await client.uploads.create(await file(), { filename: "dog.jpg" });
    const stored = await fetch(fileUrl);
    expect(stored.headers.get("content-type")).toBe("image/jpeg");
    expect(new Uint8Array(await stored.arrayBuffer())).toEqual(bytes);
    expect(await client.uploads.get(fileId)).toMatchObject({ id: fileId, filename: "dog.jpg", status: "pending" });
  });

  /** A server that is API and storage in one. The storage responds with `script` in turn. */
  async function storage(script: Scripted[], maxSize = 1000): Promise<ScriptedServer> {
    let puts = 0;
    server = await startScriptedServer(({ method, headers }) => {
      if (method === "PUT") return script[puts++] ?? {};
      const uploadUrl = `http://${headers.host}/put?signature=abc`;
      return {
        body: { success: true, data: { uploadUrl, fileUrl: "https://x", fileId: "1", expiresAt: "", maxSize } },
      };
    });
    return server;
  }

  it("sends the bytes with their media type and length", async () => {
    await clientOf(await storage([])).uploads.create(await fileFromPath(path));
    expect(server?.received.map(({ method, path: at }) => `${method} ${at}`)).toEqual([
      "POST /v1/uploads/presign",
      "PUT /put?signature=abc",
    ]);
    expect(JSON.parse(server?.received[0]?.body ?? "")).toEqual({ filename: "dog.jpg", contentType: "image/jpeg" });
    expect(server?.received[1]?.headers).toMatchObject({ "content-type": "image/jpeg", "content-length": "7" });
  });

  it("is retried, because that is safe", async () => {
    instantClock();
    await clientOf(await storage([{ status: 503 }, "drop"])).uploads.create(await fileFromPath(path));
    expect(server?.received.filter(({ method }) => method === "PUT")).toHaveLength(3);
  });

  it("throws an UploadError if the storage rejects it", async () => {
    const failure = await failureOf(
      clientOf(await storage([{ status: 403 }])).uploads.create(await fileFromPath(path)),
    );
    expect(failure).toMatchObject({ code: "UPLOAD", message: "The storage refused dog.jpg with status 403" });
  });

  it("that is too large is rejected before it is sent", async () => {
    const failure = await failureOf(clientOf(await storage([], 6)).uploads.create(await fileFromPath(path)));
    expect(failure).toMatchObject({ code: "UPLOAD", message: "dog.jpg has 7 bytes; at most 6 are accepted" });
    expect(server?.received).toHaveLength(1);
  });

  it.each([
    [new Blob([bytes]), {}, "The media type of file is unknown; pass contentType: one of image/jpeg, image/png,"],
    [new Blob([bytes]), { filename: "a.tiff" }, "The media type of a.tiff is unknown; pass contentType"],
    [new Blob([bytes], { type: "image/tiff" }), {}, "The media type of file is image/tiff; pass contentType"],
  ])("of an unknown kind is refused with the kinds that are accepted", async (file, options, message) => {
    const failure = await failureOf(clientOf(await storage([])).uploads.create(file, options));
    expect(failure).toMatchObject({ code: "UPLOAD", message: expect.stringContaining(message) });
    expect(server?.received).toEqual([]);
  });

  it("prefers the caller's values to those of the file", async () => {
    const file = new File([bytes], "dog.jpg", { type: "image/png" });
    await clientOf(await storage([])).uploads.create(file, { filename: "cat.webp", contentType: "image/webp" });
    expect(JSON.parse(server?.received[0]?.body ?? "")).toEqual({ filename: "cat.webp", contentType: "image/webp" });
  });
});
