import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import { languages } from "../../../scripts/clients/index.ts";
import { run } from "../../../scripts/clients/tools/run.ts";
import { loadDocument } from "../../../scripts/document/load.ts";
import { root } from "../../../scripts/document/root.ts";
import { type RunningMock, startMock } from "../../../scripts/mock/index.ts";
import { isTurn } from "../../support/sample.ts";
import { checks } from "../checks/index.ts";
import { notApplicable, notYet } from "../exceptions.ts";
import { expectNoKey, runCheck, type Workshop } from "./bench.ts";
import { buildProgram, buildPrograms } from "./buildPrograms.ts";
import type { Check } from "./check.ts";
import { type Command, type Driver, startDriver } from "./driver.ts";
import { lackingFor } from "./lacking.ts";
import { doesNotApply, type Law, notMet } from "./laws.ts";
import { deliverTo, programsOf } from "./readme.ts";
import {
  byHandRow,
  isComplete,
  programLaw,
  readmeRow,
  recordedRow,
  resultFile,
  resultText,
  samplesRow,
} from "./results.ts";
import { fewSamples, runSamples } from "./samples.ts";
import { proveScenario } from "./scenario.ts";
import { proveSurface } from "./surface.ts";
import type { TestedClient } from "./testedClient.ts";
import type { Toolchain } from "./toolchain.ts";

const drivers = fileURLToPath(new URL("../drivers", import.meta.url));
const byHand = join(root, "scripts/clients/first-programs");
const published = join(root, "generated/openapi.json");
const document = await loadDocument();

declare module "vitest" {
  interface TaskMeta {
    /** What was found in a row, and the law that it belongs to, for the table. */
    observed?: string;
    law?: Law;
  }
}

/** The source of a language's driver. */
export function driverOf({ name }: TestedClient, { sourceOf }: Toolchain): Promise<string> {
  const extension = sourceOf("driver").split(".").at(-1);
  return readFile(join(drivers, name, `driver.${extension}`), "utf8");
}

/** What came of a row. */
interface Outcome {
  readonly found?: string | undefined;
  readonly error?: unknown;
}

/** Where a row is run with other ops. */
interface OtherOps {
  readonly workshop: Workshop;
  readonly ops: Readonly<Record<string, string>>;
}

/** Runs a row, twice at once if the language has some ops twice, and keeps how it failed for whoever asks later. */
async function outcomeOf(check: Check, workshop: Workshop, other?: OtherOps): Promise<Outcome> {
  const twice = (check.needsHelper || check.law !== programLaw) && !check.waits;
  const runs = [runCheck(check, workshop)];
  if (other !== undefined && twice) runs.push(runCheck(check, other.workshop, other.ops));
  // Both come to their end, whichever fails.
  await Promise.allSettled(runs);
  try {
    const [found] = await Promise.all(runs);
    return { found };
  } catch (error) {
    return { error };
  }
}

/**
 * Makes and packs the client of a language, installs it in an empty folder, builds the driver against it, and runs
 * the checks that are the same for all. A machine without the tools of the language skips it, and fails in CI.
 *
 * @param own defines the tests that only this language has; the workshop is ready when they run
 */
