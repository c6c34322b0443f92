import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { proxyHandler } from "pixelbyte-client/proxy";
import { webhookHandler } from "pixelbyte-client/webhooks";
import { onEvent, policy } from "./handlers.mjs";
import { outcome } from "./outcome.mjs";

const { PIXELBYTE_BASE_URL, PIXELBYTE_WEBHOOK_SECRET, NOWHERE, PORT } = process.env;
const webhook = webhookHandler({ secret: PIXELBYTE_WEBHOOK_SECRET, onEvent });
const proxy = proxyHandler(policy);

const app = new Hono();
app.get("/", async (c) => c.json(await outcome(PIXELBYTE_BASE_URL, NOWHERE)));
app.post("/webhook", (c) => webhook(c.req.raw));
app.all("/api/pixelbyte/*", (c) => proxy(c.req.raw));

serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(PORT) }, ({ port }) => {
  console.log(`Listening on http://127.0.0.1:${port}`);
});
