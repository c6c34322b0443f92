import { createClient } from "pixelbyte-client";

const client = createClient();

const job = await client.run("__MODEL__", __INPUT__);

console.log(job.output);
