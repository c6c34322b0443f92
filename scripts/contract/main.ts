/** `pixelbyte-contract --server <url>`, here `npm run contract`: does this server behave as the document says? */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isObject, readJson } from "../document/json.ts";
import { type Document, viewDocument } from "../document/view.ts";
import { failOnWrongUsage } from "../program/usage.ts";
import { addVersion } from "../program/version.ts";
import { type AuditRow, auditPart } from "./audit/audit.ts";
import { auditText, csvOf } from "./audit/table.ts";
import { readBundle } from "./bundle.ts";
import { changedSince } from "./changed.ts";
import { trustAuthority, useProxy } from "./client/network.ts";
import { nodeFetch } from "./client/nodeFetch.ts";
import {
  CannotRun,
  type ContractOptions,
  checks,
  findingsOf,
  htmlOf,
  jsonOf,
  junitOf,
  type Part,
  type Report,
  runContract,
  schemathesisPart,
  workflowsPart,
} from "./index.ts";
import { manifest } from "./manifest.ts";
import { createProgram, type Options, type PartName, partNames } from "./program.ts";
import { newFindings, readBaseline } from "./report/json.ts";
import { type Progress, showProgress } from "./report/progress.ts";
import { planText, reportText, scheduleText } from "./report/terminal.ts";
import { type Resolved, resolvePart } from "./resolve/resolve.ts";
import { patchOf, resolveText } from "./resolve/text.ts";

const exitCodes = { asDocumented: 0, different: 1, cannotRun: 2 } as const;

/** What is shown before and while it runs. */
function createProgress({ rate, plan }: Options): Pick<ContractOptions, "onSchedule" | "onResult"> & { end(): void } {
  let progress: Progress | undefined;
  return {
    onSchedule(schedule) {
      console.log(plan ? planText(schedule, rate) : `${scheduleText(schedule, "PixelByte API contract")}\n`);
      progress = showProgress(schedule.work.length);
    },
    onResult: (result) => progress?.add(result),
    end: () => progress?.end(),
  };
}

async function readFileOf(option: string, file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: Error) => {
    throw new CannotRun(`${option} ${file} cannot be read: ${error.message}`);
  });
}

/** What to test: what the options name, or what differs from an earlier bundle. */
async function chosen(document: Document, options: Options): Promise<Pick<ContractOptions, "models" | "operations">> {
  const { model, operation, changedSince: earlier } = options;
  for (const id of operation ?? []) {
    const ids = document.operations.map((one) => one.id);
    if (!ids.includes(id) && id !== "jobFinished") {
      throw new CannotRun(
        `The document has no operation ${id}. There are ${ids.join(", ")}, and the webhook jobFinished.`,
      );
    }
  }
  if (earlier === undefined) {
    return {
      ...(model === undefined ? {} : { models: model }),
      ...(operation === undefined ? {} : { operations: operation }),
    };
  }
  const bundle = readJson(await readFileOf("--changed-since", earlier));
  if (!isObject(bundle)) throw new CannotRun(`--changed-since ${earlier} is not an openapi.json.`);
  const changed = changedSince(viewDocument(bundle), document);
  // A model that differs is tested in every operation that takes models.
  const ofModels = changed.models.length === 0 ? [] : ["submitJob", "estimateJob", "getModel"];
  return {
    models: changed.models,
    operations: [...new Set([...changed.operations, ...ofModels, ...(operation ?? [])])],
  };
}

function optionsOf(options: Options, document: Document, signal: AbortSignal): ContractOptions {
  const {
    server,
    key,
    otherKey,
    allowSpend,
    webhookUrl,
    webhookPort,
    webhookSecret,
    rate,
    timeout,
    plan = false,
    all,
  } = options;
  return {
    server,
    document,
    timeout,
    allowMicroCents: allowSpend,
    planOnly: plan,
    signal,
    ...(rate === undefined ? {} : { rate }),
    ...(all ? { maxRequests: Number.POSITIVE_INFINITY } : {}),
    ...(key === undefined ? {} : { key }),
    ...(otherKey === undefined ? {} : { otherKey }),
    ...(webhookUrl === undefined ? {} : { webhook: { publicUrl: webhookUrl, port: webhookPort } }),
    ...(webhookSecret === undefined ? {} : { webhookSecret }),
  };
}

async function write(report: Report, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "report.html"), await htmlOf(report));
  await writeFile(join(folder, "report.json"), jsonOf(report));
  await writeFile(join(folder, "junit.xml"), junitOf(report));
  console.log(`Reports: ${["report.html", "report.json", "junit.xml"].map((name) => join(folder, name)).join(", ")}`);
}

async function run(options: Options): Promise<void> {
  const { only, report: folder, baseline, ca, plan, audit, resolve } = options;
  const proxy = useProxy();
  if (proxy !== undefined) console.log(proxy);
  if (ca !== undefined) await trustAuthority(ca);
  const before = baseline === undefined ? undefined : readBaseline(await readFileOf("--baseline", baseline), baseline);
  // A part that is named is wanted enough to be installed.
  const install = only !== undefined && !plan;
  const parts: Record<PartName, Part> = {
    checks,
    workflows: workflowsPart(install),
    schemathesis: schemathesisPart(options.maxExamples, install),
  };
  const document = await readBundle();
  const stopped = new AbortController();
  process.once("SIGINT", () => {
    console.error("\nEnding the cases that are running. Press Ctrl-C again to stop at once.");
    stopped.abort();
  });
  const rows: AuditRow[] = [];
  const answers: Resolved[] = [];
  const progress = createProgress(options);
  const report = await runContract(
    {
      ...optionsOf(options, document, stopped.signal),
      ...(await chosen(document, options)),
      ...progress,
      ...(proxy === undefined ? {} : { fetch: nodeFetch }),
    },
    audit
      ? [auditPart((row) => rows.push(row))]
      : resolve
        ? [resolvePart((answer) => answers.push(answer))]
        : (only ?? partNames).map((name) => parts[name]),
  );
  progress.end();
  if (plan) return;
  console.log(reportText(report));
  await write(report, folder);
  if (audit) {
    await writeFile(join(folder, "audit.csv"), csvOf(rows));
    console.log(`${auditText(rows)}\nThe whole table: ${join(folder, "audit.csv")}`);
  }
  if (resolve) {
    await writeFile(join(folder, "resolve.patch.json"), `${JSON.stringify(patchOf(answers), null, 2)}\n`);
    console.log(`${resolveText(answers)}\nThe patch of openapi.json: ${join(folder, "resolve.patch.json")}`);
  }
  const failing = before === undefined ? findingsOf(report) : newFindings(report, before);
  if (before !== undefined)
    console.log(`${failing.length} of ${findingsOf(report).length} findings are new since ${baseline}.`);
  process.exitCode = failing.length === 0 ? exitCodes.asDocumented : exitCodes.different;
  if (stopped.signal.aborted) {
    console.error("The run was stopped, so not everything was tested.");
    if (failing.length === 0) process.exitCode = exitCodes.cannotRun;
  }
}

try {
  await failOnWrongUsage(addVersion(createProgram(run), manifest)).parseAsync();
} catch (error) {
  console.error(error instanceof CannotRun ? error.message : error);
  process.exitCode = exitCodes.cannotRun;
}
