const server = process.env.PIXELBYTE_BASE_URL ?? "__SERVER__";
const headers = {
  Authorization: `Bearer ${process.env.PIXELBYTE_API_KEY}`,
  "Content-Type": "application/json",
};

async function request(method, path, body) {
  const response = await fetch(server + path, { method, headers, body: JSON.stringify(body) });
  if (response.ok) return response.json();
  throw Object.assign(new Error(await response.text()), { status: response.status });
}

let job = await request("POST", "/v1/jobs/submit", __BODY__);
const { jobId } = job;
console.log(jobId);

while (!["completed", "failed", "cancelled"].includes(job.status)) {
  await new Promise((resolve) => setTimeout(resolve, 2000));
  try {
    job = await request("GET", `/v1/jobs/${jobId}`);
  } catch (error) {
    // A lost connection or a 5xx passes; the job goes on.
    if (error.status < 500) throw error;
    console.error(`Trying again: ${error.message}`);
  }
}

if (job.status !== "completed") throw new Error(`${job.status}: ${job.error?.message}`);
console.log(job.output);
