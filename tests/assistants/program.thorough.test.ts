/** The program in the rules for coding assistants runs as it stands. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startMock } from "../../scripts/mock/index.ts";
import { assistantRules } from "../../scripts/portal/assistants/assistantRules.ts";
import { document } from "../support/bundle.ts";
import { programFolder, run } from "../support/samples.ts";

it("prints the cost and the address of the result", async () => {
  const rules = (await assistantRules(document))["assistants/AGENTS.md"] ?? "";
  const [, code = ""] = /```ts\n(.*?)```/s.exec(rules) ?? [];
  const [mock, folder] = await Promise.all([startMock({ speed: 1e6 }), programFolder()]);
  try {
    await writeFile(join(folder.path, "job.mts"), code);
    const environment = { PIXELBYTE_BASE_URL: mock.url, PIXELBYTE_API_KEY: "pb_test" };
    const printed = await run([process.execPath, "job.mts"], folder.path, environment);
    expect(printed).toMatch(/^\$\d+\.\d\d\nhttp\S+\n$/);
  } finally {
    await mock.close();
    await folder.remove();
  }
});
