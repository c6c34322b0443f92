import Fastify from "fastify";
import { nodeProxyHandler } from "pixelbyte-client/proxy";
import { nodeWebhookHandler } from "pixelbyte-client/webhooks";
import { onEvent, policy } from "./handlers.mjs";
import { outcome } from "./outcome.mjs";

const { PIXELBYTE_BASE_URL, PIXELBYTE_WEBHOOK_SECRET, NOWHERE, PORT } = process.env;
const webhook = nodeWebhookHandler({ secret: PIXELBYTE_WEBHOOK_SECRET, onEvent });
const proxy = nodeProxyHandler(policy);
const app = Fastify();

/** Hands a request over to a handler for Node, with the body that Fastify has read. */
const handOver = (handler) => (request, reply) => {
  reply.hijack();
  return handler(Object.assign(request.raw, { body: request.body }), reply.raw);
};

app.get("/", () => outcome(PIXELBYTE_BASE_URL, NOWHERE));
app.all("/api/pixelbyte/*", handOver(proxy));
app.register(async (scope) => {
  // A webhook is verified as it arrived.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", { parseAs: "buffer" }, (_, body, done) => done(null, body));
  scope.post("/webhook", handOver(webhook));
});

console.log(`Listening on ${await app.listen({ host: "127.0.0.1", port: Number(PORT) })}`);
