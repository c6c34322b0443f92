/** What is printed: a row for each server and size, and the targets of the mock with what was measured. */
import { median } from "../statistics/median.ts";
import { names } from "./contenders.ts";

export interface Measured {
  /** How many models the document has. */
  readonly size: number;
  /** In milliseconds, as the first call. */
  readonly startCpu: number;
  readonly startTime: number;
  readonly firstPost: number;
  /** In microseconds for a call. */
  readonly cpuPerPost: number;
  /** To the bare server that got the same calls, in the same turns: the median and the quartiles around it. */
  readonly timesBare: readonly [low: number, median: number, high: number] | undefined;
  /** In MB, after the calls and garbage collection. */
  readonly memory: number;
}

const columns = [
  "models",
  "start CPU ms",
  "start ms",
  "first POST ms",
  "CPU us/POST",
  "x bare",
  "quartiles",
  "memory MB",
] as const;
const line = (name: string, cells: readonly (string | number)[]): string =>
  [name.padEnd(18), ...cells.map((cell) => String(cell).padStart(14))].join("");

const times = (value = Number.NaN): string => (Number.isNaN(value) ? "-" : `${value.toFixed(2)}x`);

export const head = line("", columns);

export function row(
  name: string,
  { size, startCpu, startTime, firstPost, cpuPerPost, timesBare, memory }: Measured,
): string {
  const figures = [size, Math.round(startCpu), Math.round(startTime), Math.round(firstPost), Math.round(cpuPerPost)];
  const [low, middle, high] = timesBare ?? [];
  const spread = low === undefined ? "-" : `${low.toFixed(2)}-${high?.toFixed(2)}`;
  return line(name, [...figures, times(middle), spread, Math.round(memory)]);
}

/**
 * The targets, each with what was measured; a dash where it was not.
 *
 * @param sizes few models, those of the document, and many
 * @param timesSocket how many times as many requests the handler takes without a socket, for the same CPU time
 */
export function targets(
  results: ReadonlyMap<string, readonly Measured[]>,
  [small, all, large]: readonly [small: number, all: number, large: number],
  timesSocket: number | undefined,
): string {
  const measured = (name: string, size: number) => results.get(name)?.find((one) => one.size === size);
  const of = (name: string, size: number, what: Exclude<keyof Measured, "size" | "timesBare">): number =>
    measured(name, size)?.[what] ?? Number.NaN;
  const timesBare = (name: string, size: number): number => measured(name, size)?.timesBare?.[1] ?? Number.NaN;
  const growth = (name: string): string => times(timesBare(name, large) / timesBare(name, small));
  const against = (other: string, own: string): string =>
    times(of(other, large, "cpuPerPost") / of(own, large, "cpuPerPost"));
  const worst = (name: string): string => {
    const sizes = (results.get(name) ?? []).map(({ size }) => timesBare(name, size));
    return times(sizes.length === 0 ? undefined : Math.max(...sizes));
  };
  // One call is easily disturbed, and the first one of each of these servers costs the same.
  const firstPosts = [names.mock, names.mockAll, names.loggingMock].map((name) => of(name, large, "firstPost"));
  const firstPost = firstPosts.some(Number.isNaN) ? Number.NaN : median(firstPosts);
  const firstResponse = of(names.mock, all, "startTime") + of(names.mock, all, "firstPost");
  const lines: readonly [string, string][] = [
    // The sizes are measured one after another. What the machine costs in the meantime, the bare server tells.
    [`CPU per POST, ${large} models to ${small} (1.2x at most)`, growth(names.mock)],
    ["... all models in turn (1.2x at most)", growth(names.mockAll)],
    [`CPU per POST at ${large}, silent Prism to the mock (10x at least)`, against(names.prism, names.mock)],
    [`CPU per POST at ${large}, Prism to the mock, both logging`, against(names.loggingPrism, names.loggingMock)],
    [`CPU per POST at ${large}, Scalar to the mock`, against(names.scalar, names.mock)],
    ["CPU per POST, the mock to a bare server, the worst (1.4x at most)", worst(names.mock)],
    ["... all models in turn (1.4x at most)", worst(names.mockAll)],
    ["... logging (1.6x at most)", worst(names.loggingMock)],
    [`Requests without a socket to with one, at ${all} (3x at least)`, times(timesSocket)],
    [`First POST at ${large}, in ms (100 at most)`, Number.isNaN(firstPost) ? "-" : String(Math.round(firstPost))],
    [
      `Start to first response at ${all}, in ms if nothing else runs (250 at most)`,
      Number.isNaN(firstResponse) ? "-" : String(Math.round(firstResponse)),
    ],
    [
      `Start CPU at ${all}, the mock to Prism (0.5x at most)`,
      times(of(names.mock, all, "startCpu") / of(names.prism, all, "startCpu")),
    ],
    [
      `Memory after the calls, ${large} models to ${small} (1.2x at most)`,
      times(of(names.mock, large, "memory") / of(names.mock, small, "memory")),
    ],
  ];
  return lines.map(([what, value]) => `${what.padEnd(78)}${value.padStart(8)}`).join("\n");
}
