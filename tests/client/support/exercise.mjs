/**
 * Everything that the package does, once, with nothing but what every runtime has.
 *
 * @param {{
 *   client: typeof import("../../../generated/pixelbyte-client/dist/index.js"),
 *   models: typeof import("../../../generated/pixelbyte-client/dist/models.js"),
 *   webhooks: typeof import("../../../generated/pixelbyte-client/dist/webhooks.js"),
 *   validation: typeof import("../../../generated/pixelbyte-client/dist/validation.js"),
 * }} modules the entry points, however they were loaded
 * @param {string} baseUrl of the mock
 * @param {string} nowhere where nothing listens
 * @returns what there is to check, as JSON can say it
 */
export async function exercise({ client, models, webhooks, validation }, baseUrl, nowhere) {
  const slug = "kling/kling-2.6-pro/text-to-video";
  const api = client.createClient({ apiKey: "pb_test", baseUrl });

  const { fileUrl } = await api.uploads.create(new Blob(["x"], { type: "image/jpeg" }), { filename: "dog.jpg" });
  const job = await api.run(slug, { prompt: "A dog", duration: "10" });
  const refused = await api.jobs.get("job_none").catch((error) => error);
  const stop = new AbortController();
  const options = { signal: stop.signal, onSubmit: () => stop.abort() };
  const aborted = await api.run(slug, { prompt: "A dog" }, options).catch((error) => error);

  let attempts = 0;
  const lost = client.createClient({ apiKey: "pb_test", baseUrl: nowhere, maxRetries: 1, log: () => attempts++ });
  const unreached = await lost.jobs.submit(slug, { prompt: "A dog" }).catch((error) => error);

  const payload = JSON.stringify({ jobId: "job_1", status: "completed" });
  const time = String(Math.floor(Date.now() / 1000));
  const headers = {
    "x-pixelbyte-timestamp": time,
    "x-pixelbyte-signature": await webhooks.signWebhook("s", time, payload),
  };
  const received = await webhooks.webhookHandler({ secret: "s", onEvent: () => {} })(
    new Request("https://example.com", { method: "POST", body: payload, headers }),
  );

  return {
    jobId: job.jobId,
    status: job.status,
    uploaded: fileUrl.endsWith("dog.jpg"),
    cost: models.formatUsd(models.estimateCost(slug, { duration: "10" })),
    issues: validation.inputValidators[slug].issues({}).map(({ message }) => message),
    refused: refused instanceof client.JobNotFoundError && refused.code,
    // The job was submitted, so the wait for it was aborted.
    aborted: aborted instanceof client.AbortedError && [aborted.code, typeof aborted.jobId],
    unreached: [unreached.code, attempts],
    webhook: received.status,
  };
}
