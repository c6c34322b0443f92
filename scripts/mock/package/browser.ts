/**
 * `pixelbyte-mock/browser` for `require`: in Node and Jest, which have files. Bundlers take the module for pages, whichever
 * way it is imported.
 */
import { type HandlerOptions, settingsOfNode } from "../browserOptions.ts";
import { createMockHandler as createInNode } from "../index.ts";
import { checkSettings } from "../settings.ts";

export type { HandlerOptions } from "../browserOptions.ts";
export type { LogLevel } from "../log.ts";

/**
 * Makes a mock: a function from `Request` to `Response`, as the module for pages does.
 *
 * @throws {TypeError} for settings that mean nothing; the message says what is allowed
 */
export function createMockHandler(options: HandlerOptions = {}): (request: Request) => Promise<Response> {
  checkSettings({ ...options }, settingsOfNode);
  return createInNode(options);
}
