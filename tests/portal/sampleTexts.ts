import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Json, JsonObject, Model } from "../../scripts/document/view.ts";
import { startMock } from "../../scripts/mock/index.ts";
import { type Api, programId } from "../../scripts/portal/src/lib/languages.ts";
import { submitPrograms } from "../../scripts/portal/src/lib/submitPrograms.ts";
import { type Command, mapSome, programFolder, run } from "../support/samples.ts";

/** A sample, and how it is run as it stands. */
export interface Runner {
  readonly id: string;
  readonly command: Command;
  readonly file: string;
}

/** Samples that run without being compiled, on what every machine has that runs the tests. */
const interpreters: readonly Runner[] = [
  { id: "curl-http", command: ["sh"], file: "submit.sh" },
  { id: "typescript-http", command: [process.execPath], file: "submit.mts" },
  { id: "javascript-http", command: [process.execPath], file: "submit.mjs" },
  { id: "python-http", command: ["python3"], file: "submit.py" },
];
/** Those that need what a machine may lack; CI has all of it. */
const others: readonly Runner[] = [
  { id: "ruby-http", command: ["ruby"], file: "submit.rb" },
  { id: "php-http", command: ["php"], file: "submit.php" },
];
const compiled: readonly Runner[] = [
  { id: "go-http", command: ["go", "run"], file: "submit.go" },
  { id: "java-http", command: ["java"], file: "Submit.java" },
];

const canRun = ({ command: [program], file }: Runner): boolean => {
  if (process.env.CI === "true") return true;
  if (spawnSync(program, [program === "go" ? "version" : "--version"]).status === 0) return true;
  console.warn(`SKIPPED: no ${program} on this machine, so the sample ${file} is not run.`);
  return false;
};

/** What runs the samples of the languages that this machine has: of all interpreted ones, and with some compiled ones. */
export function findRunners(): { readonly interpreted: readonly Runner[]; readonly withCompiled: readonly Runner[] } {
  const interpreted = [...interpreters, ...others.filter(canRun)];
  return { interpreted, withCompiled: [...interpreted, ...compiled.filter(canRun)] };
}

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
export async function submittedBy(
  samples: Samples,
  how: readonly Runner[] = interpreters,
): Promise<(Json | undefined)[]> {
  const mock = await startMock({ speed: 1e6 });
  const { path, remove } = await programFolder();
  try {
    await mapSome(how, 4, async ({ id, command, file }) => {
      const folder = join(path, id);
      await mkdir(folder);
      await writeFile(join(folder, file), samples[id] ?? "");
      const environment = { PIXELBYTE_BASE_URL: mock.url, PIXELBYTE_API_KEY: "pb_test", NODE_COMPILE_CACHE: path };
      expect(await run([...command, file], folder, environment), id).toMatch(/^job_\w+\nhttp\S+\n$/);
    });
    return mock
      .requests()
      .filter(({ method }) => method === "POST")
      .map(({ body }) => body);
  } finally {
    await Promise.all([mock.close(), remove()]);
  }
}
