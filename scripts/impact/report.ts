/** What a change reaches, for people and for programs. */
import { basename } from "node:path/posix";
import { formatUsd } from "../document/formatUsd.ts";
import type { ClientChange, Impact, PriceChange } from "./impact.ts";

/** How the portal is reached, where there is a preview of it. */
export interface ReportOptions {
  readonly site?: string;
}

const dollars = (microCents: number | undefined): string => (microCents === undefined ? "-" : formatUsd(microCents));
const clientLine = ({ language, types, facts }: ClientChange): string =>
  `${language}: ${[types.length > 0 ? `types ${types.join(", ")}` : "", facts ? "its data on models, prices, errors or responses" : ""].filter((part) => part !== "").join("; ")}`;

/** The suites of each folder in a line: `tests/mock: errors, jobs`. */
const bySuite = (tests: readonly string[]): string[] =>
  [...Map.groupBy(tests, (file) => file.slice(0, file.lastIndexOf("/")))].map(
    ([folder, files]) => `${folder}: ${files.map((file) => basename(file, ".test.ts")).join(", ")}`,
  );

/** Headings with what is below them and how much that is, without those below which is nothing. */
function sections(
  { pages, samples, types, clients, tests }: Impact,
  page: (path: string) => string,
): [string, string[]][] {
  const shown: [title: string, count: number, lines: string[]][] = [
    ["Pages of the portal", pages.length, pages.map(page)],
    [
      "Code samples",
      samples.models.length,
      samples.models.map((slug) => `${slug}, in ${samples.languages.length} languages`),
    ],
    ["Types", types.length, [...types]],
    ["Clients", clients.length, clients.map(clientLine)],
    ["Tests", tests.length, bySuite(tests)],
  ];
  return shown.filter(([, count]) => count > 0).map(([title, count, lines]) => [`${title} (${count})`, lines]);
}

const nothing = "The change affects nothing that is generated or tested.";

export function asText(impact: Impact, base: string): string {
  const prices = impact.prices.map(({ model, before, after }) => `  ${model}: ${dollars(before)} -> ${dollars(after)}`);
  const groups = sections(impact, (path) => `/${path}`).map(([title, lines]) =>
    [title, ...lines.map((line) => `  ${line}`)].join("\n"),
  );
  const all = [...(prices.length > 0 ? [["Prices with the defaults", ...prices].join("\n")] : []), ...groups];
  return [`Compared with ${base}:`, ...(all.length > 0 ? all : [nothing])].join("\n\n");
}

const priceRow = ({ model, before, after }: PriceChange): string =>
  `| \`${model}\` | ${dollars(before)} | ${dollars(after)} |`;

export function asMarkdown(impact: Impact, base: string, { site }: ReportOptions = {}): string {
  const page = (path: string): string =>
    site === undefined ? `\`/${path}\`` : `[/${path}](${new URL(path, site).href})`;
  const prices =
    impact.prices.length === 0
      ? []
      : [
          "### Prices with the defaults",
          "| Model | Before | After |\n|---|---|---|\n".concat(impact.prices.map(priceRow).join("\n")),
        ];
  const groups = sections(impact, page).map(
    ([title, lines]) =>
      `<details><summary>${title}</summary>\n\n${lines.map((line) => `- ${line}`).join("\n")}\n\n</details>`,
  );
  const all = [...prices, ...groups];
  return [`## What the change affects since ${base}`, ...(all.length > 0 ? all : [nothing])].join("\n\n");
}

/** A page for a portal's folder, with links to the pages that differ: `npm run build` does not write it. */
export function asHtml({ pages }: Impact, base: string): string {
  const links = pages.map((path) => `<li><a href="./${path}">/${path}</a></li>`);
  return [
    `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Changed pages</title>`,
    `<h1>Pages that changed since ${base}</h1>`,
    links.length > 0 ? `<ul>\n${links.join("\n")}\n</ul>` : "<p>None.</p>",
  ].join("\n");
}

export const asJson = (impact: Impact, base: string): string => JSON.stringify({ base, ...impact }, null, 2);
