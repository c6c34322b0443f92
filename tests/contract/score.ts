/** How many mutants the kit catches, each tested against the cases of its own model and operation until it is caught. */
import { type Finding, findingsOf } from "../../scripts/contract/finding.ts";
import { runContract } from "../../scripts/contract/index.ts";
import { machineTime, type Time } from "../../scripts/contract/time.ts";
import type { RunningMock } from "../../scripts/mock/index.ts";
import { someModel } from "../support/someModel.ts";
import { type Area, areas, type DerivedMutant } from "./derived/mutant.ts";
import { unobservable } from "./derived/unobservable.ts";
import { document } from "./document.ts";
import { faultyFetch } from "./faultyFetch.ts";

/** How many mutants are tested at a time: part of it is waiting for jobs. */
const together = 8;

export interface Outcome {
  readonly mutant: DerivedMutant;
  readonly findings: readonly Finding[];
  /** Whether the kit sent something, or received something, that the fault changed. */
  readonly met: boolean;
  /** For how many milliseconds the kit asked to wait. */
  readonly waited: number;
}

/** The time of this machine, and how long it was waited for. */
export function countedTime(): { readonly time: Time; readonly waited: () => number } {
  let waited = 0;
  const pause = (milliseconds: number): Promise<void> => {
    waited += milliseconds;
    return machineTime.pause(milliseconds);
  };
  return { time: { now: machineTime.now, pause }, waited: () => waited };
}

/** @param failFast stops at the first finding */
async function test(mock: RunningMock, mutant: DerivedMutant, failFast: boolean): Promise<Outcome> {
  const { model, operation, fault } = mutant;
  // Inside this process, without a connection.
  const { fetch, wasMet } = faultyFetch(mock.url, document, fault, mock.fetch);
  const { time, waited } = countedTime();
  const report = await runContract({
    server: mock.url,
    document,
    fetch,
    time,
    failFast,
    models: [model ?? someModel.slug],
    // A right server has all the time that a busy machine needs.
    patience: failFast ? 1_000 : 30_000,
    timeout: 20_000,
    filter: (one) =>
      (one.operation === operation || (model === undefined && (one.uses?.includes(operation) ?? false))) &&
      (model === undefined || one.model === model),
  });
  return { mutant, findings: findingsOf(report), met: wasMet(), waited: waited() };
}

export async function testAll(
  mock: RunningMock,
  mutants: readonly DerivedMutant[],
  failFast = true,
): Promise<Outcome[]> {
  const waiting = mutants.values();
  const outcomes: Outcome[] = [];
  const work = async (): Promise<void> => {
    for (const mutant of waiting) outcomes.push(await test(mock, mutant, failFast));
  };
  await Promise.all(Array.from({ length: together }, work));
  return outcomes;
}

/** The longest that a mutant of the mock is worth waiting for, in milliseconds: the patience, and two jobs before. */
const mostWaited = 3_000;
export const isSlow = ({ waited }: Outcome): boolean => waited > mostWaited;

/** A finding in a server whose fault was never met is about something else. */
export const isCaught = ({ findings, met }: Outcome): boolean => met && findings.length > 0;
/** A change of what the server never sends cannot be seen, and is no fault. */
export const isObservable = ({ mutant, met }: Outcome): boolean => met || !mutant.ifSent;

export interface Score {
  readonly area: Area;
  readonly caught: number;
  readonly all: number;
  readonly unobservable: number;
}

export function scoresOf(outcomes: readonly Outcome[]): Score[] {
  return areas.flatMap((area) => {
    const own = outcomes.filter(({ mutant }) => mutant.area === area);
    if (own.length === 0) return [];
    const counted = own.filter(isObservable);
    return [
      { area, caught: counted.filter(isCaught).length, all: counted.length, unobservable: own.length - counted.length },
    ];
  });
}

const percent = (caught: number, all: number): string => `${((100 * caught) / Math.max(1, all)).toFixed(1)} %`;

/** What a list of mutants has in common, with each of them. */
const listed = (title: string, rows: readonly { readonly reason: string; readonly name: string }[]): string[] =>
  [...Map.groupBy(rows, ({ reason }) => reason)].flatMap(([reason, own]) => [
    `${title} (${own.length}): ${reason}`,
    ...own.map(({ name }) => `    ${name}`),
  ]);

/** Why a mutant survived, as far as it is known. */
const whyOf = ({ mutant, met }: Outcome): string =>
  mutant.survives ??
  (met ? "No case notices what it changes." : "No case sends the request, or sees the response, that it changes.");

/** The score by area, every mutant that survived, and what cannot be observed, with the reasons. */
export function scoreText(outcomes: readonly Outcome[]): string {
  const scores = scoresOf(outcomes);
  const caught = scores.reduce((sum, one) => sum + one.caught, 0);
  const all = scores.reduce((sum, one) => sum + one.all, 0);
  const survivors = outcomes.filter((one) => isObservable(one) && !isCaught(one));
  return [
    ...scores.map(
      (one) =>
        `${one.area.padEnd(18)} ${String(one.caught).padStart(5)} of ${String(one.all).padStart(5)}  ${percent(one.caught, one.all)}${one.unobservable === 0 ? "" : `  (${one.unobservable} cannot be observed)`}`,
    ),
    `${"all".padEnd(18)} ${String(caught).padStart(5)} of ${String(all).padStart(5)}  ${percent(caught, all)}`,
    ...listed(
      "Survived",
      survivors.map((one) => ({ name: one.mutant.name, reason: whyOf(one) })),
    ),
    ...listed("Cannot be observed, not counted", [
      ...outcomes
        .filter((one) => !isObservable(one))
        .map(({ mutant }) => ({ name: mutant.name, reason: "The mock never sends what it changes." })),
      ...unobservable,
    ]),
  ].join("\n");
}
