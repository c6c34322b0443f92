/** The program of the guide prints what the guide says. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { startMock } from "../../scripts/mock/index.ts";
import { aiSdkProgram, printedBy } from "../../scripts/portal/src/lib/aiSdkProgram.ts";
import { document } from "../support/bundle.ts";
import { installPacked } from "../support/packedPackage.ts";
import { run } from "../support/samples.ts";
import { png } from "./support.ts";

/** What is another one in each run. */
const withoutIds = (text: string): string => text.replaceAll(/'(job|req)_\w+'/g, "'$1'").trim();

it("makes a vertical video of ten seconds with sound from a picture", async () => {
  const { ai } = manifest.devDependencies;
  const [mock, project] = await Promise.all([
    startMock({ speed: 1e6 }),
    installPacked("pixelbyte-ai-sdk-provider", [`ai@${ai}`]),
  ]);
  try {
    const { file, code } = aiSdkProgram(document);
    await writeFile(join(project.folder, file), code);
    await writeFile(join(project.folder, "photo.png"), png);
    const environment = { PIXELBYTE_BASE_URL: mock.url, PIXELBYTE_API_KEY: "pb_test" };
    const printed = await run([process.execPath, file], project.folder, environment);
    expect(withoutIds(printed)).toBe(withoutIds(printedBy(document)));
  } finally {
    await mock.close();
    await project.remove();
  }
});
