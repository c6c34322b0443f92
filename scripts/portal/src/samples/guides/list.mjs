const server = process.env.PIXELBYTE_BASE_URL ?? "__SERVER__";
const authorization = `Bearer ${process.env.PIXELBYTE_API_KEY}`;

async function* jobs(filters) {
  let cursor;
  do {
    const query = new URLSearchParams({ ...filters, ...(cursor && { cursor }) });
    const response = await fetch(`${server}/v1/jobs?${query}`, { headers: { authorization } });
    if (!response.ok) throw new Error(await response.text());
    const page = await response.json();
    yield* page.jobs;
    cursor = page.hasMore ? page.nextCursor : undefined;
  } while (cursor);
}

for await (const job of jobs({ status: "completed", limit: "2" })) {
  console.log(job.jobId, job.model);
}
