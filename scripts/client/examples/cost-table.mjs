// What every model costs, computed here, without a call and without a key.
//
//   node cost-table.mjs
import { estimateCost, formatUsd, models } from "../models/index.ts";

console.table(
  Object.values(models).map(({ slug, price, processingSeconds }) => ({
    model: slug,
    "with the defaults": formatUsd(estimateCost(slug)),
    "base price": `${formatUsd(price.baseCostMicroCents)} per ${price.per}`,
    "depends on": price.factors.map(({ parameter }) => parameter).join(", "),
    seconds: processingSeconds,
  })),
);

const cost = estimateCost("kling/kling-2.6-pro/text-to-video", { duration: "10", has_sound: "true" });
console.log(`Ten seconds with sound: ${formatUsd(cost)}`);
