/** What a page and its mock say to each other. */

/** A job that the mock is to know: one that was sent to an earlier mock of this browser. */
export interface FormerJob {
  readonly jobId: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
}

/** A request for the mock. */
export interface MockRequest {
  /** Names the request; its response has the same. */
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** The request submits this job, as it was then. */
  readonly former: FormerJob | undefined;
}

/** A response of the mock; without a status the request failed, as fetch does. */
export interface MockResponse {
  readonly id: number;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: ArrayBuffer;
}
