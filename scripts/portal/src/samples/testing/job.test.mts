import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient } from "pixelbyte-client";
import { estimateCost } from "pixelbyte-client/models";
import { startMock } from "pixelbyte-mock";

test("a job is paid for, and comes to its end", async () => {
  const mock = await startMock({ speed: 1 });
  try {
    const client = createClient({ apiKey: "pb_test", baseUrl: mock.url });
    const input = __INPUT__ as const;
    const { jobId, costMicroCents } = await client.jobs.submit("__MODEL__", input);
    assert.equal(costMicroCents, estimateCost("__MODEL__", input));

    await mock.advance("1h"); // an hour of the mock's clock, not of yours
    assert.equal((await client.jobs.get(jobId)).status, "completed");
    assert.deepEqual(mock.requests[0]?.body, { model: "__MODEL__", input });
  } finally {
    await mock.close();
  }
});
