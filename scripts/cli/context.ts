import type { PixelByteClient } from "../client/index.ts";
import type { Terminal } from "./output/terminal.ts";

/** A mock without a server. */
export type MockHandler = (request: Request) => Promise<Response>;

/** What the program works with: a test has others. */
export interface Context {
  readonly terminal: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Makes a mock in this process, for `--mock`, and for checking requests before they are sent. */
  createMock(): Promise<MockHandler>;
  /** Calls back when Ctrl-C is pressed, until what it returns is called. */
  onInterrupt(callback: () => void): () => void;
  /** Asks a question that can be answered by yes or no. */
  confirm(question: string): Promise<boolean>;
}

/** Options that every command takes. */
export interface Globals {
  readonly mock?: boolean;
  readonly json?: boolean;
}

/** The API, or the mock in this process. */
export interface Api {
  readonly client: PixelByteClient;
  /** Gets files that jobs have made. */
  readonly fetch: typeof globalThis.fetch;
  readonly isMock: boolean;
}
