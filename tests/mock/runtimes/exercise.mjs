/**
 * Drives a mock in whatever runtime this is: submits the example of every model, lets a day pass, and looks at each job.
 *
 * @param {(request: Request) => Promise<Response>} respond
 * @param {readonly { input: object }[]} examples
 * @param {string} origin where the mock is
 */
export async function exercise(respond, examples, origin) {
  const headers = { authorization: "Bearer pb_runtime", "content-type": "application/json" };
  const call = async (/** @type {string} */ path, /** @type {object | undefined} */ body = undefined) => {
    const init = body === undefined ? { headers } : { headers, method: "POST", body: JSON.stringify(body) };
    return (await respond(new Request(origin + path, init))).json();
  };
  const [first] = examples;
  const ids = [];
  for (const example of examples) ids.push((await call("/v1/jobs/submit", example)).jobId);
  await call("/__mock/clock/advance", { by: "1d" });
  const jobs = [];
  for (const id of ids) jobs.push(await call(`/v1/jobs/${id}`));
  const file = await respond(new Request(jobs[0].output));
  const refused = await call("/v1/jobs/submit", { ...first, input: { ...first?.input, prompt: 7 } });
  return {
    completed: jobs.filter(({ status }) => status === "completed").length,
    file: [file.status, (await file.arrayBuffer()).byteLength > 100],
    refused: refused.error.message,
  };
}
