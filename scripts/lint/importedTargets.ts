/** The targets whose outputs the code in scripts/ and tests/ imports or reads. Lint needs no others. */
export const importedTargets: readonly string[] = ["client", "mock-control", "mock-data", "cli-data", "ai-sdk-data"];
