/** The scope that an operation needs, by its description; undefined if it names none. */
export const scopeNeeded = (description: string): string | undefined =>
  /Needs the\s+scope\s+`([^`]+)`/.exec(description)?.[1];
