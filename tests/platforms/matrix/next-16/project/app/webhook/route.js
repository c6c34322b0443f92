import { webhookHandler } from "pixelbyte-client/webhooks";
import { onEvent } from "../../handlers.mjs";

export const POST = webhookHandler({ secret: process.env.PIXELBYTE_WEBHOOK_SECRET, onEvent });
