/** Copied into every project: what its webhook handlers and proxies do. */

/** Throws for one job, so that a test sees that the event has arrived here. */
export function onEvent({ jobId }) {
  if (jobId === "job_refused") throw new Error("onEvent refuses job_refused");
}

/** What visitors may do with a proxy. */
export const policy = {
  models: ["kling/kling-2.6-pro/text-to-video"],
  maxCostMicroCents: 350_000,
  authorize: () => true,
};
