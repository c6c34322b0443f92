/** The targets whose outputs the code in scripts/ imports. */
export const importedTargets: readonly string[] = ["client", "mock-control", "mock-data", "cli-data", "ai-sdk-data"];
