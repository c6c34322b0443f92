/** Starts the mock of the repository that this file is in, submits one job, and stops it. */
import { loadDocument } from "../../document/load.ts";
import { startMock } from "../../mock/index.ts";

const mock = await startMock();
try {
  const [model] = (await loadDocument()).models;
  const answer = await fetch(`${mock.url}/v1/jobs/submit`, {
    method: "POST",
    headers: { authorization: "Bearer pb_bench", "content-type": "application/json" },
    body: JSON.stringify(model?.example),
  });
  if (!answer.ok) throw new Error(`The mock answered ${answer.status}: ${await answer.text()}`);
} finally {
  await mock.close();
}
