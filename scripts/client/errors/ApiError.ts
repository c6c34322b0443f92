import type { ErrorStatuses } from "../../../generated/client-data/errors.ts";
import { classesBelow, PixelByteError } from "./PixelByteError.ts";

/**
 * The API responded with an error. Each code has a class of its own below this one. If a response has no code, it is
 * `HTTP_<status>`.
 */
export class ApiError<Code extends string = string> extends PixelByteError<Code> {
  declare readonly status: number;
  declare readonly headers: Headers;
  declare readonly body: string;
  /** More about the error, if the API says more. */
  declare readonly details?: unknown;
  /** How long the server asks to wait before another try, in milliseconds, if it does. */
  declare readonly retryAfter?: number;
}

/** The error of one code of the API. */
export type ApiErrorOf<Code extends string, Status extends number> = ApiError<Code> & {
  /** The HTTP status that belongs to the code. */
  readonly status: Status;
};

/** The errors whose code the document has. */
export type KnownApiError = {
  [Code in keyof ErrorStatuses]: ApiErrorOf<Code, ErrorStatuses[Code]>;
}[keyof ErrorStatuses];

/** The class of a code of the API. */
export const apiErrorClass = /* @__PURE__ */ classesBelow(ApiError);
