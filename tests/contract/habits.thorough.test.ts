/** Right servers with habits that are legal, and that few servers have. None of them may have a finding. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { findingsOf, runContract } from "../../scripts/contract/index.ts";
import { document, oneModel as models, startFastMock } from "./support.ts";

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

interface Habit {
  /** Responds instead of the mock, if it does. */
  readonly refuse?: (response: ServerResponse) => boolean;
  /** Sends a reply in a way of its own. */
  readonly send?: (reply: Reply, response: ServerResponse) => void | Promise<void>;
  /** By how many milliseconds its clock is ahead. */
  readonly ahead?: number;
}

const perConnection = new Set(["connection", "content-length", "keep-alive", "transfer-encoding"]);
const without = (headers: Headers): Record<string, string> =>
  Object.fromEntries([...headers].filter(([name]) => !perConnection.has(name)));

const plain: NonNullable<Habit["send"]> = ({ status, headers, bytes }, response) =>
  void response.writeHead(status, headers).end(bytes);

async function serve(habit: Habit): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { refuse = () => false, send = plain, ahead = 0 } = habit;
  const clock = { now: () => Date.now() + ahead };
  const mock = await startFastMock({ keepRequests: false, maxJobs: 100_000, clock });
  const server = createServer(async (request, response) => {
    const { "content-length": _, connection: __, host: ___, ...headers } = request.headers;
    const body = await buffer(request);
    if (refuse(response)) return;
    const received = await mock.fetch(`${mock.url}${request.url}`, {
      method: request.method ?? "GET",
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      body: body.length === 0 ? null : new Uint8Array(body),
    });
    const bytes = Buffer.from(await received.arrayBuffer());
    const date = new Date(clock.now()).toUTCString();
    await send({ status: received.status, headers: { ...without(received.headers), date }, bytes }, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await mock.close();
    },
  };
}

const capitals = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]));

let count = 0;
const habits: readonly (readonly [name: string, habit: Habit])[] = [
  [
    "compresses what it sends, in chunks",
    {
      send({ status, headers, bytes }, response) {
        const zipped = gzipSync(bytes);
        response.writeHead(status, { ...headers, "content-encoding": "gzip" });
        response.write(zipped.subarray(0, 5));
        response.end(zipped.subarray(5));
      },
    },
  ],
  [
    "closes every connection, writes its headers in capitals, and tells no date",
    {
      send({ status, headers: { date: _, ...headers }, bytes }, response) {
        response.sendDate = false;
        response.shouldKeepAlive = false;
        response.writeHead(status, { ...capitals(headers), CONNECTION: "close" }).end(bytes);
      },
    },
  ],
  [
    "is slow, and sends a few bytes at a time after early hints",
    {
      async send({ status, headers, bytes }, response) {
        response.writeEarlyHints({ link: "</x.css>; rel=preload; as=style" });
        await pause(5);
        response.writeHead(status, headers);
        const half = Math.floor(bytes.length / 2);
        response.write(bytes.subarray(0, half));
        await pause(5);
        response.end(bytes.subarray(half));
      },
    },
  ],
  [
    "has no time for one request in ten",
    {
      refuse(response) {
        count += 1;
        if (count % 10 > 0) return false;
        const error = { code: "SLOW_DOWN", message: "Wait." };
        response.writeHead(429, { "content-type": "application/json", "retry-after": "0" });
        response.end(JSON.stringify({ success: false, error, requestId: `req_${count}` }));
        return true;
      },
    },
  ],
  ["has a clock that is two minutes fast", { ahead: 120_000 }],
  ["has a clock that is two minutes slow", { ahead: -120_000 }],
];

it.each(habits)("finds nothing in a right server that %s", { timeout: 240_000 }, async (_, habit) => {
  const server = await serve(habit);
  const report = await runContract({ server: server.url, document, models, patience: 60_000 });
  await server.close();
  expect(findingsOf(report).map(({ operation, message }) => `${operation}: ${message}`)).toEqual([]);
  expect(report.results.filter(({ outcome }) => outcome === "as documented").length).toBeGreaterThan(100);
});
