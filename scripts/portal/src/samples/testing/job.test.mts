import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient } from "pixelbyte-client";
import { estimateCost } from "pixelbyte-client/models";
import { startMock } from "pixelbyte-mock";

test("charges for a job and completes it", async () => {
  const mock = await startMock({ speed: 1 });
  try {
    const client = createClient({ apiKey: "pb_test", baseUrl: mock.url });
    const input = __INPUT__ as const;
    const { jobId, costMicroCents } = await client.jobs.submit("__MODEL__", input);
    assert.equal(costMicroCents, estimateCost("__MODEL__", input));

    await mock.advance("1h"); // on the mock's clock, not yours
    assert.equal((await client.jobs.get(jobId)).status, "completed");
    assert.deepEqual(mock.requests()[0]?.body, { model: "__MODEL__", input });
  } finally {
    await mock.close();
  }
});
