import { errorName } from "./errorName.ts";

/**
 * Everything that the client throws on purpose. Logs show its class:
 * `InsufficientBalanceError: The balance does not cover the cost of the job.`
 */
export class PixelByteError<Code extends string = string> extends Error {
  /** What went wrong, for programs. Each code has a class of its own. */
  declare readonly code: Code;
  /** The job that was submitted, and that the client was waiting for: `client.jobs.wait(jobId)` keeps waiting. */
  declare jobId?: string;
  /** Whether that job was cancelled, and its cost refunded, because the wait ended early (`cancelIfUnfinished`). */
  declare cancelled?: boolean;
  /** What to do, if a request to submit a job failed and may have been accepted nevertheless. See `mayHaveSubmitted`. */
  declare remedy?: string;
  /** HTTP status, if there was a response. */
  declare readonly status?: number;
  /** The headers of the response, if there was one. */
  declare readonly headers?: Headers;
  /** The body of the response as text, at most 4,096 characters of it. */
  declare readonly body?: string;
  /** The id to quote when you contact support, if the response has one. */
  declare readonly requestId?: string;

  /** @param facts what the error carries besides its message */
  constructor(message: string, facts?: object) {
    super(message, facts);
    Object.assign(this, facts);
  }
}

/** A class of errors, for `instanceof`. */
export type ErrorClass<One extends PixelByteError> = new (message: string, facts?: object) => One;

/**
 * The class of each code, below one base. A class is created on first use, so that a bundle carries only
 * those that it names, and a code that is newer than this version has one as well.
 */
export function classesBelow(Base: ErrorClass<PixelByteError>) {
  // A map, because a code may be any text: `constructor` too.
  const classes = new Map<string, ErrorClass<PixelByteError>>();
  function classOf<One extends PixelByteError>(code: One["code"]): ErrorClass<One>;
  function classOf(code: string): ErrorClass<PixelByteError> {
    const known = classes.get(code);
    if (known) return known;
    const made = class One extends Base {
      static override readonly name = errorName(code);
      constructor(message: string, facts?: object) {
        super(message, { code, ...facts });
      }
    };
    made.prototype.name = made.name;
    classes.set(code, made);
    return made;
  }
  return classOf;
}
