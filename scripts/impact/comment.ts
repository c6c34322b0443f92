/** The report of a pull request: what it changes for users, which version that needs, and what it reaches. */
import { counted, groupsAsMarkdown, type Report, verdict } from "../diff/report.ts";
import type { Impact } from "./impact.ts";
import { asMarkdown, type ReportOptions } from "./report.ts";

/** GitHub takes no comment of more than 65,536 characters. A few are for what the workflow finds it by. */
const longest = 65_000;

export interface CommentOptions extends ReportOptions {
  /** Where a portal that was built with the change can be had. */
  readonly preview?: string;
}

const leftOut = "The summary of the run has the rest.";

/** The parts that there is room for, in order. */
function fitting(parts: readonly string[], room: number): string {
  const kept: string[] = [];
  let left = room - leftOut.length;
  for (const part of parts) {
    left -= part.length + "\n\n".length;
    if (left < 0) return [...kept, leftOut].join("\n\n");
    kept.push(part);
  }
  return kept.join("\n\n");
}

/** What `npm run diff` and `npm run impact` report, as one comment, with the verdict first. */
export function asComment(report: Report, impact: Impact, options: CommentOptions = {}): string {
  const { preview } = options;
  return fitting(
    [
      `## What this changes for users of the API: ${counted(report)}`,
      verdict(report),
      ...(preview === undefined
        ? []
        : [
            `[Preview of the portal with this change](${preview}), as a download: unpack it, run \`npx serve\` in its folder, and open \`/changed.html\`, which links to the pages that changed.`,
          ]),
      asMarkdown(impact, report.base, options),
      ...(report.groups.length === 0 ? [] : [`## Changes since ${report.base}`]),
      ...groupsAsMarkdown(report).map((group) => group.trim()),
    ],
    longest,
  );
}
