import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Json, JsonObject, Model } from "../../scripts/document/view.ts";
import { startMock } from "../../scripts/mock/index.ts";
import { type Api, programId } from "../../scripts/portal/src/lib/languages.ts";
import { submitPrograms } from "../../scripts/portal/src/lib/submitPrograms.ts";
import { mapSome, programFolder, run } from "../support/samples.ts";

/** Samples that run without being compiled, on what every machine has that runs the tests. */
const interpreters = [
  { id: "curl-http", program: "sh", file: "submit.sh" },
  { id: "typescript-http", program: process.execPath, file: "submit.mts" },
  { id: "javascript-http", program: process.execPath, file: "submit.mjs" },
  { id: "python-http", program: "python3", file: "submit.py" },
] as const;

export type Samples = Readonly<Record<string, string>>;

/** The request that the form shows. */
export const requestIn = async (page: Page): Promise<{ readonly model: string; readonly input: JsonObject }> =>
  JSON.parse((await page.locator("try-it [data-body]").textContent()) ?? "");

/** The text of every code sample of a page, by its id. */
const samplesIn = (page: Page): Promise<Samples> =>
  page
    .locator(".samples [data-program]")
    .evaluateAll((places) =>
      Object.fromEntries(
        places.map((place) => [
          place.getAttribute("data-program") ?? "",
          place.querySelector("code")?.textContent ?? "",
        ]),
      ),
    );

/** Waits until every sample of a page sends what its form says, and returns the samples. */
export async function matchingSamples(page: Page, api: Api, model: Model): Promise<Samples> {
  const { input } = await requestIn(page);
  const programs = submitPrograms(api, { ...model, example: { model: model.slug, input } });
  const expected = Object.fromEntries(programs.map((program) => [programId(program), program.code]));
  await expect.poll(() => samplesIn(page)).toMatchObject(expected);
  return samplesIn(page);
}

/** Runs samples of a page against a mock. Returns what each of them submits. */
export async function submittedBy(samples: Samples): Promise<(Json | undefined)[]> {
  const mock = await startMock({ speed: 1e6 });
  const { path, remove } = await programFolder();
  try {
    await mapSome(interpreters, 4, async ({ id, program, file }) => {
      const folder = join(path, id);
      await mkdir(folder);
      await writeFile(join(folder, file), samples[id] ?? "");
      const environment = { PIXELBYTE_BASE_URL: mock.url, PIXELBYTE_API_KEY: "pb_test", NODE_COMPILE_CACHE: path };
      expect(await run([program, file], folder, environment), id).toMatch(/^job_\w+\nhttp\S+\n$/);
    });
    return mock
      .requests()
      .filter(({ method }) => method === "POST")
      .map(({ body }) => body);
  } finally {
    await Promise.all([mock.close(), remove()]);
  }
}
