/** The programs that guides show run as they stand. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { featuredModel } from "../../scripts/portal/src/lib/featuredModel.ts";
import { type GuideProgramName, guidePrograms } from "../../scripts/portal/src/lib/guidePrograms.ts";
import { scopes } from "../../scripts/portal/src/lib/scopes.ts";
import { document } from "../support/bundle.ts";
import { programFolder, run } from "../support/samples.ts";

let mock: RunningMock;
let folder: Awaited<ReturnType<typeof programFolder>>;
beforeAll(async () => {
  [mock, folder] = await Promise.all([startMock({ speed: 1e6 }), programFolder()]);
  await writeFile(join(folder.path, "photo.png"), Buffer.from([0x89, 0x50, 0x4e, 0x47]));
});
afterAll(async () => {
  await Promise.all([mock?.close(), folder?.remove()]);
});

/** Runs one program of a guide for a key of its own. Returns what it printed. */
async function printed(name: GuideProgramName, language: string, key: string): Promise<string> {
  const program = guidePrograms(document, name).find((one) => one.language.id === language) ?? expect.fail();
  await writeFile(join(folder.path, program.file), program.code);
  const environment = { PIXELBYTE_BASE_URL: mock.url, PIXELBYTE_API_KEY: key };
  return run([process.execPath, program.file], folder.path, environment);
}

describe.each(["typescript", "javascript"])("the programs of guides in %s", (language) => {
  test("upload a file that exists afterwards", async () => {
    const address = (await printed("upload", language, `pb_upload_${language}`)).trim();
    const file = await fetch(address);
    expect(file.headers.get("content-type")).toBe("image/png");
    expect((await file.arrayBuffer()).byteLength).toBe(4);
  });

  test("list all jobs, over several pages", async () => {
    const key = `pb_list_${language}`;
    for (let count = 0; count < 5; count++) {
      const response = await fetch(`${mock.url}/v1/jobs/submit`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        body: JSON.stringify(featuredModel(document).example),
      });
      expect(response.status).toBe(200);
    }
    const lines = (await printed("list", language, key)).trim().split("\n");
    expect(new Set(lines).size).toBe(5);
    for (const line of lines) expect(line).toMatch(/^job_\w+ \w+\/[\w.-]+\/[\w-]+$/);
  });

  test("repeat what was not accepted, and nothing else", async () => {
    const key = `pb_retry_${language}`;
    mock.failNext("submitJob", "pubsub_publish_failed", { key });
    expect(await printed("retry", language, key)).toMatch(/^job_\w+\n$/);
    mock.failNext("submitJob", "500", { key });
    expect(await printed("retry", language, key)).toContain("failed");
    expect(mock.requests({ key, operation: "submitJob" }).length).toBe(3);
  });
});

test("every scope that the document allows something is named with the operations that need it", () => {
  const [, allowed = expect.fail("the document names no scopes")] =
    /Scope (`\w+` allows .*?)\. /s.exec(document.description) ?? [];
  const names = [...allowed.matchAll(/`(\w+)` allows/g)].map(([, name]) => name);
  expect(new Set(scopes(document).map(([scope]) => scope))).toEqual(new Set(names));
});
