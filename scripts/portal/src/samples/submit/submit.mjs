const server = process.env.PIXELBYTE_BASE_URL ?? "__SERVER__";
const headers = {
  Authorization: `Bearer ${process.env.PIXELBYTE_API_KEY}`,
  "Content-Type": "application/json",
};

async function call(method, path, body) {
  const response = await fetch(server + path, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

let job = await call("POST", "/v1/jobs/submit", __BODY__);

while (job.status === "pending" || job.status === "processing") {
  await new Promise((resolve) => setTimeout(resolve, 2000));
  job = await call("GET", `/v1/jobs/${job.jobId}`);
}

console.log(job.status, job.output);
