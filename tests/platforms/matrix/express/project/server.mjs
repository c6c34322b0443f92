import express from "express";
import { nodeProxyHandler } from "pixelbyte-client/proxy";
import { nodeWebhookHandler } from "pixelbyte-client/webhooks";
import { onEvent, policy } from "./handlers.mjs";
import { outcome } from "./outcome.mjs";

const { PIXELBYTE_BASE_URL, PIXELBYTE_WEBHOOK_SECRET, NOWHERE, PORT } = process.env;
const webhook = nodeWebhookHandler({ secret: PIXELBYTE_WEBHOOK_SECRET, onEvent });
const app = express();

app.post("/before-parsers", webhook);
app.post("/raw", express.raw({ type: "*/*" }), webhook);
app.use("/before/pixelbyte", nodeProxyHandler({ ...policy, path: "/before/pixelbyte" }));
app.use(express.json());
app.use("/after/pixelbyte", nodeProxyHandler({ ...policy, path: "/after/pixelbyte" }));
app.get("/", async (_, response) => response.json(await outcome(PIXELBYTE_BASE_URL, NOWHERE)));

const server = app.listen(PORT, "127.0.0.1", () => {
  console.log(`Listening on http://127.0.0.1:${server.address().port}`);
});
