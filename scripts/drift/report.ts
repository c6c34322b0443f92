/** What was found, for people and for programs. */
import type { Comparison } from "./compare/comparePages.ts";
import { type Finding, kinds } from "./compare/finding.ts";

/** Where a finding belongs: its model, or the page that could not be read. */
const titleOf = ({ slug, source }: Finding): string => slug ?? source ?? "";
const placeOf = ({ source, line }: Finding): string => [source, line].filter((part) => part !== undefined).join(":");

const groupsOf = ({ findings }: Comparison): [string, Finding[]][] => [...Map.groupBy(findings, titleOf)];

/** `2 changed, 1 new`. */
const counted = ({ findings }: Comparison): string =>
  kinds
    .map((kind) => [findings.filter((one) => one.kind === kind).length, kind] as const)
    .filter(([count]) => count > 0)
    .map(([count, kind]) => `${count} ${kind}`)
    .join(", ");

const pageCount = (pages: number): string => (pages === 1 ? "1 page" : `${pages} pages`);

/** What was read, and how much of it differs from the document. */
function summary(comparison: Comparison): string {
  const { pages, findings, unseen } = comparison;
  const read =
    findings.length === 0
      ? `${pageCount(pages)} read: no difference.`
      : `${pageCount(pages)} read: ${counted(comparison)}.`;
  return unseen.length === 0
    ? read
    : `${read} ${unseen.length} models of the document were not compared: none of these pages is about them.`;
}

export const asText = (comparison: Comparison): string =>
  [
    ...groupsOf(comparison).map(([title, found]) =>
      [
        title,
        ...found.map((one) => `  ${one.kind.padEnd(13)} ${one.message}\n                ${placeOf(one)}`.trimEnd()),
      ].join("\n"),
    ),
    summary(comparison),
  ].join("\n\n");

const escaped = (text: string): string => text.replaceAll(/[|<>`*_[\]\\]/g, "\\$&").replaceAll("\n", " ");

export const asMarkdown = (comparison: Comparison): string =>
  [
    "# The document and the provider's pages",
    summary(comparison),
    ...groupsOf(comparison).map(([title, found]) =>
      [
        `## ${escaped(title)}`,
        "",
        "| | Difference | Page |",
        "|---|---|---|",
        ...found.map((one) => `| ${one.kind} | ${escaped(one.message)} | ${escaped(placeOf(one))} |`),
      ].join("\n"),
    ),
  ].join("\n\n");

export const asJson = (comparison: Comparison): string => JSON.stringify(comparison, null, 2);
