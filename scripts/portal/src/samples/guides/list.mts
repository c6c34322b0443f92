import { createClient } from "pixelbyte-client";

const client = createClient();

for await (const job of client.jobs.list({ status: "completed", limit: 2 })) {
  console.log(job.jobId, job.model);
}
