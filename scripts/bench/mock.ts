/**
 * `npm run bench -- mock [--quick] [--endurance] [name ...]`: the mock beside stock Prism, Scalar's mock server and a
 * bare HTTP server, in one run, for documents with few and with many models.
 *
 * CPU time is compared and not wall time, and server and caller share one processor: on two of them, what a server
 * costs depends on how often its caller has fallen asleep. Every call is a valid submit call. The calls are for five
 * models of the document, far from each other; "all models" calls all of them in turn.
 */
import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadDocument } from "../document/load.ts";
import { mockDocument } from "../mock/derive/document.ts";
import { seal } from "../mock/seal.ts";
import { documentOf } from "./mock/documents.ts";
import { scalarProgram } from "./mock/scalar.ts";
import { load, post, startServer } from "./mock/server.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const cache = join(root, "node_modules/.cache/pixelbyte-bench");
const sizes = [5, 68, 500] as const;
/** Calls before a measurement. */
const warmUp = 60_000;

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
  readonly peak: number;
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
    { name: "bare node:http", argsFor: () => (port) => [bare, String(port)] },
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

/** @param milliseconds how long to measure */
async function measure(
  contender: Contender,
  size: number,
  files: Awaited<ReturnType<typeof writeFiles>>,
  milliseconds: number,
): Promise<Measured> {
  const server = await startServer(contender.argsFor(files));
  try {
    const { bodies } = files;
    const called = contender.callsAll ? bodies : spread(bodies, sizes[0]);
    const before = performance.now();
    await post(server.port, bodies[0] ?? "");
    const firstPost = performance.now() - before;
    // Compilers of the language take their time. A server too slow for that many calls does not gain by more.
    await load(server.port, called, { count: warmUp, milliseconds: 3 * milliseconds });
    const cpu = await server.cpu();
    const count = await load(server.port, called, { count: Number.POSITIVE_INFINITY, milliseconds });
    const cpuPerPost = (((await server.cpu()) - cpu) * 1000) / count;
    return { size, startCpu: server.startCpu, firstPost, cpuPerPost, peak: (await server.memory()).peak };
  } finally {
    await server.stop();
  }
}

const columns = ["models", "start CPU ms", "first POST ms", "CPU us/POST", "x bare", "peak MB"] as const;
const row = (name: string, cells: readonly (string | number)[]): string =>
  [name.padEnd(18), ...cells.map((cell) => String(cell).padStart(14))].join("");

const ratio = (a: number | undefined, b: number | undefined): string =>
  a === undefined || b === undefined ? "-" : `${(a / b).toFixed(2)}x`;

/** The targets of the mock, each with what was measured. */
function printRatios(results: ReadonlyMap<string, readonly Measured[]>): void {
  const of = (name: string, size: number) => results.get(name)?.find((one) => one.size === size);
  const [small, , large] = sizes;
  const worst = Math.max(
    ...sizes.map((size) => (of("mock, silent", size)?.cpuPerPost ?? 0) / (of("bare node:http", size)?.cpuPerPost ?? 1)),
  );
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
    ["CPU per POST, the mock to a bare server, the worst (2x at most)", `${worst.toFixed(2)}x`],
    ["First POST at 500, in ms (100 at most)", String(Math.round(of("mock, silent", large)?.firstPost ?? 0))],
    [
      "Start CPU, the mock at 500 to Prism at 5 (1x at most)",
      ratio(of("mock, silent", large)?.startCpu, of("Prism, silent", small)?.startCpu),
    ],
    [
      "Peak memory, 500 models to 5 (1.2x at most)",
      ratio(of("mock, silent", large)?.peak, of("mock, silent", small)?.peak),
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
  console.log("calls      memory MB   peak MB");
  for (let done = 0; done <= 1_000_000; done += 100_000) {
    const { now, peak } = await server.memory();
    console.log(`${String(done).padStart(9)}${now.toFixed(0).padStart(11)}${peak.toFixed(0).padStart(10)}`);
    if (done < 1_000_000) await load(server.port, files.bodies, { count: 100_000, milliseconds: 600_000 });
  }
  await server.stop();
}

export async function run(args: readonly string[]): Promise<void> {
  if (args.includes("--endurance")) return endurance();
  shareOneProcessor();
  const milliseconds = args.includes("--quick") ? 1_500 : 5_000;
  const only = args.filter((arg) => !arg.startsWith("--"));
  const chosen = (await contenders()).filter(
    ({ name }) => only.length === 0 || only.some((part) => name.startsWith(part)),
  );
  const results = new Map<string, Measured[]>();
  console.log(row("", columns));
  for (const size of sizes) {
    const files = await writeFiles(size);
    for (const contender of chosen) {
      const measured = await measure(contender, size, files, milliseconds);
      results.set(contender.name, [...(results.get(contender.name) ?? []), measured]);
      const bare = results.get("bare node:http")?.find((one) => one.size === size);
      const { startCpu, firstPost, cpuPerPost, peak } = measured;
      const figures = [size, startCpu, Math.round(firstPost), Math.round(cpuPerPost)];
      console.log(row(contender.name, [...figures, ratio(cpuPerPost, bare?.cpuPerPost), Math.round(peak)]));
    }
  }
  printRatios(results);
}
