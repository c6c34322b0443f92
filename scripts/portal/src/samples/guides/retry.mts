import { createClient } from "pixelbyte-client";

// Repeats what can be repeated without paying twice, five times at most.
const client = createClient({ maxRetries: 5 });

const { jobId } = await client.jobs.submit("__MODEL__", __INPUT__);
console.log(jobId);
