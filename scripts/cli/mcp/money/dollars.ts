/** Amounts are micro-cents inside, and US dollars for assistants: 1,000,000 micro-cents are 1 US dollar. */
const microCentsPerDollar = 1_000_000;

export const toDollars = (microCents: number): number => microCents / microCentsPerDollar;

export const toMicroCents = (dollars: number): number => Math.round(dollars * microCentsPerDollar);
