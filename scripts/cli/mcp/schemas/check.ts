/** Checks of arguments and inputs, in the same sentences as those of the mock. */
import { lazy } from "../../../document/lazy.ts";
import { pathTo } from "../../../document/phrases.ts";
import { type Check, createCompiler } from "../../../document/validation/ajv.ts";
import type { Issue } from "../../../document/validation/issue.ts";
import { issuesOf } from "../../../document/validation/issues.ts";
import type { JsonObject } from "../../../document/view.ts";
import { ToolError } from "../toolError.ts";

const mostSentences = 5;

/** The sentences of issues, the first few of them. */
export function sentencesOf(issues: readonly Issue[]): string {
  const more = issues.length > mostSentences ? ` And ${issues.length - mostSentences} more.` : "";
  return (
    issues
      .slice(0, mostSentences)
      .map(({ message }) => message)
      .join(" ") + more
  );
}

/**
 * Makes the check of the arguments of a tool.
 *
 * @throws {ToolError} the check, if something is wrong
 */
export function argumentsCheck(tool: string, schema: JsonObject): (given: unknown) => void {
  const check: () => Check = lazy(() => createCompiler({}, { isChecked: true })(schema));
  const unknownProperty = (parent: string, name: string): string =>
    parent === ""
      ? `${pathTo("", name)} is not an argument of ${tool}.`
      : `${pathTo(parent, name)} is not a member of ${parent}.`;
  return (given) => {
    const issues = issuesOf(check()(given), { unknownProperty });
    if (issues.length > 0) throw new ToolError(sentencesOf(issues));
  };
}
