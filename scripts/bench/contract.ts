/**
 * `npm run bench -- contract [number] [minutes] [area ...]`, such as `contract 1 15min lists prices`: how many wrong servers
 * the contract kit finds, and how many Schemathesis alone and Specmatic do. All of them test the same servers, so many of each
 * area (without a number, two). After so many minutes, no further server is tested.
 *
 * A tool finds a server wrong if it says something that it has not said of the mock itself, in two runs. A right server is among
 * those that are tested: what is said of it is a false alarm. Specmatic is fetched by npm when it is first used, and needs
 * Java 17; Schemathesis is installed as by `--only schemathesis`.
 */
import { derivedMutants } from "../../tests/contract/derived/index.ts";
import { areas, type DerivedMutant } from "../../tests/contract/derived/mutant.ts";
import { document } from "../../tests/contract/document.ts";
import { startMutant } from "../../tests/contract/mutant.ts";
import { startFastMock } from "../../tests/contract/support.ts";
import { grouped } from "../document/grouped.ts";
import { type Tool, tools } from "./contract/tools.ts";

/** A server without a fault. */
const right: DerivedMutant = { name: "a right server", area: "responses", operation: "", fault: {} };

/** Evenly spread, so that many models and operations are among them. */
function spread(all: readonly DerivedMutant[], count: number): DerivedMutant[] {
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, index) => index % step === Math.floor(step / 2)).slice(0, count);
}

interface Row {
  readonly mutant: DerivedMutant;
  readonly finds: ReadonlyMap<Tool, boolean>;
}

const share = (rows: readonly Row[], tool: Tool): string =>
  `${rows.filter(({ finds }) => finds.get(tool)).length} of ${rows.length}`;

/** What each tool says of a right server. Some of it differs from run to run. */
async function usualComplaints(server: string): Promise<Map<Tool, ReadonlySet<string>>> {
  const usual = new Map<Tool, ReadonlySet<string>>();
  for (const tool of tools) {
    usual.set(tool, new Set([...(await tool.complaints(server)), ...(await tool.complaints(server))]));
  }
  return usual;
}

/** Sums up the time that each tool takes, in seconds. */
const seconds = new Map<Tool, number>();

async function test(tool: Tool, server: string, mutant: DerivedMutant, usual: ReadonlySet<string>): Promise<boolean> {
  const started = performance.now();
  const said = await tool.complaints(server, mutant.model === undefined ? undefined : [mutant.model]);
  seconds.set(tool, (seconds.get(tool) ?? 0) + (performance.now() - started) / 1000);
  return [...said].some((one) => !usual.has(one));
}

function print(all: readonly Row[], usual: ReadonlyMap<Tool, ReadonlySet<string>>): void {
  const rows = all.filter(({ mutant }) => mutant !== right);
  const groups = [
    ...grouped(rows, ({ mutant }) => mutant.area),
    ["all", rows] as const,
    ["false alarms", all.filter(({ mutant }) => mutant === right)] as const,
  ];
  const lines = groups.map(([area, own]) => [
    area,
    Object.fromEntries(tools.map((tool) => [tool.name, share(own, tool)])),
  ]);
  console.table(Object.fromEntries(lines));
  for (const tool of tools) {
    const each = Math.round((seconds.get(tool) ?? 0) / Math.max(1, all.length));
    console.log(`${tool.name}: ${tool.command}`);
    console.log(`  ${each} s for each server; ${usual.get(tool)?.size} complaints about the mock itself`);
  }
}

interface Choice {
  /** How many mutants of each area. */
  readonly count: number;
  /** When no further one is tested, in milliseconds since 1970. */
  readonly deadline: number;
  /** The areas; none means all. */
  readonly names: readonly string[];
}

function choiceOf(args: readonly string[]): Choice {
  const count = args.find((arg) => /^\d+$/.test(arg));
  const minutes = args.find((arg) => /^\d+min$/.test(arg));
  const names = args.filter((arg) => arg !== count && arg !== minutes);
  const unknown = names.find((name) => !areas.some((area) => area === name));
  if (unknown !== undefined) throw new Error(`There is no area ${unknown}. Areas: ${areas.join(", ")}.`);
  const deadline =
    minutes === undefined ? Number.POSITIVE_INFINITY : Date.now() + Number.parseInt(minutes, 10) * 60_000;
  return { count: Number(count ?? 2), deadline, names };
}

/** @param args how many mutants of each area are tested, for how long, and of which areas */
export async function run(args: readonly string[]): Promise<void> {
  const { count, deadline, names } = choiceOf(args);
  const mock = await startFastMock({ keepRequests: false, maxJobs: 100_000, webhooks: "off" });
  const chosen = areas.filter((area) => names.length === 0 || names.includes(area));
  const ofAreas = chosen.map((area) =>
    spread(
      derivedMutants.filter((one) => one.area === area),
      count,
    ),
  );
  // One of each area before the second one, for a run that ends early.
  const mutants = [
    right,
    ...Array.from({ length: count }, (_, index) => ofAreas.flatMap((own) => own[index] ?? [])).flat(),
  ];
  const usual = await usualComplaints(mock.url);
  const rows: Row[] = [];
  for (const mutant of mutants) {
    if (Date.now() > deadline) break;
    const server = await startMutant(mock.url, document, mutant.fault);
    const finds = new Map<Tool, boolean>();
    for (const tool of tools) finds.set(tool, await test(tool, server.url, mutant, usual.get(tool) ?? new Set()));
    await server.close();
    rows.push({ mutant, finds });
    console.log(`${tools.map((tool) => (finds.get(tool) ? "+" : "-")).join(" ")}  ${mutant.area}: ${mutant.name}`);
  }
  await mock.close();
  console.log(`${rows.length - 1} of ${mutants.length - 1} wrong servers were tested.`);
  print(rows, usual);
}
