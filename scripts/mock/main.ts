#!/usr/bin/env node
/** `pixelbyte-mock`, here `npm run mock`: the mock server alone. */
import { readFile } from "node:fs/promises";
import { prettifyError, ZodError } from "zod";
import type { JsonObject } from "../document/view.ts";
import { fail } from "../program/fail.ts";
import { onFreePort } from "../program/ports.ts";
import { onStop } from "../program/stop.ts";
import { builtDocument } from "./builtDocument.ts";
import { startMock } from "./index.ts";
import { createProgram, type Options } from "./program.ts";
import { UnusableStore } from "./store/store.ts";

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);
function messageOf(error: unknown): string {
  if (error instanceof ZodError) return `it is not a document of the API.\n${prettifyError(error)}`;
  return error instanceof Error ? error.message : String(error);
}

async function readDocument(file: string): Promise<JsonObject> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    if (codeOf(error) === "ENOENT") fail(`There is no document ${file}. Make it with: npm run build mock`);
    return fail(`${file} is not a JSON document: ${messageOf(error)}`);
  }
}

function failToStart(error: unknown, { port, host, document }: Options): never {
  const code = codeOf(error);
  if (code === "EACCES") fail(`You may not open port ${port}. Choose one above 1023, such as --port 4010.`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") fail(`This machine has no address ${host}.`);
  if (error instanceof UnusableStore || error instanceof TypeError) fail(error.message);
  return fail(`The mock cannot start with ${document}: ${messageOf(error)}`);
}

async function start({ document: file, ...options }: Options): Promise<void> {
  const document = await readDocument(file);
  const mock = await onFreePort(
    options.port,
    (port) => `--port ${port}, or --port 0 for any free one`,
    () => startMock({ ...options, document, keepRequests: false }),
  ).catch((error) => failToStart(error, { ...options, document: file }));
  onStop(mock.close);
  const what = options.proxy === undefined ? "Mock of the PixelByte API" : `Checking proxy to ${options.proxy}`;
  console.log(`${what} on ${mock.url}`);
}

await createProgram(builtDocument, start).parseAsync();
