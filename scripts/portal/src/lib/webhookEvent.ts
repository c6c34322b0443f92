import type { Document } from "../../../document/view.ts";
import type { CodeBlock } from "./firstJob.ts";
import { read, readText } from "./read.ts";

/** A webhook request: when and how it is delivered, its headers, and a body for each outcome. */
export interface WebhookFacts {
  /** Markdown. */
  readonly description: string;
  readonly headers: readonly { readonly name: string; readonly description: string }[];
  readonly bodies: readonly CodeBlock[];
}

export function webhookFacts(document: Document): WebhookFacts {
  const body = (title: string, name: string): CodeBlock => ({
    label: "POST",
    title,
    code: JSON.stringify(read(document, "components", "examples", name, "value"), null, 2),
    lang: "json",
  });
  return {
    description: readText(document, "webhooks", "jobFinished", "post", "description"),
    headers: ["WebhookTimestamp", "WebhookSignature"].map((name) => ({
      name: readText(document, "components", "parameters", name, "name"),
      description: readText(document, "components", "parameters", name, "description"),
    })),
    bodies: [body("A completed job", "JobCompletedEvent"), body("A failed job", "JobFailedEvent")],
  };
}
