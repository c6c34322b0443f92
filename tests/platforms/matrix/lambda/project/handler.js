// A function with a URL, as CommonJS, which is what Lambda takes a file without a type for.
const { verifyWebhook, WebhookVerificationError } = require("pixelbyte-client/webhooks");
const client = require("pixelbyte-client");
const models = require("pixelbyte-client/models");
const validation = require("pixelbyte-client/validation");
const webhooks = require("pixelbyte-client/webhooks");

const { PIXELBYTE_BASE_URL, PIXELBYTE_WEBHOOK_SECRET, NOWHERE } = process.env;

async function receive({ body: payload, headers }) {
  const { onEvent } = await import("./handlers.mjs");
  try {
    onEvent(await verifyWebhook({ payload, headers, secret: PIXELBYTE_WEBHOOK_SECRET }));
    return { statusCode: 200, body: "ok" };
  } catch (error) {
    return { statusCode: error instanceof WebhookVerificationError ? 400 : 500, body: "refused" };
  }
}

exports.handler = async (event) => {
  if (event.rawPath === "/webhook") return receive(event);
  const { exercise } = await import("./exercise.mjs");
  const result = await exercise({ client, models, validation, webhooks }, PIXELBYTE_BASE_URL, NOWHERE);
  return { statusCode: 200, body: JSON.stringify(result) };
};
