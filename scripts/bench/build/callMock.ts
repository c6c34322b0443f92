/** Starts the mock of the repository that this file is in, submits one job, and stops it. */
import { loadDocument } from "../../document/load.ts";
import { startMock } from "../../mock/index.ts";

const mock = await startMock();
try {
  const [model] = (await loadDocument()).models;
  const response = await fetch(`${mock.url}/v1/jobs/submit`, {
    method: "POST",
    headers: { authorization: "Bearer pb_bench", "content-type": "application/json" },
    body: JSON.stringify(model?.example),
  });
  if (!response.ok) throw new Error(`The mock responded with ${response.status}: ${await response.text()}`);
} finally {
  await mock.close();
}
