/** What a registry for tests gets, below the path of its own. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly body: Buffer;
  readonly contentType: string;
}

export interface RegistryResponse {
  readonly status: number;
  readonly body?: string | Buffer;
  readonly location?: string;
}

/** A registry that lasts as long as a test. It takes what the real one takes, and keeps it in a folder. */
export type LocalRegistry = (received: Received) => Promise<RegistryResponse>;

export const json = (value: unknown, status = 200): RegistryResponse => ({ status, body: JSON.stringify(value) });
export const notFound: RegistryResponse = { status: 404, body: "not found" };
