/** The files that a job has made, and from where the page shows them. */
import { isObject, type Json } from "../../../document/json.ts";
import { fetchFromPage } from "../pageMock/pageMock.ts";
import { type Server, textIn } from "./request.ts";

export interface JobFile {
  /** As the response has it. */
  readonly url: string;
  /** Such as `video`. */
  readonly type: string;
  /** Where the page gets it. */
  readonly source: string;
}

/** Files of the mock in the page by their URL: each poll returns the same ones. */
const copies = new Map<string, Promise<string>>();

async function copyOf(url: string): Promise<string> {
  const response = await fetchFromPage(url);
  if (!response.ok) throw new TypeError(`The mock responded with ${response.status}`);
  return URL.createObjectURL(await response.blob());
}

async function sourceOf({ kind }: Server, url: string): Promise<string> {
  if (kind !== "page") return url;
  const copy = copies.get(url) ?? copyOf(url);
  copies.set(url, copy);
  copy.catch(() => copies.delete(url));
  return copy;
}

/** Finds the files of a job, in the order of its outputs. */
export async function locateFiles(server: Server, job: Json): Promise<JobFile[]> {
  const outputs = isObject(job) && Array.isArray(job.outputs) ? job.outputs : [];
  const files = outputs.map(async (output): Promise<JobFile[]> => {
    const url = textIn(output, "url");
    if (url === undefined) return [];
    return [{ url, type: textIn(output, "type") ?? "", source: await sourceOf(server, url).catch(() => url) }];
  });
  return (await Promise.all(files)).flat();
}
