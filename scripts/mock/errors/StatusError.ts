import type { Json } from "../../document/view.ts";
import { ApiError } from "./ApiError.ts";

/** An error that the document does not know, such as a method that a path does not have. It has a status of its own. */
export class StatusError extends ApiError {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    { details, headers = {} }: { readonly details?: Json; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(code, message, details);
    this.name = "StatusError";
    this.status = status;
    this.headers = headers;
  }
}
