/** Servers that send webhooks wrongly. */
import { signWebhook } from "../../../scripts/document/webhookSignature.ts";
import { defaultSettings } from "../../../scripts/mock/settings.ts";
import { inEvent, inHeaders, type Row, without } from "./faults.ts";

export const webhooks: readonly Row[] = [
  [
    "a webhook is not signed",
    "webhook-delivered",
    "jobFinished",
    inHeaders(({ headers: { "x-pixelbyte-signature": _, ...headers } }) => headers),
  ],
  [
    "a webhook is signed with another secret",
    "webhook-delivered",
    "jobFinished",
    inHeaders(async ({ headers, body }) => ({
      ...headers,
      "x-pixelbyte-signature": await signWebhook("other", headers["x-pixelbyte-timestamp"] ?? "", body),
    })),
  ],
  [
    "a webhook is signed without its time",
    "webhook-delivered",
    "jobFinished",
    inHeaders(async ({ headers, body }) => ({
      ...headers,
      "x-pixelbyte-signature": await signWebhook(defaultSettings.webhookSecret, "", body),
    })),
  ],
  [
    "a webhook is changed after it was signed",
    "webhook-delivered",
    "jobFinished",
    { webhook: ({ headers, body }) => ({ headers, body: `${body} ` }) },
  ],
  [
    "the time of a webhook is in milliseconds",
    "webhook-delivered",
    "jobFinished",
    {
      webhook: async ({ headers, body }) => {
        const time = `${headers["x-pixelbyte-timestamp"]}000`;
        return {
          body,
          headers: {
            ...headers,
            "x-pixelbyte-timestamp": time,
            "x-pixelbyte-signature": await signWebhook(defaultSettings.webhookSecret, time, body),
          },
        };
      },
    },
  ],
  [
    "a webhook has another code than its failed job",
    "webhook-delivered",
    "jobFinished",
    inEvent((event) => ("error" in event ? { ...event, error: { code: "OTHER", message: "It failed." } } : event)),
  ],
  ["a webhook is never sent", "webhook-delivered", "jobFinished", { webhook: () => undefined }],
  ["a refused webhook is not sent again", "webhook-delivered", "jobFinished", { receipt: () => 200 }],
  [
    "a webhook is about another job",
    "webhook-delivered",
    "jobFinished",
    inEvent((event) => ({ ...event, jobId: "job_other" })),
  ],
  [
    "a webhook has another request id",
    "webhook-delivered",
    "jobFinished",
    inEvent((event) => ({ ...event, requestId: "req_other" })),
  ],
  [
    "a webhook has a state that does not exist",
    "webhook-delivered",
    "jobFinished",
    inEvent((event) => ({ ...event, status: "done" })),
  ],
  [
    "a webhook does not say when the job ended",
    "webhook-delivered",
    "jobFinished",
    inEvent((event) => without(event, "completedAt")),
  ],
  ["a webhook has no output", "webhook-delivered", "jobFinished", inEvent((event) => without(event, "output"))],
  [
    "a failure is reported without its reason",
    "webhook-delivered",
    "jobFinished",
    inEvent((event) => without(event, "error")),
  ],
];