export function proveClient(
  language: TestedClient,
  toolchain: Toolchain,
  own: (workshop: () => Workshop) => void = () => {},
): void {
  const missing = lackingFor({ ...language, tools: [...language.tools, ...(toolchain.tools ?? [])] });
  const { byHandProgram, hasHelper, place } = language;
  // What takes long beside the rows has its turn in a third of the languages each week; in all of them with SAMPLE=all.
  const isThisWeek = isTurn(
    languages.findIndex(({ name }) => name === language.name),
    3,
  );
  const later = "Not this week; SAMPLE=all runs it";
  const unmet = notYet[language.name] ?? [];
  const excused = notApplicable[language.name] ?? {};

  describe.skipIf(missing !== undefined)(missing ?? language.title, () => {
    let project: string;
    let command: Command;
    let driver: Driver;
    let mock: RunningMock;
    const observed: Record<string, string> = {};
    /** Rows that mostly wait, and run beside the others. */
    const early = new Map<string, Promise<Outcome>>();
    const workshop = (): Workshop => ({ document, mock, driver, command, project });
    let other: OtherOps | undefined;

    /** Keeps what was found in a row of the table. */
    const record = ({ task }: TestContext, row: string, found = "yes"): void => {
      observed[row] = found;
      task.meta.law ??= programLaw;
      task.meta.observed = found;
    };
    /** Leaves a row out that cannot apply, and records why. */
    const excuse = (context: TestContext, row: string): void => {
      const reason = excused[row];
      if (reason === undefined) return;
      record(context, row, `${doesNotApply}${reason}`);
      context.skip(reason);
    };
    /** What a program on this machine needs to find the mock. */
    const environment = () => ({ PIXELBYTE_BASE_URL: mock.url, PIXELBYTE_API_KEY: "pb_test" });

    beforeAll(async () => {
      await language.make(document);
      project = await mkdtemp(join(tmpdir(), `clients-${language.name}-`));
      await toolchain.install(project, place.artifacts);
      mock = await startMock({ document: document.openapi, speed: 100 });
      command = await buildProgram(toolchain, project, "driver", await driverOf(language, toolchain));
      driver = startDriver(command, project);
      if (toolchain.otherOps !== undefined) {
        const own = {
          mock: await startMock({ document: document.openapi, speed: 100 }),
          driver: startDriver(command, project),
        };
        other = { workshop: { ...workshop(), ...own }, ops: toolchain.otherOps };
      }
      for (const check of rows) if (check.waits) early.set(check.name, outcomeOf(check, workshop()));
    });
    afterAll(async () => {
      await Promise.all(early.values());
      for (const one of [driver, other?.workshop.driver]) expectNoKey((await one?.close()) ?? "");
      for (const one of [mock, other?.workshop.mock]) await one?.close();
      if (project !== undefined) await rm(project, { recursive: true, force: true });
    });

    const rows = checks.filter(({ needsHelper }) => hasHelper || !needsHelper);
    it.for(rows.map((check) => [check.name, check] as const))("%s", async ([name, check], context) => {
      context.task.meta.law = check.law;
      excuse(context, name);
      const outcome = await (early.get(name) ?? outcomeOf(check, workshop(), other));
      if (!unmet.includes(name)) {
        if (outcome.error !== undefined) throw outcome.error;
        record(context, name, outcome.found);
        return;
      }
      if (outcome.error === undefined) expect.fail(`${language.title} does this now: take it off the list \`notYet\``);
      record(context, name, notMet);
    });

    own(workshop);
    proveSurface(language.name, async () => place.out);

    it(readmeRow, { timeout: 600_000 }, async (context) => {
      excuse(context, readmeRow);
      const readme = await readFile(join(place.out, "README.md"), "utf8");
      await writeFile(join(project, "dog.png"), "not really a dog");
      const programs = programsOf(readme);
      const sources = new Map(programs.map(({ source }, index) => [`readme_${index}`, source]));
      const commands = [...(await buildPrograms(toolchain, project, sources)).values()];
      for (const [index, command] of commands.entries()) {
        if (programs[index]?.kind === "webhook") {
          const commandFor = (port: number): Command => toolchain.receiver?.(command, port) ?? command;
          // The handlers of the TypeScript client respond themselves.
          const accepted = language.name === "typescript" ? 200 : 204;
          expect(await deliverTo(commandFor, project), programs[index].source).toEqual([accepted, 400]);
          continue;
        }
        const env = { ...command.env, ...environment() };
        const output = await run(command.program, command.args, { cwd: project, env });
        if (index === 0) expect(output).toContain(`${mock.url}/`);
      }
      record(context, readmeRow);
    });

    it.skipIf(toolchain.buildTests === undefined)(
      "Tests drive the mock with the fixtures of the package",
      {
        timeout: 600_000,
      },
      async (context) => {
        context.skip(!isThisWeek, later);
        if (toolchain.buildTests !== undefined) await proveScenario(language.name, project, toolchain.buildTests);
      },
    );

    it(fewSamples === undefined ? samplesRow : `${samplesRow}: ${fewSamples} of them`, {
      timeout: 600_000,
    }, async (context) => {
      excuse(context, samplesRow);
      const { samples, outcomes } = await runSamples(document, language, toolchain, project);
      for (const { slug, printed } of outcomes) expect(printed, slug).toMatch(/^(completed )?http\S+$/m);
      expect(outcomes.map(({ submitted }) => submitted)).toEqual(samples.map(({ example }) => [example]));
      if (fewSamples === undefined) record(context, samplesRow);
    });

    const isByHandLeftOut = byHandProgram === undefined && excused[byHandRow] === undefined;
    it.skipIf(isByHandLeftOut || fewSamples !== undefined)(byHandRow, { timeout: 600_000 }, async (context) => {
      excuse(context, byHandRow);
      const known = await recordedRow(language.name, byHandRow);
      if (!isThisWeek && known !== undefined) {
        record(context, byHandRow, known);
        context.skip(later);
      }
      const folder = await mkdtemp(join(tmpdir(), `by-hand-${language.name}-`));
      const options = { cwd: folder, env: { ...toolchain.byHandEnvironment, ...environment() } };
      const shell = (command: string): Promise<string> => run("sh", ["-c", command], options);
      try {
        await cp(published, join(folder, "openapi.json"));
        for (const command of language.byHand) await shell(command);
        await cp(join(byHand, language.name), folder, { recursive: true });
        const before = mock.requests().length;
        await shell(byHandProgram?.run ?? "");
        expect(mock.requests().slice(before)).toMatchObject([{ path: "/v1/jobs/submit", status: 200 }]);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
      record(context, byHandRow);
    });

    it("is recorded for the guide as it was found", async (context) => {
      context.skip(!isComplete(language, observed), "Not every row was run");
      await expect(resultText(language, observed)).toMatchFileSnapshot(resultFile(language.name));
    });
  });
}
