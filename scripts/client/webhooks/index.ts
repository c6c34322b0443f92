/** `pixelbyte-client/webhooks`: receive the end of a job instead of asking for it. */
export { signWebhook } from "../../document/webhookSignature.ts";
export { type WebhookFault, WebhookVerificationError } from "./errors.ts";
export {
  type HandlerOptions,
  type NodeRequest,
  type NodeResponse,
  nodeWebhookHandler,
  webhookHandler,
} from "./handlers.ts";
export {
  type JobCompletedEvent,
  type JobFailedEvent,
  type VerifyOptions,
  verifyWebhook,
  type Webhook,
  type WebhookEvent,
  type WebhookHeaders,
} from "./verify.ts";
