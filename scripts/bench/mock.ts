/**
 * `npm run bench -- mock [--quick] [--endurance] [name ...]`: the mock beside stock Prism, Scalar's mock server and a
 * bare HTTP server, in one run, for documents with few and with many models.
 *
 * CPU time is compared and not wall time, and server and caller share one processor: on two of them, what a server
 * costs depends on how often its caller has fallen asleep. The servers take turns, several times, and the median turn
 * counts: what else the machine does at a time is the same for all of them. Every call is a valid submit call. The calls
 * are for five models of the document, far from each other; "all models" calls all of them in turn.
 */
import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadDocument } from "../document/load.ts";
import { mockDocument } from "../mock/derive/document.ts";
import { seal } from "../mock/seal.ts";
import { median } from "./median.ts";
import { documentOf } from "./mock/documents.ts";
import { scalarProgram } from "./mock/scalar.ts";
import { load, post, type RunningServer, startServer } from "./mock/server.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const cache = join(root, "node_modules/.cache/pixelbyte-bench");
const sizes = [5, 68, 500] as const;
/** Calls before a measurement. */
const warmUp = 60_000;
const bareName = "bare node:http";

interface Effort {
  readonly turns: number;
  /** How long a server is called in a turn. */
  readonly milliseconds: number;
}

interface Files {
  /** The bundle, and the document that the mock starts from. */
  readonly bundle: string;
  readonly document: string;
}

interface Contender {
  readonly name: string;
  /** Whether every model is called. */
  readonly callsAll?: boolean;
  argsFor(files: Files): (port: number) => readonly string[];
}

interface Measured {
  readonly size: number;
  readonly startCpu: number;
  readonly firstPost: number;
  /** In microseconds for a call. */
  readonly cpuPerPost: number;
  /** To the bare server, in the same turns. */
  readonly timesBare: number | undefined;
  /** In MB, after the calls and garbage collection. */
  readonly memory: number;
}

/** Jobs end soon, so that the bound of the store is not what is measured. */
const mockArgs = (document: string, port: number, level: string): string[] => [
  "--document",
  document,
  "--port",
  String(port),
  "--log-level",
  level,
  "--speed",
  "10000",
];

async function contenders(): Promise<Contender[]> {
  const mock = join(root, "generated/mock-program/main.js");
  const prism = join(root, "node_modules/@stoplight/prism-cli/dist/index.js");
  const scalar = await scalarProgram(cache);
  const bare = join(root, "scripts/bench/mock/bare.ts");
  return [
    { name: bareName, argsFor: () => (port) => [bare, String(port)] },
    {
      name: "mock, silent",
      argsFor:
        ({ document }) =>
        (port) => [mock, ...mockArgs(document, port, "silent")],
    },
    {
      name: "mock, all models",
      callsAll: true,
      argsFor:
        ({ document }) =>
        (port) => [mock, ...mockArgs(document, port, "silent")],
    },
    {
      name: "mock",
      argsFor:
        ({ document }) =>
        (port) => [mock, ...mockArgs(document, port, "info")],
    },
    {
      name: "Prism, silent",
      argsFor:
        ({ bundle }) =>
        (port) => [prism, "mock", bundle, "-p", String(port), "-v", "silent"],
    },
    {
      name: "Prism",
      argsFor:
        ({ bundle }) =>
        (port) => [prism, "mock", bundle, "-p", String(port)],
    },
    {
      name: "Scalar",
      argsFor:
        ({ bundle }) =>
        (port) => [scalar, String(port), bundle],
    },
  ];
}

async function writeFiles(size: number): Promise<Files & { readonly bodies: readonly string[] }> {
  const { bundle, bodies } = documentOf(await loadDocument(), size);
  const folder = join(cache, String(size));
  await mkdir(folder, { recursive: true });
  const files = { bundle: join(folder, "openapi.json"), document: join(folder, "document.json") };
  await writeFile(files.bundle, JSON.stringify(bundle));
  await writeFile(files.document, JSON.stringify(seal(mockDocument(bundle))));
  return { ...files, bodies: bodies.map((body) => JSON.stringify(body)) };
}

/** So many of the items, at equal distances. */
const spread = <T>(items: readonly T[], count: number): T[] =>
  items.filter((_, index) => index % Math.ceil(items.length / count) === 0);

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
  readonly name: string;
  readonly server: RunningServer;
  readonly bodies: readonly string[];
  readonly firstPost: number;
}

async function warm(
  contender: Contender,
  files: Awaited<ReturnType<typeof writeFiles>>,
  milliseconds: number,
): Promise<Warm> {
  const server = await startServer(contender.argsFor(files));
  const bodies = contender.callsAll ? files.bodies : spread(files.bodies, sizes[0]);
  const before = performance.now();
  await post(server.port, bodies[0] ?? "");
  const firstPost = performance.now() - before;
  // Compilers of the language take their time. A server too slow for that many calls does not gain by more.
  await load(server.port, bodies, { count: warmUp, milliseconds });
  return { name: contender.name, server, bodies, firstPost };
}

/** What a call costs, in microseconds of CPU time. */
async function cpuPerPost({ server, bodies }: Warm, milliseconds: number): Promise<number> {
  const before = await server.cpu();
  const count = await load(server.port, bodies, { count: Number.POSITIVE_INFINITY, milliseconds });
  return (((await server.cpu()) - before) * 1000) / count;
}

