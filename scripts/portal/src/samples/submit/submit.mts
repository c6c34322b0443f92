import { createClient } from "pixelbyte-client";

const client = createClient();

const submitted = await client.jobs.submit("__MODEL__", __INPUT__);
console.log(submitted.jobId);

// Throws if the job fails. Lost connections and 5xx responses while waiting are retried.
const job = await client.jobs.wait(submitted);
console.log(job.output);
