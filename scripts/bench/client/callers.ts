/** The same call by different clients. */
import { pathToFileURL } from "node:url";
import createFetchClient from "openapi-fetch";
import { createClient } from "../../../generated/pixelbyte-client/dist/index.js";
import type { paths } from "../../../generated/types.ts";

const slug = "kling/kling-2.6-pro/text-to-video";
const input = { prompt: "A dog" };
const headers = { authorization: "Bearer pb_bench", "content-type": "application/json" };

/** Makes a function that submits one job to the server at `url`. */
export type Caller = (url: string) => () => Promise<unknown>;

/** The least that a caller can do. */
const bare: Caller = (url) => async () => {
  const body = JSON.stringify({ model: slug, input });
  const response = await fetch(`${url}/v1/jobs/submit`, { method: "POST", headers, body });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
};

const own: Caller = (baseUrl) => {
  const client = createClient({ apiKey: "pb_bench", baseUrl });
  return () => client.jobs.submit(slug, input);
};

const openapiFetch: Caller = (baseUrl) => {
  const client = createFetchClient<paths>({ baseUrl, headers });
  return async () => (await client.POST("/v1/jobs/submit", { body: { model: slug, input } })).data;
};

export const callers: Readonly<Record<string, Caller>> = {
  "bare fetch": bare,
  "pixelbyte-client": own,
  "openapi-fetch": openapiFetch,
};

/** The caller of a name, or the one that a file exports as `call`. */
export async function callerOf(nameOrFile: string): Promise<Caller> {
  return callers[nameOrFile] ?? (await import(pathToFileURL(nameOrFile).href)).call;
}
