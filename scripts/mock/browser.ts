/** `pixelbyte-mock/browser`: the mock in a page, a service worker, or any runtime that has `fetch`. */
import * as checks from "../../generated/mock-data/checks.js";
import * as checksWithDefaults from "../../generated/mock-data/checksWithDefaults.js";
import { controlText, documentText } from "../../generated/mock-data/documents.ts";
import { media } from "../../generated/mock-data/media.ts";
import { lazy } from "../document/lazy.ts";
import type { Document } from "../document/view.ts";
import { type HandlerOptions, settingsOfNode } from "./browserOptions.ts";
import { precompiledCompilers } from "./checks/precompiledCompilers.ts";
import { createCore, type Platform } from "./core.ts";
import { isPrecompiled, viewPrecompiled } from "./document/precompiled.ts";
import { StatusError } from "./errors/StatusError.ts";
import { respondToFetch } from "./http/fetch.ts";
import { createLogger } from "./log.ts";
import { checkSettings } from "./settings.ts";
import { createMemoryStore } from "./store/memory.ts";
import { fetchPost } from "./webhooks/fetchPost.ts";

export type { HandlerOptions } from "./browserOptions.ts";
export type { LogLevel } from "./log.ts";

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** The document of the package. */
function readOwn(): Document {
  const document = JSON.parse(documentText);
  if (isPrecompiled(document)) return viewPrecompiled(document);
  throw new Error("The document of the mock was changed after it was built");
}

const platformOf = ({ logLevel = "silent", writeLog = (line) => console.error(line) }: HandlerOptions): Platform => ({
  readDocument: readOwn,
  controlDocument: () => JSON.parse(controlText),
  createCompilers: precompiledCompilers(checks, checksWithDefaults),
  readMedia: (name) => bytesOf(media[name] ?? ""),
  loadPreferred: async () => {
    throw new StatusError(
      501,
      "NOT_IMPLEMENTED",
      "Choosing a response with the header Prefer only works with the mock in Node.",
    );
  },
  logger: createLogger(logLevel, writeLog),
  post: fetchPost,
  openStore: createMemoryStore,
});

/**
 * Makes a mock: a function from `Request` to `Response`. The control API is at `/__mock/`. The paths count; the host of a
 * URL does not. It makes no code at run time, so it works under a strict Content Security Policy.
 *
 * @throws {TypeError} for settings that mean nothing; the message says what is allowed
 */
export function createMockHandler(options: HandlerOptions = {}): (request: Request) => Promise<Response> {
  checkSettings({ ...options }, settingsOfNode);
  const core = lazy(() => createCore(platformOf(options), options));
  return async (request) => respondToFetch((await core()).handler, request);
}
