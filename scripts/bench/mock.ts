/**
 * `npm run bench -- mock [--quick] [--endurance[=calls]] [name ...]`: the mock beside stock Prism, Scalar's mock server and a
 * bare HTTP server, in one run, for documents with few and with many models.
 *
 * CPU time is compared and not wall time, and server and caller share one processor: on two of them, what a server
 * costs depends on how often its caller has fallen asleep. The servers take turns, several times, and the median turn
 * counts: what else the machine does at a time is the same for all of them. Every request is a valid submit request. The
 * requests are for five models, far from each other and the same ones in every document; "all models" uses all of them in
 * turn. Each server is compared with the bare one that got the same requests.
 */
import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadDocument } from "../document/load.ts";
import { root } from "../document/root.ts";
import type { Document } from "../document/view.ts";
import { ajvCompilers } from "../mock/checks/ajvCompilers.ts";
import { mockDocument } from "../mock/document/mockDocument.ts";
import { precompile } from "../mock/document/precompile.ts";
import { showProgress } from "../program/progress.ts";
import { type Contender, contenders, type Files, names } from "./mock/contenders.ts";
import { documentOf } from "./mock/documents.ts";
import { startInProcess } from "./mock/inProcess.ts";
import { head, type Measured, row, targets } from "./mock/report.ts";
import { load, post, type RunningServer, startServer } from "./mock/server.ts";
import { median, quartiles } from "./statistics/median.ts";

const cache = join(root, "node_modules/.cache/pixelbyte-bench");
const loaded = await loadDocument();
const { models } = loaded;
/** Few models, those of the document, and many. */
const sizes = [5, models.length, 500] as const;

interface Effort {
  /** Calls before the first turn: the compilers of the language take their time. */
  readonly warmUp: number;
  readonly turns: number;
  /** Calls in a turn. */
  readonly calls: number;
  /** How long calls may go on, however few they are. */
  readonly milliseconds: number;
}

/** The other servers are so far off that a rough figure will do, and so slow that it is all there is time for. */
const others: Effort = { warmUp: 3_000, turns: 3, calls: 4_000, milliseconds: 700 };
const patient = { milliseconds: Number.POSITIVE_INFINITY };
/** The mock collects garbage every 3,000 calls: in shorter turns, most of the time it would not be counted. */
const thorough: Effort = { warmUp: 30_000, turns: 9, calls: 4_000, ...patient };
const quick: Effort = { warmUp: 10_000, turns: 5, calls: 4_000, ...patient };

/** The document with the models first that are called in every size: other models would be other work. */
function calledFirst(): Document {
  const distance = Math.ceil(models.length / sizes[0]);
  const isCalled = (_: unknown, index: number): boolean => index % distance === 0;
  return { ...loaded, models: [...models.filter(isCalled), ...models.filter((_, index) => !isCalled(_, index))] };
}

async function writeFiles(size: number): Promise<Files & { readonly bodies: readonly string[] }> {
  const { bundle, bodies } = documentOf(calledFirst(), size);
  const folder = join(cache, String(size));
  await mkdir(folder, { recursive: true });
  const files = { bundle: join(folder, "openapi.json"), document: join(folder, "document.json") };
  await writeFile(files.bundle, JSON.stringify(bundle));
  await writeFile(files.document, JSON.stringify(precompile(mockDocument(bundle), ajvCompilers)));
  return { ...files, bodies: bodies.map((body) => JSON.stringify(body)) };
}

/** Puts this process and those that it starts on one processor, where the system can. */
function shareOneProcessor(): void {
  try {
    execFileSync("taskset", ["--all-tasks", "--cpu-list", "--pid", "0", String(process.pid)], { stdio: "ignore" });
  } catch {
    console.warn("There is no taskset: server and caller run on all processors, and ratios are less sure.");
  }
}

/** A server that has been called often enough to be measured. */
interface Warm {
  readonly contender: Contender;
  readonly server: RunningServer;
  readonly bodies: readonly string[];
  readonly firstPost: number;
  /** What a call cost in each turn, in microseconds of CPU time. */
  readonly costs: number[];
}

async function warm(
  contender: Contender,
  files: Awaited<ReturnType<typeof writeFiles>>,
  { warmUp, milliseconds }: Effort,
): Promise<Warm> {
  const server = await startServer((port) => contender.args(files, port));
  const bodies = contender.callsAll ? files.bodies : files.bodies.slice(0, sizes[0]);
  const before = performance.now();
  await post(server.port, bodies[0] ?? "");
  const firstPost = performance.now() - before;
  await load(server.port, bodies, { count: warmUp, milliseconds });
  return { contender, server, bodies, firstPost, costs: [] };
}

