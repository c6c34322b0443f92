import { expect } from "vitest";
import { dollarsOf } from "../../support/costs.ts";

/** What comes of `exercise.mjs`. */
export const expected = {
  jobId: expect.stringMatching(/^job_/),
  status: "completed",
  uploaded: true,
  // As `exercise.mjs` estimates it.
  cost: dollarsOf("kling/kling-2.6-pro/text-to-video", { duration: "10" }),
  issues: ["prompt is missing."],
  refused: "JOB_NOT_FOUND",
  aborted: ["ABORTED", "string"],
  unreached: ["NETWORK", 2],
  webhook: 200,
};

/** The same where nobody tells whether there was a connection, as in browsers: nothing is sent again. */
export const expectedIfBlind = { ...expected, unreached: ["NETWORK", 1] };
