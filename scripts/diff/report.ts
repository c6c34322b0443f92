/** A report on the changes of the document, for programs and for people. */
import manifest from "../document/package/package.json" with { type: "json" };
import type { Document } from "../document/view.ts";
import type { Base } from "./base.ts";
import { compareDocuments } from "./compare.ts";
import { type Bump, bumpOf, type Entry, type Kind } from "./entry.ts";
import { type Demand, demandOf } from "./version.ts";

export const kinds: readonly Kind[] = ["breaking", "additive", "price", "docs"];

/** The changes of one model, of models that changed alike, or of something else. */
export interface Group {
  readonly title: string;
  readonly entries: readonly Entry[];
}

export interface Report {
  /** What the document is compared with. */
  readonly base: string;
  readonly demand: Demand;
  readonly count: Readonly<Record<Kind, number>>;
  readonly groups: readonly Group[];
}

function titleOf({ models, place }: Entry, all: number): string {
  if (models.length === 0) return place;
  return models.length > 1 && models.length === all ? `All ${all} models` : models.join(", ");
}

/** Compares a document with its base. */
export async function reportOn({ name, document }: Base, now: Document, pending: Bump | undefined): Promise<Report> {
  const entries = await compareDocuments(document, now);
  const groups = Map.groupBy(entries, (entry) => titleOf(entry, now.models.length));
  const count = { breaking: 0, additive: 0, price: 0, docs: 0 };
  for (const { kind } of entries) count[kind] += 1;
  return {
    base: name,
    demand: demandOf(document.version, bumpOf(entries), now.version, pending),
    count,
    groups: [...groups].map(([title, inGroup]) => ({ title, entries: inGroup })),
  };
}

/** `2 breaking, 1 price`; `no change`. */
export const counted = ({ count }: Report): string =>
  kinds
    .filter((kind) => count[kind] > 0)
    .map((kind) => `${count[kind]} ${kind}`)
    .join(", ") || "no change";

/** What the changes ask of the version, and what to do when it is not high enough. */
export function verdict({ demand: { needed, bump, planned, from, met } }: Report): string {
  if (bump === undefined) return `No new version is needed: it can stay ${from}.`;
  if (met) return `This requires version ${needed} or later, and ${planned} is planned.`;
  return `This requires version ${needed} or later, but ${planned} is planned. Describe the change and raise the version: npx changeset add --${bump} ${manifest.name}`;
}

/** The names of many models are cut short in a terminal; the other formats have them all. */
const headline = (title: string): string => (title.length > 300 ? `${title.slice(0, 297)}...` : title);

export function asText(report: Report): string {
  const groups = report.groups.map(({ title, entries }) => {
    const lines = entries.map(({ kind, bump, text }) => `  ${kind.padEnd(8)}  ${bump}  ${text}`);
    return [headline(title), ...lines, ""].join("\n");
  });
  return [`Compared with ${report.base}: ${counted(report)}.`, "", ...groups, verdict(report)].join("\n");
}

/** Each group with its entries, as Markdown. */
export const groupsAsMarkdown = ({ groups }: Report): string[] =>
  groups.map(({ title, entries }) => {
    const lines = entries.map(({ kind, bump, text }) => `- **${kind}** (${bump}): ${text}`);
    return [`### ${title}`, "", ...lines, ""].join("\n");
  });

/** For the notes of a release. */
export const asMarkdown = (report: Report): string =>
  [`## Changes since ${report.base}`, "", `${counted(report)}.`, "", ...groupsAsMarkdown(report)].join("\n");

export const asJson = (report: Report): string => JSON.stringify(report, null, 2);