/** What a call costs, in microseconds of CPU time. */
async function cpuPerPost({ server, bodies }: Warm, { calls, milliseconds }: Effort): Promise<number> {
  const before = await server.cpu();
  const count = await load(server.port, bodies, { count: calls, milliseconds });
  return (((await server.cpu()) - before) * 1000) / count;
}

/** Measures every contender with a document of so many models. */
async function measure(contenders: readonly Contender[], size: number, ours: Effort): Promise<Map<string, Measured>> {
  const files = await writeFiles(size);
  const effortOf = ({ isOther }: Contender): Effort => (isOther ? others : ours);
  const servers: Warm[] = [];
  const progress = showProgress(contenders.length + ours.turns);
  try {
    for (const contender of contenders) {
      progress.begin(`${size} models, warming up ${contender.name}`);
      servers.push(await warm(contender, files, effortOf(contender)));
    }
    for (let turn = 0; turn < ours.turns; turn++) {
      progress.begin(`${size} models, turn ${turn + 1}`);
      const called = servers.filter(({ contender }) => turn < effortOf(contender).turns);
      for (const server of called) server.costs.push(await cpuPerPost(server, effortOf(server.contender)));
    }
    const measured = servers.map(async ({ contender, server, firstPost, costs }): Promise<[string, Measured]> => {
      const name = contender.callsAll ? names.bareAll : names.bare;
      const bare = servers.find((one) => one.contender.name === name)?.costs;
      const timesBare = bare && quartiles(costs.map((cost, turn) => cost / (bare[turn] ?? Number.NaN)));
      const memory = await server.memory();
      const { startCpu, startTime } = server;
      return [contender.name, { size, startCpu, startTime, firstPost, cpuPerPost: median(costs), timesBare, memory }];
    });
    return new Map(await Promise.all(measured));
  } finally {
    progress.clear();
    for (const { server } of servers) await server.stop();
  }
}

/** How many times as many requests the mock takes without a socket, and without a caller, for the same CPU time. */
async function timesSocket(mock: Contender, effort: Effort): Promise<number> {
  const files = await writeFiles(models.length);
  const called = await warm(mock, files, effort);
  const inProcess = startInProcess(files, called.bodies);
  try {
    await inProcess.cost(effort.warmUp);
    const ratios: number[] = [];
    for (let turn = 0; turn < effort.turns; turn++) {
      const before = process.cpuUsage();
      const ofServer = await cpuPerPost(called, effort);
      const { user, system } = process.cpuUsage(before);
      ratios.push((ofServer + (user + system) / effort.calls) / (await inProcess.cost(effort.calls)));
    }
    return median(ratios);
  } finally {
    inProcess.stop();
    await called.server.stop();
  }
}

/** A million requests, or another number, and the memory on the way. */
async function endurance(mock: Contender, calls: number): Promise<void> {
  const files = await writeFiles(sizes[0]);
  const server = await startServer((port) => mock.args(files, port));
  console.log("    calls  memory MB");
  const step = calls / 10;
  for (let done = 0; done <= calls; done += step) {
    const memory = await server.memory();
    console.log(`${String(done).padStart(9)}${memory.toFixed(0).padStart(11)}`);
    if (done < calls) await load(server.port, files.bodies, { count: step, milliseconds: 600_000 });
  }
  await server.stop();
}

export async function run(args: readonly string[]): Promise<void> {
  shareOneProcessor();
  const all = await contenders(root, cache);
  const mock = all.find(({ name }) => name === names.mock);
  const enduring = args.map((arg) => /^--endurance(?:=(\d+))?$/.exec(arg)).find((found) => found !== null);
  if (enduring !== undefined && mock !== undefined) return endurance(mock, Number(enduring?.[1] ?? 1_000_000));
  const effort = args.includes("--quick") ? quick : thorough;
  const only = args.filter((arg) => !arg.startsWith("--"));
  const chosen = all.filter(({ name }) => only.length === 0 || only.some((part) => name.startsWith(part)));
  const results = new Map<string, Measured[]>();
  console.log(head);
  for (const size of sizes) {
    for (const [name, measured] of await measure(chosen, size, effort)) {
      results.set(name, [...(results.get(name) ?? []), measured]);
      console.log(row(name, measured));
    }
  }
  const isOwnMeasured = mock !== undefined && chosen.includes(mock);
  const withoutSocket = isOwnMeasured ? await timesSocket(mock, effort) : undefined;
  console.log(`\n${targets(results, sizes, withoutSocket)}`);
}
