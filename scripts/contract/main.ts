/** `npm run contract -- --server <url>`: does this server behave as the document says? */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../document/root.ts";
import { viewDocument } from "../document/view.ts";
import { findingsOf } from "./finding.ts";
import { CannotRun, type ContractOptions, checks, type Part, runContract } from "./index.ts";
import { createProgram, type Options, type PartName } from "./program.ts";
import { htmlOf } from "./report/html.ts";
import { junitOf } from "./report/junit.ts";
import { clearLine, progressText, reportText, scheduleText } from "./report/terminal.ts";
import { schemathesisPart } from "./schemathesis/schemathesis.ts";
import { workflows } from "./workflows/workflows.ts";

const bundle = join(root, "generated/openapi.json");
const exitCodes = { asDocumented: 0, different: 1, cannotRun: 2 } as const;

/** What is shown while it runs, on a terminal. A log gets the result alone. */
function createProgress(): Pick<ContractOptions, "onSchedule" | "onResult"> & { end(): void } {
  let all = 0;
  let done = 0;
  const isTerminal = process.stdout.isTTY;
  return {
    onSchedule(schedule) {
      all = schedule.work.length;
      console.log(`${scheduleText(schedule, "PixelByte API contract")}\n`);
    },
    onResult(result) {
      done += 1;
      if (isTerminal) process.stdout.write(progressText(done, all, result));
    },
    end: () => void (isTerminal && process.stdout.write(clearLine)),
  };
}

async function run(options: Options): Promise<void> {
  const {
    server,
    key,
    otherKey,
    allowSpend,
    only,
    model,
    webhookUrl,
    webhookPort,
    webhookSecret,
    report: folder,
  } = options;
  const parts: Record<PartName, Part> = { checks, workflows, schemathesis: schemathesisPart(options.maxExamples) };
  const document = viewDocument(JSON.parse(await readFile(bundle, "utf8")));
  const stopped = new AbortController();
  process.once("SIGINT", () => stopped.abort());
  const progress = createProgress();
  const report = await runContract(
    {
      server,
      document,
      allowMicroCents: allowSpend,
      signal: stopped.signal,
      ...(key === undefined ? {} : { key }),
      ...(otherKey === undefined ? {} : { otherKey }),
      ...(model === undefined ? {} : { models: model }),
      ...(webhookUrl === undefined ? {} : { webhook: { publicUrl: webhookUrl, port: webhookPort } }),
      ...(webhookSecret === undefined ? {} : { webhookSecret }),
      ...progress,
    },
    only.map((name) => parts[name]),
  );
  progress.end();
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "report.html"), await htmlOf(report));
  await writeFile(join(folder, "junit.xml"), junitOf(report));
  console.log(reportText(report));
  console.log(`Reports: ${join(folder, "report.html")} and ${join(folder, "junit.xml")}`);
  process.exitCode = findingsOf(report).length === 0 ? exitCodes.asDocumented : exitCodes.different;
}

try {
  await createProgram(run).parseAsync();
} catch (error) {
  if (!(error instanceof CannotRun)) throw error;
  console.error(error.message);
  process.exitCode = exitCodes.cannotRun;
}
