/** The error messages of the mock for invalid requests. Users read them, so they are quoted here in full. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at } from "../../scripts/document/json.ts";
import type { Json } from "../../scripts/document/view.ts";
import { allStates } from "../support/states.ts";
import {
  bodyFor,
  type CallOptions,
  type Client,
  document,
  expectError,
  type MockResponse,
  startClient,
} from "./support.ts";

const textToVideo = "kling/kling-2.6-pro/text-to-video";
const imageToVideo = "kling-plus/kling-2.1-master/image-to-video";
const misspelt = `${textToVideo}s`;
const legal = bodyFor(textToVideo);

let mock: Client;
beforeAll(async () => {
  mock = await startClient();
});
afterAll(() => mock.close());

/** An invalid request, with the code and the message of its error. */
type Row = [name: string, options: CallOptions, code: string, message: string | RegExp];

const input = (change: Record<string, unknown>): CallOptions => ({ body: bodyFor(textToVideo, change) });
const submit: Row[] = [
  [
    "an unknown model",
    { body: { ...legal, model: misspelt } },
    "MODEL_NOT_FOUND",
    `There is no model ${misspelt}. The closest match is ${textToVideo}.`,
  ],
  [
    "a model that is not a slug",
    { body: { ...legal, model: "kling-2.6-pro" } },
    "INVALID_MODEL_SLUG",
    "model must be a slug such as kling/kling-2.6-pro/text-to-video, not 'kling-2.6-pro'.",
  ],
  [
    "a model that is a number",
    { body: { ...legal, model: 5 } },
    "INVALID_MODEL_SLUG",
    /must be a slug such as .*, not 5\.$/,
  ],
  ["an empty model", { body: { ...legal, model: "" } }, "INVALID_MODEL_SLUG", /, not ''\.$/],
  ["a very long model", { body: { ...legal, model: `a/${"b".repeat(100_000)}` } }, "INVALID_MODEL_SLUG", /b…'\.$/],
  ["no model", { body: { input: legal.input } }, "INVALID_INPUT", "model is missing."],
  ["no input", { body: { model: textToVideo } }, "INVALID_INPUT", "input is missing."],
  ["an input that is null", { body: { ...legal, input: null } }, "INVALID_INPUT", "input must be an object, not null."],
  [
    "another model's parameter",
    { body: bodyFor(imageToVideo, { aspect_ratio: "16:9" }) },
    "INVALID_INPUT",
    /^input\.aspect_ratio is not a parameter of kling-plus\/kling-2\.1-master\/image-to-video\. kling-plus\/kling-2\.1-master\/\S+ and \d+ other models have it\.$/,
  ],
  [
    "a wrong enum value",
    input({ duration: "7" }),
    "INVALID_INPUT",
    "input.duration must be one of '5', '10', not '7'.",
  ],
  [
    "a misspelled enum value",
    input({ aspect_ratio: "16/9" }),
    "INVALID_INPUT",
    "input.aspect_ratio must be one of '16:9', '9:16', not '16/9'. Did you mean '16:9'?",
  ],
  ["a missing prompt", input({ prompt: undefined }), "INVALID_INPUT", "input.prompt is missing."],
  [
    "a number for a string",
    input({ duration: 5 }),
    "INVALID_INPUT",
    'input.duration must be a string: send "5" instead of 5.',
  ],
  [
    "a boolean for a string",
    input({ has_sound: true }),
    "INVALID_INPUT",
    'input.has_sound must be a string: send "true" instead of true.',
  ],
  [
    "a string for a number",
    { body: bodyFor(imageToVideo, { guidance_scale: "0.5" }) },
    "INVALID_INPUT",
    'input.guidance_scale must be a number: send 0.5 instead of "0.5".',
  ],
  [
    "a number out of range",
    { body: bodyFor(imageToVideo, { guidance_scale: 3 }) },
    "INVALID_INPUT",
    "input.guidance_scale must be at most 1, not 3.",
  ],
  [
    "a prompt that is too long",
    input({ prompt: "a".repeat(2_501) }),
    "INVALID_INPUT",
    "input.prompt must have at most 2,500 characters, but has 2,501.",
  ],
  [
    "an image that is not a URL",
    { body: bodyFor(imageToVideo, { image_url: "dog.jpg" }) },
    "INVALID_INPUT",
    /^input\.image_url must be a URL such as https:\/\/\S+, not 'dog\.jpg'\.$/,
  ],
  [
    "a misspelled parameter",
    input({ durration: "5" }),
    "INVALID_INPUT",
    "input.durration is not a parameter of kling/kling-2.6-pro/text-to-video. Did you mean duration?",
  ],
  [
    "a parameter outside input",
    { body: { ...legal, prompt: "A dog" } },
    "INVALID_INPUT",
    "prompt belongs inside input.",
  ],
  [
    "an extra property",
    { body: { ...legal, webhook_url: "https://example.com" } },
    "INVALID_INPUT",
    "webhook_url is not a member of the request body. Did you mean webhookUrl?",
  ],
  [
    "a property name in CJK",
    input({ 提示: "狗" }),
    "INVALID_INPUT",
    "input.提示 is not a parameter of kling/kling-2.6-pro/text-to-video.",
  ],
  [
    "a property called __proto__",
    { raw: JSON.stringify(legal).replace('"input":{', '"input":{"__proto__":{},') },
    "INVALID_INPUT",
    "input.__proto__ is not a parameter of kling/kling-2.6-pro/text-to-video.",
  ],
  [
    "several issues at once",
    input({ duration: 5, has_sound: "yes" }),
    "INVALID_INPUT",
    'input.duration must be a string: send "5" instead of 5. And 1 more issue, see details.',
  ],
  [
    "an http webhook URL",
    { body: { ...legal, webhookUrl: "http://example.com/hook" } },
    "INVALID_WEBHOOK_URL",
    "webhookUrl must begin with https://, not 'http://example.com/hook'. " +
      "The mock accepts plain http if it is started with --webhooks any.",
  ],
  [
    "a webhook URL that is a number",
    { body: { ...legal, webhookUrl: 5 } },
    "INVALID_WEBHOOK_URL",
    "webhookUrl must be a string, not 5.",
  ],
  [
    "a wrong webhook URL beside another issue",
    { body: { ...bodyFor(textToVideo, { duration: "7" }), webhookUrl: "http://example.com" } },
    "INVALID_INPUT",
    /And 1 more issue, see details\.$/,
  ],
  ["null", { raw: "null" }, "INVALID_INPUT", "The body must be a JSON object, not null."],
  ["a list", { raw: "[]" }, "INVALID_INPUT", "The body must be a JSON object, not a list."],
  ["a string", { raw: '"x"' }, "INVALID_INPUT", "The body must be a JSON object, not 'x'."],
  ["a number", { raw: "1" }, "INVALID_INPUT", "The body must be a JSON object, not 1."],
  ["an empty body", { raw: "" }, "INVALID_INPUT", "The body is empty. Send a JSON object."],
  [
    "malformed JSON",
    { raw: '{\n  "model": "a",\n}' },
    "INVALID_INPUT",
    "The body is not JSON: expected double-quoted property name at line 3 column 1.",
  ],
  [
    "JSON with a bare word",
    { raw: '{"model": kling}' },
    "INVALID_INPUT",
    "The body is not JSON: unexpected token 'k' near '{\"model\": kling}'.",
  ],
  ["half a JSON", { raw: '{"model":' }, "INVALID_INPUT", "The body is not JSON: unexpected end of JSON input."],
  [
    "bytes that are not UTF-8",
    { raw: new Uint8Array([0x22, 0xff, 0x22]) },
    "INVALID_INPUT",
    "The body is not UTF-8 text.",
  ],
  [
    "a wrong content type",
    { raw: "model=x", headers: { "content-type": "application/x-www-form-urlencoded" } },
    "INVALID_INPUT",
    "The Content-Type is 'application/x-www-form-urlencoded'. Send Content-Type: application/json.",
  ],
  [
    "a compressed body",
    { raw: "xx", headers: { "content-encoding": "gzip" } },
    "INVALID_INPUT",
    "The Content-Encoding is 'gzip'. Send the body without compression.",
  ],
  [
    "a body of 12 MB",
    { raw: "a".repeat(12 * 1024 * 1024) },
    "INVALID_INPUT",
    "The body is larger than 1,048,576 bytes, which is the limit. To use a file, upload it and send its URL.",
  ],
  [
    "no key",
    { body: legal, headers: { authorization: "" } },
    "UNAUTHORIZED",
    'No API key was sent. Send the header "Authorization: Bearer <key>".',
  ],
  [
    "a bearer token that is empty",
    { body: legal, headers: { authorization: "Bearer " } },
    "UNAUTHORIZED",
    'The Authorization header has no bearer token. Send the header "Authorization: Bearer <key>".',
  ],
];

/** The same issues in the bodies of the other operations. */
const others: [id: string, ...Row][] = [
  [
    "estimateJob",
    "an unknown model",
    { body: { model: "kling/nothing" } },
    "MODEL_NOT_FOUND",
    /^There is no model kling\/nothing\./,
  ],
  ["estimateJob", "a model that is not a slug", { body: { model: true } }, "INVALID_MODEL_SLUG", /, not true\.$/],
  ["estimateJob", "no model", { body: {} }, "INVALID_INPUT", "model is missing."],
  [
    "estimateJob",
    "a number for a string",
    { body: { model: textToVideo, input: { duration: 10 } } },
    "INVALID_INPUT",
    'input.duration must be a string: send "10" instead of 10.',
  ],
  [
    "estimateJob",
    "another model's parameter",
    { body: { model: textToVideo, input: { guidance_scale: 1 } } },
    "INVALID_INPUT",
    /^input\.guidance_scale is not a parameter of kling\/kling-2\.6-pro\/text-to-video\. .* ha(s|ve) it\.$/,
  ],
  [
    "estimateJob",
    "an input that is a list",
    { body: { model: textToVideo, input: [] } },
    "INVALID_INPUT",
    "input must be an object, not a list.",
  ],
  [
    "estimateJob",
    "a parameter outside input",
    { body: { model: textToVideo, duration: "5" } },
    "INVALID_INPUT",
    "duration belongs inside input.",
  ],
  [
    "estimateJob",
    "malformed JSON",
    { raw: "{" },
    "INVALID_INPUT",
    "The body is not JSON: expected property name or '}' at line 1 column 2.",
  ],
  [
    "presignUpload",
    "no content type",
    { body: { filename: "dog.jpg" } },
    "VALIDATION_ERROR",
    "contentType is missing.",
  ],
  [
    "presignUpload",
    "a content type that cannot be uploaded",
    { body: { filename: "dog.jpg", contentType: "image/jpg" } },
    "INVALID_CONTENT_TYPE",
    /^contentType must be one of 'image\/jpeg', .*, not 'image\/jpg'\. Did you mean 'image\/jpeg'\?$/,
  ],
  [
    "presignUpload",
    "two issues",
    { body: { filename: 1, contentType: "image/bmp" } },
    "VALIDATION_ERROR",
    /And 1 more issue/,
  ],
  ["presignUpload", "malformed JSON", { raw: "{" }, "VALIDATION_ERROR", /^The body is not JSON/],
  ["presignUpload", "a list", { raw: "[]" }, "VALIDATION_ERROR", "The body must be a JSON object, not a list."],
  ["presignUpload", "12 MB", { raw: "a".repeat(12 * 1024 * 1024) }, "VALIDATION_ERROR", /^The body is larger than/],
  [
    "listJobs",
    "a limit that is too high",
    { query: "?limit=101" },
    "VALIDATION_ERROR",
    "query.limit must be at most 100, not 101.",
  ],
  [
    "listJobs",
    "a limit that is a word",
    { query: "?limit=many" },
    "VALIDATION_ERROR",
    "query.limit must be an integer, not 'many'.",
  ],
  ["listJobs", "an empty limit", { query: "?limit=" }, "VALIDATION_ERROR", "query.limit must be an integer, not ''."],
  [
    "listJobs",
    "two limits",
    { query: "?limit=1&limit=2" },
    "VALIDATION_ERROR",
    "query.limit was sent 2 times. Send it once.",
  ],
  [
    "listJobs",
    "a misspelled status",
    { query: "?status=canceled" },
    "VALIDATION_ERROR",
    `query.status must be one of ${allStates.map((name) => `'${name}'`).join(", ")}, not 'canceled'. Did you mean 'cancelled'?`,
  ],
  [
    "getUpload",
    "an id that is no UUID",
    { path: "/v1/uploads/abc" },
    "VALIDATION_ERROR",
    "path.id must be a UUID, not 'abc'.",
  ],
  [
    "getModel",
    "no key",
    { headers: { authorization: "" } },
    "UNAUTHORIZED",
    'No API key was sent. Send the header "Authorization: Bearer <key>" or "x-api-key: <key>".',
  ],
];

async function expectRejected(id: string, [, options, code, message]: Row): Promise<MockResponse> {
  const response = await mock.call(id, { method: operationMethod(id), ...options });
  expectError(response, code);
  if (message instanceof RegExp) expect(response.message).toMatch(message);
  else expect(response.message).toBe(message);
  // The server is still up.
  expect((await mock.submit(legal)).status).toBe(200);
  return response;
}

const operationMethod = (id: string): string =>
  document.operations.find((operation) => operation.id === id)?.method.toUpperCase() ?? "GET";

describe("submit rejects", () => {
  it.each(submit)("%s", async (...row) => {
    await expectRejected("submitJob", row);
  });
});

describe("another operation rejects", () => {
  it.each(others)("%s: %s", async (id, ...row) => {
    await expectRejected(id, row);
  });
});

describe("the details of an error", () => {
  const detailsOf = async (body: unknown): Promise<Json | undefined> => (await mock.submit(body)).details;

  it("are one issue for a wrong enum value, with the allowed values and the nearest", async () => {
    expect(await detailsOf(bodyFor(textToVideo, { duration: "12" }))).toEqual([
      {
        path: "input.duration",
        message: "input.duration must be one of '5', '10', not '12'.",
        allowed: ["5", "10"],
        nearest: "10",
      },
    ]);
  });

  it("name every issue, each once", async () => {
    const details = await detailsOf({
      ...bodyFor(textToVideo, { prompt: undefined, duration: 5, has_sound: "yes", size: 1 }),
      webhookUrl: "http://example.com",
    });
    const paths = Array.isArray(details) ? details.map((issue) => at(issue, "path")) : [];
    expect(paths.toSorted()).toEqual(["input.duration", "input.has_sound", "input.prompt", "input.size", "webhookUrl"]);
  });

  it("name the three nearest models and how many there are, never the whole list", async () => {
    expect(await detailsOf({ ...legal, model: misspelt })).toEqual([
      {
        path: "model",
        message: `There is no model ${misspelt}. The closest match is ${textToVideo}.`,
        nearest: expect.toSatisfy((list: unknown[]) => list.length === 3 && list[0] === textToVideo),
        models: document.models.length,
      },
    ]);
  });

  it("hold fifty issues of a body with thousands", async () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`extra_${index}`, index]));
    const response = await mock.submit(bodyFor(textToVideo, many));
    expectError(response, "INVALID_INPUT");
    expect(response.details).toHaveLength(50);
    expect(response.message).toMatch(/And at least 50 more issues, see details\.$/);
  });
});

