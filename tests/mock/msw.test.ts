/** The mock as handlers of MSW, in Node. `page.thorough.test.ts` has them in a browser. */
import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MswOptions, mockHandlers } from "../../scripts/mock/msw.ts";
import { someModel } from "../support/someModel.ts";
import { bodyFor, document, withKey } from "./support.ts";

const elsewhere = "https://staging.example/pixelbyte";
const server = setupServer(...mockHandlers({ speed: 1 }), ...mockHandlers({ baseUrl: elsewhere }));
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

const headers = { ...withKey, "content-type": "application/json" };
const post = (url: string, body: unknown) => fetch(url, { method: "POST", headers, body: JSON.stringify(body) });

describe("the handlers of MSW", () => {
  it.each([document.serverUrl, elsewhere])("run a job to completion at %s", async (url) => {
    const submitted = await post(`${url}/v1/jobs/submit`, bodyFor(someModel.slug));
    const { jobId } = await submitted.json();
    expect((await post(`${url}/__mock/clock/advance`, { by: "1h" })).status).toBe(200);
    const job = await (await fetch(`${url}/v1/jobs/${jobId}`, { headers })).json();
    expect(job).toMatchObject({ jobId, status: "completed" });
    expect(job.output.startsWith(url)).toBe(true);
    expect((await fetch(job.output)).headers.get("content-type")).toMatch(/^(video|image)\//);
  });

  it("fail like a closed connection", async () => {
    await post(`${elsewhere}/__mock/failures`, { operation: "listJobs", failure: "drop" });
    await expect(fetch(`${elsewhere}/v1/jobs`, { headers })).rejects.toThrow(TypeError);
    expect((await fetch(`${elsewhere}/v1/jobs`, { headers })).status).toBe(200);
  });

  it("reject settings that need Node", () => {
    expect(() => mockHandlers(Object.assign<MswOptions, unknown>({}, { port: 1 }))).toThrow(
      /The mock has no setting 'port' here\./,
    );
  });
});
