/**
 * As much of `fetch` as the client uses: that of every platform is one, and those of npm's `undici` and `node-fetch` are.
 *
 * @see ClientOptions.fetch
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** What the client passes to `fetch`. */
export interface FetchInit {
  method: string;
  headers: Record<string, string>;
  body: string | Blob | null;
  signal: AbortSignal;
  redirect: "manual" | "follow";
  /** Left out where the platform does not know it. */
  cache?: "no-store";
}

/** What the client reads of a response. */
export interface FetchResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  /** `opaqueredirect` for a redirect that a browser hides. */
  readonly type?: string;
  readonly redirected?: boolean;
  readonly headers: {
    get(name: string): string | null;
    forEach(callback: (value: string, name: string) => void): void;
  };
  text(): Promise<string>;
}
