import { webhookHandler } from "pixelbyte-client/webhooks";

// For whatever speaks Fetch, such as Next.js, Hono, Deno and Bun. For a server of Node there is nodeWebhookHandler.
export const POST = webhookHandler({
  secret: process.env.PIXELBYTE_WEBHOOK_SECRET ?? "",
  onEvent: (event) => console.log(event.jobId, event.status),
});
