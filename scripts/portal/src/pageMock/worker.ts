/**
 * The mock in a worker of the page, so that neither loading it nor its work keeps the page waiting.
 *
 * It lives as long as the page. What a job is doing follows from its request and the time, so a job of an earlier page is
 * known again once it was submitted with the id and at the time that it had.
 */
import { createMockHandler } from "../../../mock/browser.ts";
import type { FormerJob, MockRequest, MockResponse } from "./protocol.ts";

/** The job that is being submitted again. */
let former: FormerJob | undefined;

function randomHex(digits: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(Math.ceil(digits / 2)));
  return [...bytes]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .slice(0, digits);
}

const respond = createMockHandler({
  // A page of the docs calls nobody.
  webhooks: "off",
  keepRequests: false,
  clock: { now: () => former?.sentAt ?? Date.now() },
  random: {
    hex: (digits, purpose) => (purpose === "job" && former ? former.jobId.replace("job_", "") : randomHex(digits)),
  },
});

async function respondTo(request: MockRequest): Promise<MockResponse> {
  const { id, url, method, headers, body } = request;
  former = request.former;
  try {
    const response = await respond(new Request(url, { method, headers, ...(body === undefined ? {} : { body }) }));
    const bytes = await response.arrayBuffer();
    return { id, status: response.status, headers: Object.fromEntries(response.headers), body: bytes };
  } catch {
    return { id };
  } finally {
    former = undefined;
  }
}

/** One after the other, because the clock and the ids depend on the request. */
let last: Promise<void> = Promise.resolve();
addEventListener("message", ({ data }: MessageEvent<MockRequest>) => {
  last = last.then(async () => {
    const response = await respondTo(data);
    postMessage(response, { transfer: response.body === undefined ? [] : [response.body] });
  });
});
