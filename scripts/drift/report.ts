/** What was found, for people and for programs. */
import type { Comparison } from "./compare/comparePages.ts";
import type { RecordComparison } from "./compare/compareRecords.ts";
import { type Finding, kinds } from "./compare/finding.ts";

/** A comparison with pages, or with what was recorded of them. */
type Reported = Comparison & Partial<RecordComparison>;

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

/** What a record proves, and what nothing proves. */
const provenance = (unseen: readonly string[], typed: readonly string[]): string =>
  [
    typed.length === 0
      ? ""
      : `${typed.length} were typed from their pages: record a page as soon as you have it, with npm run drift -- --record <page>.`,
    unseen.length === 0 ? "" : `Unproven, as nothing is recorded of their pages: ${unseen.join(", ")}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");

/** What was read, and how much of it differs from the document. */
function summary(comparison: Reported): string {
  const { pages, findings, unseen, typed } = comparison;
  const count = typed === undefined ? pageCount(pages) : `What was recorded of ${pageCount(pages)}`;
  const read = findings.length === 0 ? `${count} read: no difference.` : `${count} read: ${counted(comparison)}.`;
  if (typed !== undefined) return `${read} ${provenance(unseen, typed)}`;
  return unseen.length === 0
    ? read
    : `${read} ${unseen.length} models of the document were not compared: none of these pages is about them.`;
}

export const asText = (comparison: Reported): string =>
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

export const asMarkdown = (comparison: Reported): string =>
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

export const asJson = (comparison: Reported): string => JSON.stringify(comparison, null, 2);
