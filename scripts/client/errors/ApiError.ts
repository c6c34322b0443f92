import { classesBelow, PixelByteError } from "./PixelByteError.ts";

/**
 * The API answered with an error. Each code has a class of its own below this one. When an answer has no code, it is
 * `HTTP_<status>`.
 */
export class ApiError<Code extends string = string> extends PixelByteError<Code> {
  /** HTTP status. */
  declare readonly status: number;
  /** More about the error, where the API gives it. */
  declare readonly details?: unknown;
  /** What to quote to support. */
  declare readonly requestId?: string;
}

/** The error of one code of the API. */
export type ApiErrorOf<Code extends string, Status extends number> = ApiError<Code> & {
  /** The HTTP status that belongs to the code. */
  readonly status: Status;
};

/** The class of a code of the API. */
export const apiErrorClass = /* @__PURE__ */ classesBelow(ApiError);