/** Measures every contender with a document of so many models. */
async function measure(
  contenders: readonly Contender[],
  size: number,
  { turns, milliseconds }: Effort,
): Promise<Map<string, Measured>> {
  const files = await writeFiles(size);
  const servers: Warm[] = [];
  try {
    for (const contender of contenders) servers.push(await warm(contender, files, 5 * milliseconds));
    const costs = new Map(servers.map(({ name }): [string, number[]] => [name, []]));
    for (let turn = 0; turn < turns; turn++) {
      for (const server of servers) costs.get(server.name)?.push(await cpuPerPost(server, milliseconds));
    }
    const bare = costs.get(bareName);
    const measured = servers.map(async ({ name, server, firstPost }): Promise<[string, Measured]> => {
      const own = costs.get(name) ?? [];
      const timesBare = bare === undefined ? undefined : median(own.map((cost, turn) => cost / (bare[turn] ?? 0)));
      const memory = await server.memory();
      return [name, { size, startCpu: server.startCpu, firstPost, cpuPerPost: median(own), timesBare, memory }];
    });
    return new Map(await Promise.all(measured));
  } finally {
    for (const { server } of servers) await server.stop();
  }
}

const columns = ["models", "start CPU ms", "first POST ms", "CPU us/POST", "x bare", "memory MB"] as const;
const row = (name: string, cells: readonly (string | number)[]): string =>
  [name.padEnd(18), ...cells.map((cell) => String(cell).padStart(14))].join("");

const times = (value: number | undefined): string => (value === undefined ? "-" : `${value.toFixed(2)}x`);
const ratio = (a: number | undefined, b: number | undefined): string =>
  times(a === undefined || b === undefined ? undefined : a / b);

/** The targets of the mock, each with what was measured. */
function printRatios(results: ReadonlyMap<string, readonly Measured[]>): void {
  const of = (name: string, size: number) => results.get(name)?.find((one) => one.size === size);
  const [small, , large] = sizes;
  const worst = Math.max(...sizes.map((size) => of("mock, silent", size)?.timesBare ?? Number.NaN));
  const lines: [string, string][] = [
    [
      "CPU per POST, 500 models to 5 (1.2x at most)",
      ratio(of("mock, silent", large)?.cpuPerPost, of("mock, silent", small)?.cpuPerPost),
    ],
    [
      "CPU per POST at 500, silent Prism to the mock (10x at least)",
      ratio(of("Prism, silent", large)?.cpuPerPost, of("mock, silent", large)?.cpuPerPost),
    ],
    [
      "CPU per POST at 500, Prism to the mock, both logging",
      ratio(of("Prism", large)?.cpuPerPost, of("mock", large)?.cpuPerPost),
    ],
    [
      "CPU per POST at 500, Scalar to the mock",
      ratio(of("Scalar", large)?.cpuPerPost, of("mock, silent", large)?.cpuPerPost),
    ],
    ["CPU per POST, the mock to a bare server, the worst (2x at most)", times(worst)],
    ["First POST at 500, in ms (100 at most)", String(Math.round(of("mock, silent", large)?.firstPost ?? 0))],
    [
      "Start CPU, the mock at 500 to Prism at 5 (1x at most)",
      ratio(of("mock, silent", large)?.startCpu, of("Prism, silent", small)?.startCpu),
    ],
    [
      "Memory after the calls, 500 models to 5 (1.2x at most)",
      ratio(of("mock, silent", large)?.memory, of("mock, silent", small)?.memory),
    ],
  ];
  console.log("");
  for (const [what, value] of lines) console.log(`${what.padEnd(66)}${value.padStart(8)}`);
}

/** A million calls, and the memory on the way. */
async function endurance(): Promise<void> {
  shareOneProcessor();
  const files = await writeFiles(sizes[0]);
  const mock = (await contenders()).find(({ name }) => name === "mock, silent");
  if (mock === undefined) return;
  const server = await startServer(mock.argsFor(files));
  console.log("    calls  memory MB");
  for (let done = 0; done <= 1_000_000; done += 100_000) {
    const memory = await server.memory();
    console.log(`${String(done).padStart(9)}${memory.toFixed(0).padStart(11)}`);
    if (done < 1_000_000) await load(server.port, files.bodies, { count: 100_000, milliseconds: 600_000 });
  }
  await server.stop();
}

export async function run(args: readonly string[]): Promise<void> {
  if (args.includes("--endurance")) return endurance();
  shareOneProcessor();
  const effort: Effort = args.includes("--quick")
    ? { turns: 5, milliseconds: 1_000 }
    : { turns: 11, milliseconds: 1_500 };
  const only = args.filter((arg) => !arg.startsWith("--"));
  const chosen = (await contenders()).filter(
    ({ name }) => only.length === 0 || only.some((part) => name.startsWith(part)),
  );
  const results = new Map<string, Measured[]>();
  console.log(row("", columns));
  for (const size of sizes) {
    for (const [name, measured] of await measure(chosen, size, effort)) {
      results.set(name, [...(results.get(name) ?? []), measured]);
      const { startCpu, firstPost, cpuPerPost, timesBare, memory } = measured;
      const figures = [size, Math.round(startCpu), Math.round(firstPost), Math.round(cpuPerPost)];
      console.log(row(name, [...figures, times(timesBare), Math.round(memory)]));
    }
  }
  printRatios(results);
}
