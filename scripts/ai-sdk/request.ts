import type { SharedV4Warning } from "@ai-sdk/provider";
import { version } from "../../generated/ai-sdk-data/models.ts";
import type { CallOptions } from "../client/index.ts";

/** The options that calls for videos and for images share. */
export interface SharedOptions {
  readonly headers?: Record<string, string | undefined>;
  readonly abortSignal?: AbortSignal;
}

/** The options of requests of the client, from those of the AI SDK. */
export function callOptions({ headers = {}, abortSignal }: SharedOptions): CallOptions {
  const sent = new Headers();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) sent.set(name, value);
  const agent = [sent.get("user-agent"), `pixelbyte-ai-sdk-provider/${version}`].filter(Boolean).join(" ");
  // Browsers set one of their own; servers of other origins would have to allow another one.
  if (globalThis.process) sent.set("user-agent", agent);
  else sent.delete("user-agent");
  return { headers: Object.fromEntries(sent), signal: abortSignal };
}

/** What each result of a model says of its response. */
export const responseOf = (modelId: string) => ({ timestamp: new Date(), modelId, headers: undefined });

/** That a model is going to be switched off. */
export const deprecationWarning = (slug: string, deprecated: string | undefined): SharedV4Warning[] =>
  deprecated === undefined
    ? []
    : [{ type: "deprecated", setting: slug, message: `${slug} is deprecated ${deprecated}` }];
