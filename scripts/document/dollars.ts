/** Amounts are micro-cents inside, and US dollars for people. No imports, as in `pricing.ts`. */

export const microCentsPerDollar = 1_000_000;

export const toDollars = (microCents: number): number => microCents / microCentsPerDollar;

export const toMicroCents = (dollars: number): number => Math.round(dollars * microCentsPerDollar);
