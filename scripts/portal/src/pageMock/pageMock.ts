/** The mock that runs in this page. It is loaded when it is first asked. */
import type { Answer, FormerJob, Question } from "./protocol.ts";

/** The address that its requests and files have. By RFC 2606, nothing on the network ever has it. */
export const pageMockUrl = "https://mock.invalid";

interface Waiting {
  resolve(response: Response): void;
  reject(error: TypeError): void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let count = 0;

/** Whoever waits gets what fetch throws, and the next request loads the mock anew. */
function giveUp(): void {
  worker?.terminate();
  worker = undefined;
  for (const { reject } of waiting.values()) reject(new TypeError("The mock could not be loaded"));
  waiting.clear();
}

function settle({ id, status, headers = {}, body }: Answer): void {
  const asked = waiting.get(id);
  waiting.delete(id);
  if (status === undefined) asked?.reject(new TypeError("The mock closed the connection"));
  else asked?.resolve(new Response(body ?? null, { status, headers }));
}

function start(): Worker {
  const started = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<Answer>) => settle(data));
  started.addEventListener("error", giveUp);
  return started;
}

function ask(question: Omit<Question, "id">): Promise<Response> {
  worker ??= start();
  const id = count++;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker?.postMessage({ ...question, id } satisfies Question);
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
  ask({ url, method, headers, body, former: undefined });

/** Lets the mock know a job that an earlier one had. */
export async function restoreJob(former: FormerJob, url: string, key: string, body: string): Promise<void> {
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  await ask({ url, method: "POST", headers, body, former });
}
