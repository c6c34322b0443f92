/** Why a webhook was not accepted. */
export type WebhookFault = "header-missing" | "too-old" | "too-new" | "wrong-signature" | "not-an-event";

/** A webhook cannot be trusted: respond with 400 and ignore it. `fault` says why. */
export class WebhookVerificationError extends Error {
  readonly fault: WebhookFault;
  constructor(fault: WebhookFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
WebhookVerificationError.prototype.name = "WebhookVerificationError";
