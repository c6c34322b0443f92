import { type ClientOptions, createClient, InvalidArgumentError, type PixelByteClient } from "../client/index.ts";
import type { Api, Context } from "./context.ts";
import { UsageError } from "./failure.ts";

/** A mock responds whatever the host is, and nobody has this one. */
const mockUrl = "http://mock.invalid";

/** Says that a model is deprecated, the first time that it is used. */
const logTo =
  ({ terminal }: Context): ClientOptions["log"] =>
  ({ warning }) =>
    warning !== undefined && terminal.note(warning);

/** The client, with its errors about the environment by the names of variables. */
function connect(options: ClientOptions): PixelByteClient {
  try {
    return createClient(options);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw new UsageError(error.message.replace(/^baseUrl \(or (\w+)\)/, "$1"));
  }
}

/** A mock in this process, with jobs and balances of its own. */
export async function openMock(context: Context): Promise<Api> {
  const log = logTo(context);
  const respond = await context.createMock();
  const fetch: typeof globalThis.fetch = (input, init) => respond(new Request(input, init));
  return { client: createClient({ apiKey: "pb_mock", baseUrl: mockUrl, fetch, log }), fetch, isMock: true };
}

/**
 * The API, for what is about jobs of earlier runs.
 *
 * @throws {UsageError} for the mock in this process, which has none
 */
export function openApiWithJobs(context: Context, { mock = false }: { readonly mock?: boolean }): Promise<Api> {
  if (!mock) return openApi(context, {});
  throw new UsageError(
    "The mock in this process has no jobs from earlier runs. Start npx pixelbyte-mock, and set " +
      "PIXELBYTE_BASE_URL=http://localhost:4010 instead of --mock.",
  );
}

/**
 * The API with the key of the environment, or a mock in this process.
 *
 * @throws {UsageError} if there is no key
 */
export async function openApi(context: Context, { mock = false }: { readonly mock?: boolean }): Promise<Api> {
  if (mock) return openMock(context);
  const { PIXELBYTE_API_KEY: apiKey, PIXELBYTE_BASE_URL: baseUrl } = context.env;
  if (!apiKey) {
    throw new UsageError("Set PIXELBYTE_API_KEY to your API key, or add --mock to try it without one.");
  }
  const { fetch } = globalThis;
  return { client: connect({ apiKey, baseUrl: baseUrl || undefined, log: logTo(context) }), fetch, isMock: false };
}
