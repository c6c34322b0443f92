/**
 * `npm run bench -- schemathesis [--max-examples 100]`: Schemathesis, which makes calls of its own from the document, with
 * all of its checks and every model, against the mock.
 */
import { schemathesis } from "../contract/schemathesis/run.ts";
import { loadDocument } from "../document/load.ts";
import { startMock } from "../mock/index.ts";

export async function run(args: readonly string[]): Promise<void> {
  const maxExamples = args.includes("--max-examples") ? Number(args[args.indexOf("--max-examples") + 1]) : 100;
  const { openapi } = await loadDocument();
  const mock = await startMock({ document: openapi, speed: 1e6, keepRequests: false });
  const { text, failures } = await schemathesis({ bundle: openapi, server: mock.url, key: "pb_test", maxExamples });
  await mock.close();
  console.log(text);
  if (failures.length > 0) process.exitCode = 1;
}
