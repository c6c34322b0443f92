import { microCentsPerDollar } from "./dollars.ts";

/** An amount of micro-cents as US dollars without trailing zeros beyond the cent: 350000 gives `$0.35`. */
export function formatUsd(microCents: number): string {
  const dollars = Math.floor(microCents / microCentsPerDollar);
  const fraction = String(microCents % microCentsPerDollar)
    .padStart(6, "0")
    .replace(/0{1,4}$/, "");
  return `$${dollars}.${fraction}`;
}
