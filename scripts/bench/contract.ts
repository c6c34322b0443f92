/**
 * `npm run bench -- contract [number] [area ...]`: how many wrong servers the contract kit finds, and how many Schemathesis
 * alone and Specmatic do. All of them test the same servers, so many of each area (without a number, two).
 *
 * A tool finds a server wrong if it says something that it has not said of the mock itself, in two runs. Specmatic is fetched by npm
 * when it is first used, and needs Java 17; Schemathesis is installed as by `--only schemathesis`.
 */
import { derivedMutants } from "../../tests/contract/derived/index.ts";
import { areas, type DerivedMutant } from "../../tests/contract/derived/mutant.ts";
import { document } from "../../tests/contract/document.ts";
import { startMutant } from "../../tests/contract/mutant.ts";
import { startFastMock } from "../../tests/contract/support.ts";
import { grouped } from "../document/grouped.ts";
import { type Tool, tools } from "./contract/tools.ts";

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

function print(rows: readonly Row[], usual: ReadonlyMap<Tool, ReadonlySet<string>>): void {
  const groups = [...grouped(rows, ({ mutant }) => mutant.area), ["all", rows] as const];
  const lines = groups.map(([area, own]) => [
    area,
    Object.fromEntries(tools.map((tool) => [tool.name, share(own, tool)])),
  ]);
  console.table(Object.fromEntries(lines));
  for (const tool of tools) {
    const each = Math.round((seconds.get(tool) ?? 0) / rows.length);
    console.log(`${tool.name}: ${tool.command}`);
    console.log(`  ${each} s for each server; ${usual.get(tool)?.size} complaints about the mock itself`);
  }
}

/** @param args how many mutants of each area are tested, and of which areas */
export async function run(args: readonly string[]): Promise<void> {
  const [first = ""] = args;
  const [count, names] = /^\d+$/.test(first) ? [Number(first), args.slice(1)] : [2, args];
  const unknown = names.find((name) => !areas.some((area) => area === name));
  if (unknown !== undefined) throw new Error(`There is no area ${unknown}. Areas: ${areas.join(", ")}.`);
  const mock = await startFastMock({ keepRequests: false, maxJobs: 100_000, webhooks: "off" });
  const chosen = areas.filter((area) => names.length === 0 || names.includes(area));
  const mutants = chosen.flatMap((area) =>
    spread(
      derivedMutants.filter((one) => one.area === area),
      count,
    ),
  );
  const usual = await usualComplaints(mock.url);
  const rows: Row[] = [];
  for (const mutant of mutants) {
    const server = await startMutant(mock.url, document, mutant.fault);
    const finds = new Map<Tool, boolean>();
    for (const tool of tools) finds.set(tool, await test(tool, server.url, mutant, usual.get(tool) ?? new Set()));
    await server.close();
    rows.push({ mutant, finds });
    console.log(`${tools.map((tool) => (finds.get(tool) ? "+" : "-")).join(" ")}  ${mutant.area}: ${mutant.name}`);
  }
  await mock.close();
  print(rows, usual);
}
