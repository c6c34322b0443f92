#!/usr/bin/env node
/** `pixelbyte-mock`, here `npm run mock`: the mock server alone. */

import { readFile } from "node:fs/promises";
import { isObject } from "../document/json.ts";
import type { JsonObject } from "../document/view.ts";
import { errorCode } from "../program/errorCode.ts";
import { fail } from "../program/fail.ts";
import { onFreePort } from "../program/ports.ts";
import { onStop } from "../program/stop.ts";
import { failOnWrongUsage, wrongUsage } from "../program/usage.ts";
import { addVersion } from "../program/version.ts";
import { readDocument } from "./assets.ts";
import { type RunningMock, startMock } from "./index.ts";
import { builtDocument, manifest } from "./locations.ts";
import { createProgram, type Options } from "./program.ts";
import { writeLine } from "./standardError.ts";
import { UnusableStore } from "./store/store.ts";

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What is wrong with a document. Zod is loaded only for those who have one of their own. */
async function documentIssue(error: unknown): Promise<string> {
  const { prettifyError, ZodError } = await import("zod");
  return error instanceof ZodError ? `it does not describe the API.\n${prettifyError(error)}` : messageOf(error);
}

const remedy = "Use openapi.json of the package pixelbyte-openapi, or leave out --document.";

async function documentIn(file: string): Promise<JsonObject> {
  try {
    const document = await readDocument(file);
    if (isObject(document)) return document;
    throw new Error("it is not an object");
  } catch (error) {
    if (file === builtDocument) fail(`There is no document ${file}. Build it with: npm run build -- mock`);
    if (errorCode(error) === "ENOENT") fail(`There is no document ${file}. ${remedy}`);
    return fail(`${file} is not a JSON document: ${messageOf(error)}. ${remedy}`);
  }
}

async function certificatesIn(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    return fail(`The file for --webhook-ca cannot be read: ${messageOf(error)}`);
  }
}

async function failToStart(error: unknown, { port, host, document }: Options): Promise<never> {
  const code = errorCode(error);
  if (code === "EACCES") fail(`You are not allowed to open port ${port}. Choose one above 1023, such as --port 4010.`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") fail(`This machine does not have the address ${host}.`);
  if (error instanceof UnusableStore) fail(error.message);
  // What the options alone could not tell.
  if (error instanceof TypeError) fail(error.message, wrongUsage);
  return fail(`The mock cannot start with ${document}: ${await documentIssue(error)}\n${remedy}`);
}

/** Why the program ends with a failure although it did what it should, if so. */
async function verdict(mock: RunningMock, minCoverage: number | undefined): Promise<string | undefined> {
  if (mock.overBudget !== undefined)
    return "An account has spent more than the budget. The log says which job exceeded it.";
  if (minCoverage === undefined) return undefined;
  const { share, covered, total } = await mock.coverage();
  if (share >= minCoverage) return undefined;
  return `${covered} of ${total} parts of the API were covered, less than --min-coverage ${minCoverage}.`;
}

async function start({ document: file, webhookCa, minCoverage, exitWithStdin, ...options }: Options): Promise<void> {
  const document = await documentIn(file);
  const certificates = webhookCa === undefined ? {} : { webhookCa: await certificatesIn(webhookCa) };
  const mock = await onFreePort(
    options.port,
    (port) => `--port ${port}, or --port 0 for any free one`,
    () => startMock({ ...options, ...certificates, document, writeLog: writeLine }),
  ).catch((error) => failToStart(error, { ...options, document: file }));
  const stop = onStop(async () => {
    // The store, which mocks may share, is there until the mock is closed.
    const failure = await verdict(mock, minCoverage).catch((error) => `The coverage is unknown: ${messageOf(error)}`);
    await mock.close();
    if (failure !== undefined) fail(failure);
  });
  if (exitWithStdin) process.stdin.once("close", stop).resume();
  const what = options.proxy === undefined ? "Mock of the PixelByte API" : `Checking proxy to ${options.proxy}`;
  console.log(`${what} on ${mock.url}`);
}

await failOnWrongUsage(addVersion(createProgram(builtDocument, start), manifest)).parseAsync();
