/**
 * `npm run bench -- contract [number] [minutes] [area ...]`, such as `contract 2 20min lists prices`: how many wrong servers
 * the contract kit finds, and how many Schemathesis alone and Specmatic do. All of them test the same servers, so many of each
 * area (without a number, four). After so many minutes, no further server is tested.
 *
 * Each tool is started once for each server, with the part of the document that the fault is in: the operation, what makes
 * the ids that it needs, and one model, that with the most inputs. It finds a server wrong if it says something that it has
 * not said of a right server, in two runs with the same part. What it says in the second of them and not in the first is a
 * false alarm. A tool that takes longer than two minutes is ended, and has not found the server wrong. Specmatic is fetched
 * from npm when it is first used, and needs Java 17; Schemathesis is installed as by `--only schemathesis`.
 */
import { derivedMutants } from "../../tests/contract/derived/index.ts";
import { areas, type DerivedMutant } from "../../tests/contract/derived/mutant.ts";
import { document } from "../../tests/contract/document.ts";
import { startMutant } from "../../tests/contract/mutant.ts";
import { startFastMock } from "../../tests/contract/support.ts";
import { allWebhooks } from "../../tests/contract/webhookMutants.ts";
import type { Scope } from "./contract/scope.ts";
import { type Outcome, printTable } from "./contract/table.ts";
import { type Tool, tools } from "./contract/tools.ts";

const longest = 120_000;
/** One model is enough: the faults of all are alike, and each one more would take two runs of each tool to know. */
const [{ slug } = { slug: "" }] = document.models.toSorted((a, b) => b.parameters.length - a.parameters.length);

/** Evenly spread, so that many inputs and operations are among them. */
function spread(all: readonly DerivedMutant[], count: number): DerivedMutant[] {
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, index) => index % step === Math.floor(step / 2)).slice(0, count);
}

const scopeOf = ({ operation }: DerivedMutant): Scope => ({ operation, model: slug });

/** The seconds that each run of a tool took. */
const seconds = new Map<Tool, number[]>();

/** What a tool has against a server; undefined if it takes too long. */
async function complaints(tool: Tool, server: string, scope: Scope): Promise<ReadonlySet<string> | undefined> {
  const signal = AbortSignal.timeout(longest);
  const started = performance.now();
  try {
    return await tool.complaints(server, scope, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
    return undefined;
  } finally {
    seconds.set(tool, [...(seconds.get(tool) ?? []), (performance.now() - started) / 1000]);
  }
}

interface Usual {
  readonly complaints: ReadonlySet<string>;
  /** Whether a right server was called wrong. */
  readonly isFalseAlarm: boolean;
}

const known = new Map<string, Promise<Usual>>();

/** What a tool says of a right server, once for each part of the document. */
function usualOf(tool: Tool, right: string, scope: Scope): Promise<Usual> {
  const name = `${tool.name} ${scope.operation}`;
  const test = async (): Promise<Usual> => {
    const before = (await complaints(tool, right, scope)) ?? new Set();
    const after = (await complaints(tool, right, scope)) ?? new Set();
    return {
      complaints: new Set([...before, ...after]),
      isFalseAlarm: [...after].some((one) => !before.has(one)),
    };
  };
  const usual = known.get(name) ?? test();
  known.set(name, usual);
  return usual;
}

/** Only the kit has a receiver for webhooks. */
const sees = (tool: Tool, { operation }: DerivedMutant): boolean => tool === tools[0] || operation !== "jobFinished";

async function test(tool: Tool, mutant: DerivedMutant, server: string, right: string): Promise<Outcome> {
  if (!sees(tool, mutant)) return "unseen";
  const scope = scopeOf(mutant);
  const usual = await usualOf(tool, right, scope);
  const said = await complaints(tool, server, scope);
  if (said === undefined) return "too long";
  return [...said].some((one) => !usual.complaints.has(one)) ? "found" : "missed";
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
  return { count: Number(count ?? 4), deadline, names };
}

/** One of each area before the second one, for a run that ends early. */
function mutantsOf({ count, names }: Choice): DerivedMutant[] {
  const all = [...derivedMutants, ...allWebhooks].filter(({ model = slug }) => model === slug);
  const ofAreas = areas
    .filter((area) => names.length === 0 || names.includes(area))
    .map((area) =>
      spread(
        all.filter((one) => one.area === area),
        count,
      ),
    );
  return Array.from({ length: count }, (_, index) => ofAreas.flatMap((own) => own[index] ?? [])).flat();
}

const signs: Readonly<Record<Outcome, string>> = { found: "+", missed: "-", "too long": "t", unseen: " " };

/** @param args how many mutants of each area are tested, for how long, and of which areas */
export async function run(args: readonly string[]): Promise<void> {
  const choice = choiceOf(args);
  const mock = await startFastMock({ keepRequests: false, maxJobs: 100_000 });
  const right = await startMutant(mock.url, document, {});
  const mutants = mutantsOf(choice);
  const rows = [];
  for (const mutant of mutants) {
    if (Date.now() > choice.deadline) break;
    const server = await startMutant(mock.url, document, mutant.fault);
    const outcomes = new Map<Tool, Outcome>();
    const all = await Promise.all(tools.map((tool) => test(tool, mutant, server.url, right.url)));
    await server.close();
    for (const [index, tool] of tools.entries()) outcomes.set(tool, all[index] ?? "missed");
    rows.push({ area: mutant.area, outcomes });
    console.log(`${[...outcomes.values()].map((one) => signs[one]).join(" ")}  ${mutant.area}: ${mutant.name}`);
  }
  await right.close();
  await mock.close();
  console.log(`${rows.length} of ${mutants.length} wrong servers were tested.`);
  const alarms = new Map<Tool, boolean[]>();
  for (const tool of tools) {
    const own = [...known].filter(([name]) => name.startsWith(`${tool.name} `)).map(([, usual]) => usual);
    alarms.set(
      tool,
      (await Promise.all(own)).map(({ isFalseAlarm }) => isFalseAlarm),
    );
  }
  printTable(rows, alarms, seconds);
}