describe("what does not exist", () => {
  it("is named, with the nearest path", async () => {
    const response = await mock.send("/v1/job/submit", { body: legal });
    expectError(response, "NOT_FOUND");
    expect(response.message).toBe("There is no path '/v1/job/submit'. Did you mean /v1/jobs/submit?");
  });

  it("is told with its slashes encoded when it is a slug in a path", async () => {
    const response = await mock.send(`/v1/models/${textToVideo}`);
    expectError(response, "NOT_FOUND");
    expect(response.message).toMatch(/ Did you mean \/v1\/models\/[\w.-]+%2F[\w.-]+%2Ftext-to-video\?$/);
  });

  it("lists the operations that the path has", async () => {
    const response = await mock.send("/v1/jobs/submit");
    expect([response.status, response.code]).toEqual([405, "NOT_FOUND"]);
    expect(response.message).toBe("There is no GET /v1/jobs/submit. Use POST /v1/jobs/submit.");
  });

  it.each(["/", "/v1", "/v1/jobs/", "/v1/jobs//cancel", "//x", "/v1/models/kling/kling-2.6-pro"])(
    "is not %s",
    async (path) => {
      expectError(await mock.send(path), "NOT_FOUND");
    },
  );

  it.each(["PUT", "PATCH", "DELETE"])("is not %s on the list of jobs", async (method) => {
    const response = await mock.send("/v1/jobs", { method });
    expect([response.status, response.code, response.headers.get("allow")]).toEqual([
      405,
      "NOT_FOUND",
      "GET, HEAD, OPTIONS",
    ]);
    expect(response.message).toBe(`There is no ${method} /v1/jobs. Use GET /v1/jobs.`);
  });
});

describe("an API key", () => {
  it("is never repeated in a response", async () => {
    const { body } = await mock.call("listJobs", { headers: { authorization: "pb_secret" } });
    expect(JSON.stringify(body)).not.toContain("pb_secret");
  });

  it("is requested in the standard header", async () => {
    const { headers } = await mock.call("listJobs", { headers: { authorization: "" } });
    expect(headers.get("www-authenticate")).toBe("Bearer");
  });

  it.each(["bearer k", "BEARER k", "Bearer  k"])("is taken from '%s'", async (authorization) => {
    expect((await mock.call("listJobs", { headers: { authorization } })).status).toBe(200);
  });

  it("is taken from x-api-key where the document says so, and nowhere else", async () => {
    const headers = { authorization: "", "x-api-key": "k" };
    expect((await mock.call("getModel", { headers })).status).toBe(200);
    expectError(await mock.call("listJobs", { headers }), "UNAUTHORIZED");
  });

  it("is requested before the body is validated", async () => {
    expectError(await mock.call("submitJob", { raw: "{", headers: { authorization: "" } }), "UNAUTHORIZED");
  });
});
