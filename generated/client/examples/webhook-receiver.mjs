// Receives the end of jobs instead of asking for it. Submit jobs with webhookUrl set to where this listens.
//
//   PIXELBYTE_WEBHOOK_SECRET=... PORT=3000 node webhook-receiver.mjs
import { createServer } from "node:http";
import { nodeWebhookHandler } from "pixelbyte-client/webhooks";

const secret = process.env.PIXELBYTE_WEBHOOK_SECRET;
if (secret === undefined) throw new Error("Set PIXELBYTE_WEBHOOK_SECRET to the secret from the dashboard");

// The same event may arrive more than once.
const seen = new Set();

const handler = nodeWebhookHandler({
  secret,
  onEvent(event) {
    if (seen.has(event.jobId)) return;
    seen.add(event.jobId);
    if (event.status === "completed") console.log(`${event.jobId} is done`);
    else console.log(`${event.jobId} failed: ${event.error.message}`);
  },
  onError: (error) => console.error(error),
});

const server = createServer(handler).listen(Number(process.env.PORT ?? 3000), () => {
  console.log(`Listening on ${JSON.stringify(server.address())}`);
});
