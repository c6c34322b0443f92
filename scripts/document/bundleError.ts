/** The document cannot be bundled: the problems, each with its place. */
export class BundleError extends Error {
  override readonly name = "BundleError";

  constructor(problems: readonly string[]) {
    super(`The document cannot be bundled:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
  }
}
