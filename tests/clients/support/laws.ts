/** What every client keeps to, where money is at stake: the columns of the table. */
export const laws = [
  "Sent once",
  "Never lost",
  "Never left running",
  "Always ends",
  "Keeps secrets",
  "Never misled",
  "Typed and complete",
] as const;

export type Law = (typeof laws)[number];

/** How the table says that a row is not met yet. */
export const notMet = "not yet";
/** How the table begins the reason for which a row cannot apply. */
export const doesNotApply = "does not apply: ";

/** What was found in a row. An observation such as "null may become absent" counts as met. */
export interface Finding {
  readonly law: Law;
  readonly found: string;
}

/** For each law how many of its rows a language meets, such as `5 of 6`. A row that cannot apply does not count. */
export function verdictsOf(findings: readonly Finding[]): Readonly<Record<string, string>> {
  const verdictOf = (law: Law): string => {
    const applicable = findings.filter((one) => one.law === law && !one.found.startsWith(doesNotApply));
    return `${applicable.filter(({ found }) => found !== notMet).length} of ${applicable.length}`;
  };
  return Object.fromEntries(laws.map((law) => [law, verdictOf(law)]));
}
