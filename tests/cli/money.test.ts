/** When nobody knows whether a job was submitted, it is said; otherwise it is not. Ctrl-C never submits one. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { root } from "../../scripts/document/root.ts";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { nowhere } from "../client/support/scriptedServer.ts";
import { document } from "../support/bundle.ts";
import { cli, key } from "./support.ts";

const slug = "kling/kling-2.6-pro/text-to-video";
const fromImage = document.models.find(({ parameters }) => parameters.some(({ name }) => name === "image_url"));
const picture = join(root, "scripts/mock/media/output.png");
const warning = "The job may have been submitted. Check `pixelbyte jobs` before you submit it again.\n";

let mock: RunningMock;
beforeAll(async () => {
  mock = await startMock({ speed: 100_000, minPending: 0 });
});
beforeEach(async () => {
  await mock.reset();
  mock.forgetRequests();
});
afterAll(() => mock?.close());

const env = () => ({ PIXELBYTE_API_KEY: key, PIXELBYTE_BASE_URL: mock.url });
const submits = () => mock.requests({ operation: "submitJob" }).length;

/** Resolves as soon as the program has got a response with a status. */
function responded(status: number): Promise<void> {
  const { fetch } = globalThis;
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  return new Promise((resolve) => {
    vi.spyOn(globalThis, "fetch").mockImplementation(async (...request) => {
      const response = await fetch(...request);
      if (response.status === status) resolve();
      return response;
    });
  });
}

const limited = { status: 429, headers: { "retry-after": "1" }, body: { error: { code: "CONCURRENT_JOBS_EXCEEDED" } } };
const refused = {
  status: 503,
  headers: { "retry-after": "1" },
  body: { success: false, error: { code: "PUBSUB_PUBLISH_FAILED", message: "Try again." } },
};

describe.each(["run", "submit"])("%s", (command) => {
  it.each([limited, refused])(
    "submits nothing if Ctrl-C is pressed before another attempt: $status",
    async (failure) => {
      mock.failNext("submitJob", failure);
      const interrupt = responded(failure.status);
      const { code, stderr } = await cli([command, slug, "--prompt", "A dog"], { env: env(), interrupt });
      expect(stderr).toMatch(/Interrupted\. Nothing was submitted\.\n$/);
      expect(stderr).not.toContain(warning);
      expect(code).toBe(130);
      expect(submits()).toBe(1);
      expect((await mock.account(key)).charges).toEqual([]);
    },
  );

  it.each([
    ["a 504", { status: 504, body: "<html>" }],
    ["a 503 that may come from anywhere", { status: 503, body: "<html>" }],
    ["a 408", { status: 408, body: "" }],
    [
      "a 500 of whose reason it is no matter",
      { status: 500, body: { success: false, error: { code: "INTERNAL_ERROR", message: "connect ECONNREFUSED" } } },
    ],
    ["a connection that breaks", "drop"],
  ])("warns after %s", async (_, failure) => {
    mock.failNext("submitJob", failure);
    const { code, stderr } = await cli([command, slug, "--prompt", "A dog"], { env: env() });
    expect(stderr).toContain(warning);
    expect(code).toBe(1);
    expect(submits()).toBe(1);
  });

  it("does not warn of a job after an upload that failed", async () => {
    mock.failNext("presignUpload", { status: 500, body: "<html>" });
    const { slug: model = "" } = fromImage ?? {};
    const { code, stderr } = await cli([command, model, "--prompt", "A dog", "--image", picture, "-y"], { env: env() });
    expect(stderr).toContain("(HTTP_500)");
    expect(stderr).not.toContain(warning);
    expect(code).toBe(1);
    expect(submits()).toBe(0);
  });
});

it("ends a download on Ctrl-C, and says how to get the file", async () => {
  const { fetch } = globalThis;
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  const interrupt = new Promise<void>((resolve) => {
    vi.spyOn(globalThis, "fetch").mockImplementation((url, init) => {
      if (!String(url).endsWith(".mp4")) return fetch(url, init);
      resolve();
      return new Promise((_, reject) => init?.signal?.addEventListener("abort", () => reject(init.signal?.reason)));
    });
  });
  const folder = await mkdtemp(join(tmpdir(), "cli-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "never.mp4");
  const { code, stderr } = await cli(["run", slug, "--prompt", "A dog", "-o", file], { env: env(), interrupt });
  expect(stderr).toMatch(/Try again: pixelbyte run --job job_\w+ -o /);
  expect(code).toBe(130);
});

it("does not warn of a job if there was no connection", async () => {
  const nobody = { PIXELBYTE_API_KEY: key, PIXELBYTE_BASE_URL: nowhere };
  const { code, stderr } = await cli(["submit", slug, "--prompt", "A dog"], { env: nobody });
  expect(stderr).toContain("ECONNREFUSED");
  expect(stderr).not.toContain(warning);
  expect(code).toBe(1);
});

it("says an error that nobody expected in a sentence without a stack, as JSON if that is wanted", async () => {
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  vi.spyOn(JSON, "stringify").mockImplementationOnce(() => {
    throw new Error("broken");
  });
  const { code, stderr } = await cli(["models", "--json"]);
  expect(JSON.parse(stderr)).toEqual({ error: { message: "Something unexpected went wrong: broken" } });
  expect(code).toBe(1);
});
