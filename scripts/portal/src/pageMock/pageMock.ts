/** The mock that runs in this page. It is loaded with its first request, unless that is foreseen. */
import type { FormerJob, MockRequest, MockResponse } from "./protocol.ts";

/** The address that its requests and files have. By RFC 2606, nothing on the network ever has it. */
export const pageMockUrl = "https://mock.invalid";

interface PendingRequest {
  resolve(response: Response): void;
  reject(error: TypeError): void;
}

const pending = new Map<number, PendingRequest>();
let worker: Worker | undefined;
let count = 0;

/** Pending requests get what fetch throws, and the next request loads the mock anew. */
function giveUp(): void {
  worker?.terminate();
  worker = undefined;
  for (const { reject } of pending.values()) reject(new TypeError("The mock could not be loaded"));
  pending.clear();
}

function settle({ id, status, headers = {}, body }: MockResponse): void {
  const request = pending.get(id);
  pending.delete(id);
  if (status === undefined) request?.reject(new TypeError("The mock closed the connection"));
  else request?.resolve(new Response(body ?? null, { status, headers }));
}

function start(): Worker {
  const started = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<MockResponse>) => settle(data));
  started.addEventListener("error", giveUp);
  return started;
}

/** Loads the mock, so that it is there even if the connection is lost before the first request. */
export function loadPageMock(): void {
  worker ??= start();
}

function sendToWorker(request: Omit<MockRequest, "id">): Promise<Response> {
  worker ??= start();
  const id = count++;
  return new Promise((resolve, reject) => {
    pending.set(id, { resolve, reject });
    worker?.postMessage({ ...request, id } satisfies MockRequest);
  });
}

/** What a request to the mock may have, of all that `fetch` takes. */
interface Init {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** As `fetch`, but the mock in this page responds. */
export const fetchFromPage = (url: string, { method = "GET", headers = {}, body }: Init = {}): Promise<Response> =>
  sendToWorker({ url, method, headers, body, former: undefined });

/** Lets the mock know a job that an earlier one had. */
export async function restoreJob(former: FormerJob, url: string, key: string, body: string): Promise<void> {
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  await sendToWorker({ url, method: "POST", headers, body, former });
}
