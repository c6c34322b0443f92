/** A request that is not passed on, with the response that says so. It has the form of the API's own errors. */
export class ProxyError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** The message for the visitor. */
export const errorResponse = ({ status, code, message }: ProxyError): Response =>
  Response.json({ success: false, error: { code, message } }, { status, headers: { "cache-control": "no-store" } });
