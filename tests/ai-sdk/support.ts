/** The provider on a mock in this process: nothing else is reached. */
import { onTestFinished } from "vitest";
import { createPixelByte, type PixelByteProvider, type PixelByteSettings } from "../../scripts/ai-sdk/index.ts";
import { type MockOptions, startMock } from "../../scripts/mock/index.ts";

/** A request that the mock got. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  /** Parsed, if it is JSON. */
  readonly body: unknown;
}

/** A mock, a provider that uses it, and what was sent. */
export interface Mocked {
  readonly pixelbyte: PixelByteProvider;
  readonly received: readonly Received[];
  /** The bodies of the submit requests. */
  submitted(): unknown[];
  close(): Promise<void>;
}

/** What responds instead of the mock, if anything does. */
type Before = (request: Request, count: number) => Response | undefined | Promise<Response | undefined>;

async function bodyOf(request: Request): Promise<unknown> {
  const isJson = request.headers.get("content-type")?.includes("json");
  return isJson ? request.clone().json() : undefined;
}

/**
 * A mock that has to be closed.
 *
 * @param before sees each request first, with how many there were to its path
 */
export async function openMock(
  settings: PixelByteSettings = {},
  options: MockOptions = { speed: 1e6 },
  before: Before = () => undefined,
): Promise<Mocked> {
  const mock = await startMock(options);
  const received: Received[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { method, headers } = request;
    const path = new URL(request.url).pathname;
    received.push({ method, path, headers, body: await bodyOf(request) });
    return (await before(request, received.filter((one) => one.path === path).length)) ?? mock.fetch(request);
  };
  return {
    pixelbyte: createPixelByte({ apiKey: "pb_test", baseUrl: mock.url, fetch, ...settings }),
    received,
    submitted: () => received.filter(({ path }) => path === "/v1/jobs/submit").map(({ body }) => body),
    close: () => mock.close(),
  };
}

/** A mock for one test. */
export async function mocked(...options: Parameters<typeof openMock>): Promise<Mocked> {
  const opened = await openMock(...options);
  onTestFinished(() => opened.close());
  return opened;
}

/** Looks at once, as often as it takes. */
export const poll = { intervalMs: 1 };

/** The bytes of a picture, as far as its type can be seen from them. */
export const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
