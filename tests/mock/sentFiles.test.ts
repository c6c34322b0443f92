/** Files on their way: where they are kept while they arrive, and that nothing reads them in vain. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { isFilePart } from "../../scripts/mock/files/storedFile.ts";
import { FileSink, mostInMemory } from "../../scripts/mock/http/receive/sinks.ts";
import { createHttpServer } from "../../scripts/mock/http/server.ts";

it.each([
  ["in memory, if it is small", 10, 10, false],
  ["in memory, at most so much", mostInMemory, mostInMemory, false],
  ["on the disk from the first byte, if more is announced", mostInMemory + 1, 1, true],
  ["on the disk, if it is large without having been announced", 0, mostInMemory + 1, true],
] as const)("a file is kept %s", (_, announced, received, isOnDisk) => {
  const sink = new FileSink(announced);
  sink.write(Buffer.alloc(received));
  const file = sink.end();
  expect(file.size).toBe(received);
  expect(isFilePart(file.part(0, file.size))).toBe(isOnDisk);
  file.drop();
});

it("the response to HEAD has the length of a file, and does not read it", async () => {
  let reads = 0;
  const chunks = () => {
    reads += 1;
    return [Buffer.from("abc")];
  };
  const handler = async () => ({ status: 200, headers: {}, body: { length: 3, chunks } });
  const errorResponse = () => expect.fail("every request is well-formed");
  const server = createHttpServer(handler, { requestTimeout: 10_000, trustProxy: false, errorResponse });
  await once(server.listen(0, "127.0.0.1"), "listening");
  try {
    const { port } = server.address() as AddressInfo;
    const head = await fetch(`http://127.0.0.1:${port}`, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "3", ""]);
    expect(reads).toBe(0);
    expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe("abc");
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
