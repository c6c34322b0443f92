const { once } = require("node:events");
const { createServer } = require("node:http");
const { createClient } = require("pixelbyte-client");
const { nodeWebhookHandler } = require("pixelbyte-client/webhooks");
const { startMock } = require("pixelbyte-mock");

const secret = "whsec_of_the_tests";

// The code under test: submits a job and returns its id.
async function submit(client, webhookUrl) {
  const input = { prompt: "A lighthouse in a storm" };
  const job = await client.jobs.submit("kling/kling-2.6-pro/text-to-video", input, { webhookUrl });
  return job.jobId;
}

// The code under test: counts each finished job once, and only if the webhook is genuine.
function receiver(finished) {
  return createServer(nodeWebhookHandler({ secret, onEvent: (event) => void finished.add(event.jobId) }));
}

let mock;
let client;
beforeEach(async () => {
  mock = await startMock({ webhooks: "local", webhookSecret: secret });
  client = createClient({ apiKey: "pb_test", baseUrl: mock.url });
});
afterEach(() => mock.close());

test("a submit that fails twice is charged once", async () => {
  mock.failNext("submitJob", "503", { times: 2 });

  const jobId = await submit(client);
  await mock.advance("10m");

  expect((await client.jobs.wait(jobId)).status).toBe("completed");
  const statuses = mock.requests({ operation: "submitJob" }).map(({ status }) => status);
  expect(statuses).toEqual([503, 503, 200]);
  const { charges } = await mock.account("pb_test");
  expect(charges.map((charge) => charge.jobId)).toEqual([jobId]);
});

test("a job that fails is refunded", async () => {
  const jobId = await submit(client);
  await mock.job(jobId).fail({ code: "CONTENT_REJECTED", message: "The prompt was rejected." });

  await expect(client.jobs.wait(jobId)).rejects.toThrow(/The prompt was rejected/);

  const { spent, refunded } = await mock.account("pb_test");
  expect(refunded).toBe(spent);
});

test("a webhook counts once, and only if it is genuine", async () => {
  const finished = new Set();
  const server = receiver(finished).listen(0, "127.0.0.1");
  await once(server, "listening");
  const jobId = await submit(client, `http://127.0.0.1:${server.address().port}/webhooks`);
  await mock.advance("10m");
  const [webhook] = mock.webhooks;

  const duplicate = await mock.sendWebhook(webhook.id, "duplicate");
  const forged = await mock.sendWebhook(webhook.id, "forged");
  server.close();

  expect([webhook.status, duplicate.status, forged.status]).toEqual([200, 200, 400]);
  expect([...finished]).toEqual([jobId]);
});
