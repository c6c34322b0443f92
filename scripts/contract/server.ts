/** What responses at an address: the mock, an API, or nothing that can be checked. */
import { isObject, type Json, readJson } from "../document/json.ts";
import type { WebhookMode } from "../mock/webhooks/destinations.ts";
import { CannotRun } from "./cannotRun.ts";
import { reasonOf } from "./client/reason.ts";
import { createSecrets, keyVariable } from "./client/secrets.ts";
import { harmless } from "./report/harmless.ts";

/** Where the mock says that it is one. */
const health = "/__mock/health";
const hint = "To test the mock, start it first: npx pixelbyte-mock --webhooks local";

/**
 * The URL of a server, without a slash at its end. Throws {@link CannotRun} for what is none, without repeating it: it may hold
 * a password, or be the key.
 */
export function readAddress(text: string): string {
  const example = "such as http://localhost:4010 or https://api.example.com";
  if (!URL.canParse(text)) throw new CannotRun(`The server is not a URL. Give one ${example}.`);
  const { protocol, search, hash, username, password } = new URL(text);
  if (username !== "" || password !== "") {
    throw new CannotRun(
      "The URL must not contain a user name or password. Pass the key with --key or PIXELBYTE_API_KEY.",
    );
  }
  if (protocol !== "http:" && protocol !== "https:") {
    throw new CannotRun(`The URL must begin with http:// or https://, ${example}.`);
  }
  if (search !== "" || hash !== "")
    throw new CannotRun(`The URL has a query or a fragment. Give the address alone, ${example}.`);
  return text.replace(/\/+$/, "");
}

/** Sends a request, and waits as long as a response may take. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: Json | undefined;
}

async function fetchReply(server: string, path: string, key: string | undefined, send: Send): Promise<Reply> {
  try {
    const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };
    const response = await send(`${server}${path}`, { headers, redirect: "manual" });
    const text = await response.text();
    const type = response.headers.get("content-type") ?? "no content type";
    return { status: response.status, type, body: readJson(text) };
  } catch (error) {
    throw new CannotRun(`${server} cannot be reached: ${reasonOf(error)}. ${hint}`);
  }
}

/** The modes in which the mock sends webhooks to a receiver that has no certificate. */
const byHttp: readonly unknown[] = ["local", "any"] satisfies WebhookMode[];

/** The mock, as it was started. */
export interface Mock {
  /** Where its control API is. */
  readonly url: string;
  /** Whether its webhooks reach this machine by http. */
  readonly reportsByHttp: boolean;
}

/** More proxies than this before each other are a circle. */
const mostProxies = 3;

/**
 * The mock at an address, or behind a proxy there; undefined if something else responds. What is behind a proxy decides
 * whether jobs cost money.
 *
 * @throws {CannotRun} if nothing responds
 */
export async function mockAt(server: string, send: Send, proxies = 0): Promise<Mock | undefined> {
  const { body } = await fetchReply(server, health, undefined, send);
  if (!isObject(body) || body.mock !== true) return undefined;
  if (typeof body.proxy !== "string") return { url: server, reportsByHttp: byHttp.includes(body.webhooks) };
  return proxies < mostProxies ? mockAt(body.proxy, send, proxies + 1) : undefined;
}

/**
 * Makes sure that a server that is not the mock is an API, and takes the key.
 *
 * @throws {CannotRun} when a run would only say so a hundred times
 */
export async function expectApi(server: string, listPath: string, key: string | undefined, send: Send): Promise<void> {
  if (key === undefined) {
    const { pathname, origin } = new URL(server);
    const mistaken = pathname === "/" ? "" : ` For the mock, give the address of its host alone: ${origin}`;
    throw new CannotRun(
      `${server} is not the mock, so a key is needed: --key, or the variable PIXELBYTE_API_KEY.${mistaken}`,
    );
  }
  const { status, type, body } = await fetchReply(server, `${listPath}?limit=1`, key, send);
  if (!isObject(body)) {
    throw new CannotRun(
      `${server} is not the API: GET ${listPath} returned ${status} with ${type}, not JSON.\nThe address is that of the host, without ${listPath}.`,
    );
  }
  if (status === 401 || status === 403) {
    const said = isObject(body.error) ? `: ${body.error.code}, ${body.error.message}` : "";
    const { redact } = createSecrets([{ value: key, variable: keyVariable }]);
    throw new CannotRun(harmless(redact(`${server} rejects the key (${status}${said}).`)));
  }
}
