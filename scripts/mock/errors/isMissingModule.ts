/** Whether an import failed because a package is not installed. A CommonJS build has another code for it than an ES module. */
export const isMissingModule = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  (error.code === "ERR_MODULE_NOT_FOUND" || error.code === "MODULE_NOT_FOUND");
