#!/usr/bin/env node
/** `pixelbyte-mock`, here `npm run mock`: the mock server alone. */
import { readFile } from "node:fs/promises";
import { prettifyError, ZodError } from "zod";
import type { JsonObject } from "../document/view.ts";
import { fail } from "../program/fail.ts";
import { onFreePort } from "../program/ports.ts";
import { onStop } from "../program/stop.ts";
import { readDocument } from "./assets.ts";
import { type RunningMock, startMock } from "./index.ts";
import { builtDocument } from "./locations.ts";
import { createProgram, type Options } from "./program.ts";
import { UnusableStore } from "./store/store.ts";

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);
function messageOf(error: unknown): string {
  if (error instanceof ZodError) return `it is not a document of the API.\n${prettifyError(error)}`;
  return error instanceof Error ? error.message : String(error);
}

async function documentIn(file: string): Promise<JsonObject> {
  try {
    return await readDocument(file);
  } catch (error) {
    if (codeOf(error) === "ENOENT") fail(`There is no document ${file}. Build it with: npm run build -- mock`);
    return fail(`${file} is not a JSON document: ${messageOf(error)}`);
  }
}

async function certificatesIn(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    return fail(`The certificates of --webhook-ca cannot be read: ${messageOf(error)}`);
  }
}

function failToStart(error: unknown, { port, host, document }: Options): never {
  const code = codeOf(error);
  if (code === "EACCES") fail(`You may not open port ${port}. Choose one above 1023, such as --port 4010.`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") fail(`This machine has no address ${host}.`);
  if (error instanceof UnusableStore || error instanceof TypeError) fail(error.message);
  return fail(`The mock cannot start with ${document}: ${messageOf(error)}`);
}

/** Why the program ends with a failure although it did what it should, if so. */
function verdict(mock: RunningMock, minCoverage: number | undefined): string | undefined {
  if (mock.overBudget !== undefined)
    return "An account has spent more than the budget. The log says which job exceeded it.";
  const { share, covered, total } = mock.coverage();
  if (minCoverage === undefined || share >= minCoverage) return undefined;
  return `${covered} of ${total} parts of the API were exercised, less than --min-coverage ${minCoverage}.`;
}

async function start({ document: file, webhookCa, minCoverage, exitWithStdin, ...options }: Options): Promise<void> {
  const document = await documentIn(file);
  const certificates = webhookCa === undefined ? {} : { webhookCa: await certificatesIn(webhookCa) };
  const mock = await onFreePort(
    options.port,
    (port) => `--port ${port}, or --port 0 for any free one`,
    () => startMock({ ...options, ...certificates, document }),
  ).catch((error) => failToStart(error, { ...options, document: file }));
  const stop = onStop(async () => {
    await mock.close();
    const failure = verdict(mock, minCoverage);
    if (failure !== undefined) fail(failure);
  });
  if (exitWithStdin) process.stdin.once("close", stop).resume();
  const what = options.proxy === undefined ? "Mock of the PixelByte API" : `Checking proxy to ${options.proxy}`;
  console.log(`${what} on ${mock.url}`);
}

await createProgram(builtDocument, start).parseAsync();
