/** What is printed: a row for each server and size, and the targets of the mock with what was measured. */
import { names } from "./contenders.ts";

export interface Measured {
  /** How many models the document has. */
  readonly size: number;
  /** In milliseconds, as the first call. */
  readonly startCpu: number;
  readonly firstPost: number;
  /** In microseconds for a call. */
  readonly cpuPerPost: number;
  /** To the bare server, in the same turns. */
  readonly timesBare: number | undefined;
  /** In MB, after the calls and garbage collection. */
  readonly memory: number;
}

const columns = ["models", "start CPU ms", "first POST ms", "CPU us/POST", "x bare", "memory MB"] as const;
const line = (name: string, cells: readonly (string | number)[]): string =>
  [name.padEnd(18), ...cells.map((cell) => String(cell).padStart(14))].join("");

const times = (value = Number.NaN): string => (Number.isNaN(value) ? "-" : `${value.toFixed(2)}x`);

export const head = line("", columns);

export function row(name: string, { size, startCpu, firstPost, cpuPerPost, timesBare, memory }: Measured): string {
  const figures = [size, Math.round(startCpu), Math.round(firstPost), Math.round(cpuPerPost)];
  return line(name, [...figures, times(timesBare), Math.round(memory)]);
}

/** The targets, each with what was measured; a dash where it was not. */
export function targets(results: ReadonlyMap<string, readonly Measured[]>, sizes: readonly number[]): string {
  const [small, large] = [Math.min(...sizes), Math.max(...sizes)];
  const of = (name: string, size: number, what: "cpuPerPost" | "firstPost" | "startCpu" | "memory"): number =>
    results.get(name)?.find((one) => one.size === size)?.[what] ?? Number.NaN;
  const growth = (what: "cpuPerPost" | "memory"): string =>
    times(of(names.mock, large, what) / of(names.mock, small, what));
  const against = (other: string, own: string): string =>
    times(of(other, large, "cpuPerPost") / of(own, large, "cpuPerPost"));
  const worst = Math.max(...(results.get(names.mock) ?? []).map(({ timesBare = Number.NaN }) => timesBare));
  const firstPost = of(names.mock, large, "firstPost");
  const lines: readonly [string, string][] = [
    [`CPU per POST, ${large} models to ${small} (1.2x at most)`, growth("cpuPerPost")],
    [`CPU per POST at ${large}, silent Prism to the mock (10x at least)`, against(names.prism, names.mock)],
    [`CPU per POST at ${large}, Prism to the mock, both logging`, against(names.loggingPrism, names.loggingMock)],
    [`CPU per POST at ${large}, Scalar to the mock`, against(names.scalar, names.mock)],
    [
      "CPU per POST, the mock to a bare server, the worst (2x at most)",
      times(Number.isFinite(worst) ? worst : undefined),
    ],
    [`First POST at ${large}, in ms (100 at most)`, Number.isNaN(firstPost) ? "-" : String(Math.round(firstPost))],
    [
      `Start CPU, the mock at ${large} to Prism at ${small} (1x at most)`,
      times(of(names.mock, large, "startCpu") / of(names.prism, small, "startCpu")),
    ],
    [`Memory after the calls, ${large} models to ${small} (1.2x at most)`, growth("memory")],
  ];
  return lines.map(([what, value]) => `${what.padEnd(66)}${value.padStart(8)}`).join("\n");
}
