import { formatUsd } from "../../document/formatUsd.ts";
import type { Found, Match, Miss } from "../catalogue/find.ts";
import { tableOf } from "./table.ts";
import type { Terminal } from "./terminal.ts";

/** How many models that just fail are named. */
const shownMisses = 5;

const costText = ({ costMicroCents, offer }: Match): string => {
  if (offer === undefined) return `from ${formatUsd(costMicroCents)}`;
  return `${formatUsd(costMicroCents)} for ${offer.jobs === 1 ? "" : `${offer.jobs} × `}${offer.length} s`;
};

const matchRow = (match: Match): string[] => [match.model.slug, costText(match), `about ${match.entry.time}`];

/** Those to which just one thing is missing, and how many others there are. */
function missesText(misses: readonly Miss[], paint: Terminal["paint"]): string[] {
  const near = misses.filter(({ reasons }) => reasons.length === 1).slice(0, shownMisses);
  const others = misses.length - near.length;
  if (near.length === 0) return others === 0 ? [] : ["", `${others} others lack more than one of these.`];
  return [
    "",
    paint("bold", "Near misses:"),
    ...tableOf(near.map(({ model, reasons }) => [model.slug, reasons.join(", ")])),
    ...(others === 0 ? [] : ["--json has the reasons for all others"]),
  ];
}

/** What was found, for people. */
export function foundText({ matches, misses }: Found, { paint }: Terminal): string {
  const head = matches.length === 0 ? ["No models match."] : tableOf(matches.map(matchRow));
  return [...head, ...missesText(misses, paint)].join("\n");
}

/** What was found, for programs. */
export const foundJson = ({ matches, misses }: Found): object => ({
  models: matches.map(({ model, costMicroCents, offer, choices }) => ({
    model: model.slug,
    name: model.displayName,
    provider: model.provider,
    capability: model.capability.id,
    costMicroCents,
    cost: formatUsd(costMicroCents),
    ...(offer === undefined ? {} : { jobs: offer.jobs, seconds: offer.length }),
    processingSeconds: model.processingSeconds,
    choices,
  })),
  others: misses.map(({ model, reasons }) => ({ model: model.slug, reasons })),
});
