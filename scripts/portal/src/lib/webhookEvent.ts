import type { Document } from "../../../document/view.ts";
import type { Shown } from "./firstJob.ts";
import { read, readText } from "./read.ts";

/** What a webhook brings: when and how it is delivered, its headers, and a body for either outcome. */
export interface WebhookFacts {
  /** Markdown. */
  readonly description: string;
  readonly headers: readonly { readonly name: string; readonly description: string }[];
  readonly bodies: readonly Shown[];
}

export function webhookFacts(document: Document): WebhookFacts {
  const body = (title: string, name: string): Shown => ({
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
    bodies: [body("A job that has completed", "JobCompletedEvent"), body("A job that has failed", "JobFailedEvent")],
  };
}
