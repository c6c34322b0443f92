/** The picture of the catalogue: what a job costs against how long it takes, for every model. */

import { formatUsd } from "../../../document/formatUsd.ts";
import { type Entry, soundInput } from "../../../document/needs/entry.ts";
import { type Needs, offerFor, pageFor } from "../../../document/needs/needs.ts";
import { formatSeconds } from "../../../document/phrases.ts";
import { costMicroCents } from "../../../document/pricing.ts";
import { kindIndex } from "../lib/capabilityColor.ts";

export const chartSize = { width: 720, height: 340, left: 68, right: 16, top: 14, bottom: 34 } as const;

/** A kind of model, with its place among all kinds. */
export interface Kind {
  readonly index: number;
  readonly title: string;
}

/** A point of the picture: one model. */
export interface ChartPoint {
  readonly slug: string;
  readonly href: string;
  /** What it says to a reader: name, cost and time. */
  readonly label: string;
  readonly kind: Kind;
  readonly x: number;
  readonly y: number;
}

/** A line across the picture, at a round value. */
export interface ChartTick {
  readonly at: number;
  readonly label: string;
}

export interface Chart {
  readonly points: readonly ChartPoint[];
  readonly times: readonly ChartTick[];
  readonly costs: readonly ChartTick[];
}

const second = [1, 3, 10, 30, 60, 120, 300, 600, 1_200, 3_600, 7_200];
const microCents = [1, 2, 5]
  .flatMap((digit) => [4, 5, 6, 7, 8].map((power) => digit * 10 ** power))
  .toSorted((a, b) => a - b);

/** Equal factors are equal distances, since both costs and times are from small to a thousand times as much. */
function scale(values: readonly number[], rounds: readonly number[], from: number, to: number) {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const start = rounds.findLast((round) => round <= least) ?? least;
  const end = Math.max(rounds.find((round) => round >= most) ?? most, start * 2);
  const position = (value: number): number => from + ((to - from) * Math.log(value / start)) / Math.log(end / start);
  return { position, rounds: rounds.filter((round) => round >= start && round <= end) };
}

/** What a model costs for what is needed: the chosen seconds, or one job with the defaults. */
const costOf = (entry: Entry, needs: Needs): number =>
  offerFor(entry, needs)?.costMicroCents ?? costMicroCents(entry.price, needs.hasSound ? soundInput(entry.output) : {});

/** Models that cost and take the same stand beside each other. */
function withoutOverlap(points: readonly ChartPoint[]): ChartPoint[] {
  const taken = new Map<string, number>();
  return points.map((point) => {
    const position = `${Math.round(point.x / 8)} ${Math.round(point.y / 8)}`;
    const before = taken.get(position) ?? 0;
    taken.set(position, before + 1);
    const side = before % 2 === 0 ? -1 : 1;
    return { ...point, x: point.x + side * Math.ceil(before / 2) * 9 };
  });
}

/**
 * Places models in the picture; the numbers are units of its view box.
 *
 * @param entries the models that have what is needed
 * @param all every model, whose order gives kinds their colours
 */
export function chartOf(entries: readonly Entry[], needs: Needs, all: readonly Entry[]): Chart {
  const { width, height, left, right, top, bottom } = chartSize;
  if (entries.length === 0) return { points: [], times: [], costs: [] };
  const time = scale(
    entries.map(({ processingSeconds }) => processingSeconds),
    second,
    left + 24,
    width - right - 60,
  );
  const cost = scale(
    entries.map((entry) => costOf(entry, needs)),
    microCents,
    height - bottom - 10,
    top + 10,
  );
  const points = entries.map((entry) => ({
    slug: entry.slug,
    href: pageFor(entry, needs),
    label: `${entry.name} ${entry.capability.title}: ${formatUsd(costOf(entry, needs))}, ${entry.time}`,
    kind: { index: kindIndex({ models: all }, entry.capability.id), title: entry.capability.title },
    x: time.position(entry.processingSeconds),
    y: cost.position(costOf(entry, needs)),
  }));
  return {
    points: withoutOverlap(points).toSorted((a, b) => a.x - b.x || b.y - a.y),
    times: time.rounds.map((round) => ({ at: time.position(round), label: formatSeconds(round) })),
    costs: cost.rounds.map((round) => ({ at: cost.position(round), label: formatUsd(round) })),
  };
}
