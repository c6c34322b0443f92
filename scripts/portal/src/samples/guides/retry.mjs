const server = process.env.PIXELBYTE_BASE_URL ?? "__SERVER__";
const authorization = `Bearer ${process.env.PIXELBYTE_API_KEY}`;

/** Whether the job can be submitted again without being paid twice. */
async function wasNotAccepted(response) {
  if (response.status === 429) return true;
  if (response.status !== 503) return false;
  const { error } = await response.json().catch(() => ({}));
  return error?.code === "PUBSUB_PUBLISH_FAILED";
}

async function submit(body, attempts = 5) {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(`${server}/v1/jobs/submit`, {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.ok) return response.json();
    if (attempt === attempts || !(await wasNotAccepted(response.clone()))) throw new Error(await response.text());
    const seconds = Number(response.headers.get("retry-after")) || 2 ** attempt * (0.5 + Math.random());
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

const { jobId } = await submit(__BODY__);
console.log(jobId);
