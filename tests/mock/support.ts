import { connect } from "node:net";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, inject } from "vitest";
import { at, objectOf } from "../../scripts/document/json.ts";
import { resolve } from "../../scripts/document/references.ts";
import type { Json, JsonObject, Operation } from "../../scripts/document/view.ts";
import { type MockOptions, type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { document } from "../support/bundle.ts";
import { someModel } from "../support/someModel.ts";

export { document };

/** The bundle as Ajv reads it, without the mock's own compiler: the mock's responses are validated against this. */
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document.openapi, "bundle");
const validators = new Map<string, ValidateFunction>();

function responseValidator({ path, method, id }: Operation, status: number): ValidateFunction {
  const known = validators.get(`${id} ${status}`);
  if (known !== undefined) return known;
  const declared = at(document.openapi, "paths", path, method, "responses", String(status));
  expect(declared, `${id} declares ${status}`).toBeDefined();
  const ref = at(declared, "$ref");
  const response = typeof ref === "string" ? resolve(document.openapi, ref) : declared;
  const schema = objectOf(at(response, "content", "application/json", "schema"));
  const validator = ajv.compile({ $ref: `bundle${schema.$ref}` });
  validators.set(`${id} ${status}`, validator);
  return validator;
}

const isErrorResponse = ajv.compile({ $ref: "bundle#/components/schemas/ErrorResponse" });

export function operation(id: string): Operation {
  const found = document.operations.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found;
}

export interface MockResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
  /** `error.code` of an error response. */
  readonly code: Json | undefined;
  /** `error.message` of an error response. */
  readonly message: Json | undefined;
  /** `error.details` of an error response. */
  readonly details: Json | undefined;
}

export interface CallOptions {
  readonly path?: string;
  readonly query?: string;
  readonly method?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it stands. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  /** In addition to a key; an empty value leaves a header out. */
  readonly headers?: Record<string, string>;
}

/** The longest that any response may take. Not a measurement: only a hanging server is that slow. */
const patience = 120_000;

export const withKey = { authorization: "Bearer pb_test" };

/** Checks that an error response is one of the API, at the status of its code. */
export function expectError(response: MockResponse, code: string): void {
  expect(response.code, JSON.stringify(response.body)).toBe(code);
  expect(response.status).toBe(document.errorCodes.get(code)?.status);
  expect(isErrorResponse(response.body), JSON.stringify(isErrorResponse.errors)).toBe(true);
}

export interface Client {
  readonly url: string;
  readonly mock: RunningMock;
  /** Requests an operation. Every response is validated against the document. */
  call(id: string, options?: CallOptions): Promise<MockResponse>;
  /** Sends any request. */
  send(path: string, options?: CallOptions): Promise<MockResponse>;
  /** Sends bytes on a connection of their own, and gives what comes back until it is closed. */
  raw(bytes: string, options?: { readonly end?: boolean }): Promise<string>;
  submit(body: unknown): Promise<MockResponse>;
  close(): Promise<void>;
}

async function readResponse(response: Response): Promise<MockResponse> {
  const text = await response.text();
  const body: Json = text === "" ? null : JSON.parse(text);
  return {
    status: response.status,
    headers: response.headers,
    body,
    code: at(body, "error", "code"),
    message: at(body, "error", "message"),
    details: at(body, "error", "details"),
  };
}

/** The path of an operation, of a fresh job or upload where it is about one. */
async function pathOf({ path }: Operation, send: Client["send"]): Promise<string> {
  const { slug } = someModel;
  if (path.includes("{jobId}")) {
    const { body } = await send("/v1/jobs/submit", { body: bodyFor(slug) });
    return path.replace("{jobId}", String(at(body, "jobId")));
  }
  if (path.includes("{id}")) {
    const { body } = await send("/v1/uploads/presign", { body: { filename: "dog.jpg", contentType: "image/jpeg" } });
    return path.replace("{id}", String(at(body, "data", "fileId")));
  }
  return path.replace("{modelId}", encodeURIComponent(slug));
}

function clientOf(mock: RunningMock): Client {
  async function send(path: string, options: CallOptions = {}): Promise<MockResponse> {
    const body = options.raw ?? (options.body === undefined ? null : JSON.stringify(options.body));
    const headers = {
      ...withKey,
      ...(body === null ? {} : { "content-type": "application/json" }),
      ...options.headers,
    };
    const response = await fetch(`${mock.url}${path}${options.query ?? ""}`, {
      method: options.method ?? (body === null ? "GET" : "POST"),
      headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== "")),
      body,
      signal: AbortSignal.timeout(patience),
    });
    return readResponse(response);
  }
  async function call(id: string, options: CallOptions = {}): Promise<MockResponse> {
    const called = operation(id);
    const path = options.path ?? (await pathOf(called, send));
    const response = await send(path, { method: called.method.toUpperCase(), ...options });
    // The document declares none, so nothing could validate it.
    if (response.status === 501) expect.fail(`${response.message} Write it in scripts/mock/operations/${id}.ts.`);
    const validate = responseValidator(called, response.status);
    expect(validate(response.body), `${id} ${JSON.stringify(response.body)} ${JSON.stringify(validate.errors)}`).toBe(
      true,
    );
    return response;
  }
  return {
    url: mock.url,
    mock,
    call,
    send,
    submit: (body) => call("submitJob", { body }),
    raw: (bytes, { end = false } = {}) =>
      new Promise((done, fail) => {
        const { hostname, port } = new URL(mock.url);
        const socket = connect(Number(port), hostname);
        let received = "";
        socket.setTimeout(patience, () => socket.destroy(new Error(`no end of the response, so far: ${received}`)));
        socket.on("data", (chunk) => {
          received += chunk.toString();
        });
        socket.once("error", fail).once("close", () => done(received));
        if (end) socket.end(bytes);
        else socket.write(bytes);
      }),
    close: () => mock.close(),
  };
}

/** Starts a mock of the document as it is written, whether or not generated/ is fresh. */
export async function startClient(options: MockOptions = {}): Promise<Client> {
  return clientOf(await startMock({ document: inject("precompiled"), ...options }));
}

/** A legal body for a model, with some inputs replaced. `undefined` takes an input away. */
export function bodyFor(slug: string, input: Record<string, unknown> = {}): { model: string; input: JsonObject } {
  const model = document.models.find((candidate) => candidate.slug === slug);
  if (model === undefined) throw new Error(`no model ${slug}`);
  return JSON.parse(JSON.stringify({ ...model.example, input: { ...model.example.input, ...input } }));
}
