/** How the program ends. */
export const exitCodes = {
  done: 0,
  /** The API refused the request, the job failed, or there was no connection. */
  failed: 1,
  /** It was used in a wrong way, or the cost was not confirmed. Nothing was sent. */
  wrongUsage: 2,
  /** The job was not done in time. It continues. */
  timedOut: 3,
  /** Ctrl-C. */
  interrupted: 130,
} as const;

/** An error as programs read it. */
export const errorJson = (message: string, facts: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ error: { message, ...facts } });

/** Something that ends the program with a sentence. */
export class Failure extends Error {
  readonly exitCode: number;
  /** What programs want to know besides the message. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(message: string, exitCode: number = exitCodes.failed, facts: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = "Failure";
    this.exitCode = exitCode;
    this.facts = facts;
  }
}

/** The program was used in a way that cannot work. Nothing was sent, and nothing was spent. */
export class UsageError extends Failure {
  constructor(message: string, facts?: Readonly<Record<string, unknown>>) {
    super(message, exitCodes.wrongUsage, facts);
    this.name = "UsageError";
  }
}
