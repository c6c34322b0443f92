/** What answers at an address: the mock, an API, or nothing that can be checked. */
import { isObject } from "../document/json.ts";
import { CannotRun } from "./cannotRun.ts";

/** Where the mock says that it is one. */
const health = "/__mock/health";
const patience = 10_000;

/** The address of a server, without a slash at its end. Throws {@link CannotRun} for what is none. */
export function readAddress(text: string): string {
  const example = "such as http://localhost:4010 or https://api.example.com";
  if (!URL.canParse(text)) throw new CannotRun(`${JSON.stringify(text)} is not a URL. Give one ${example}.`);
  const { protocol, search, hash } = new URL(text);
  if (protocol !== "http:" && protocol !== "https:") {
    throw new CannotRun(`${text} does not begin with http:// or https://. Give a URL ${example}.`);
  }
  if (search !== "" || hash !== "")
    throw new CannotRun(`${text} has a query or a fragment. Give the address alone, ${example}.`);
  return text.replace(/\/+$/, "");
}

const reasons = new Map([
  ["ECONNREFUSED", "nothing listens there. To check the mock, start it first: npm run mock -- --webhooks local"],
  ["ENOTFOUND", "there is no such host"],
  ["EAI_AGAIN", "the name of the host cannot be looked up"],
  ["ECONNRESET", "the connection was closed"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "its certificate is not trusted"],
]);

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === "TimeoutError") return `it did not answer within ${patience / 1000} s`;
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = isObject(cause) && "code" in cause ? String(cause.code) : "";
  return reasons.get(code) ?? (cause instanceof Error ? cause.message : String(cause));
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
}

async function ask(server: string, path: string, key: string | undefined): Promise<Reply> {
  try {
    const response = await fetch(`${server}${path}`, {
      headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });
    const text = await response.text();
    const type = response.headers.get("content-type") ?? "no content type";
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      body = undefined;
    }
    return { status: response.status, type, body };
  } catch (error) {
    throw new CannotRun(`${server} cannot be reached: ${reasonOf(error)}.`);
  }
}

/** Whether the mock answers at an address. Throws {@link CannotRun} when nothing does. */
export async function isMock(server: string): Promise<boolean> {
  const { body } = await ask(server, health, undefined);
  return isObject(body) && body.mock === true;
}

/**
 * Makes sure that a server that is not the mock is an API, and takes the key.
 *
 * @throws {CannotRun} when a run would only say so a hundred times
 */
export async function expectApi(server: string, listPath: string, key: string | undefined): Promise<void> {
  if (key === undefined) {
    throw new CannotRun(`${server} is not the mock, so a key is needed: --key, or the variable PIXELBYTE_API_KEY.`);
  }
  const { status, type, body } = await ask(server, `${listPath}?limit=1`, key);
  if (!isObject(body)) {
    throw new CannotRun(
      `${server} is not the API: GET ${listPath} was answered ${status} with ${type}, not with JSON.\nThe address is that of the host, without ${listPath}.`,
    );
  }
  if (status === 401 || status === 403) {
    const error = isObject(body.error) ? body.error : undefined;
    const said = error === undefined ? "" : `: ${String(error.code)}, ${String(error.message)}`;
    throw new CannotRun(`${server} does not take the key (${status}${said}).`);
  }
}
