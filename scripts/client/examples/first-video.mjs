// The first video: submit a job, wait until it is done, print where the file is.
//
//   PIXELBYTE_API_KEY=... node first-video.mjs "A lighthouse in a storm"
import { createClient } from "../index.ts";

const client = createClient();
const prompt = process.argv[2] ?? "A golden retriever running through a sunlit meadow";

const job = await client.run(
  "kling/kling-2.6-pro/text-to-video",
  { prompt, duration: "5" },
  {
    // With its id, another process can take the wait up: client.jobs.wait(jobId).
    onSubmit: ({ jobId }) => console.error(`${jobId} is submitted`),
    onProgress: ({ status, progress }) => console.error(`${status}, ${progress} %`),
  },
);
console.log(job.output);
