/** The report for people: one page that needs nothing else, in light and dark. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../document/root.ts";
import type { Report, Result } from "../finding.ts";
import { escaped } from "./escaped.ts";
import { type Count, countOf, countText, distinctFindings, groupedBy, seconds, spentOf, verdictOf } from "./summary.ts";

/** Text that is HTML already. */
class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Distinct = ReturnType<typeof distinctFindings>[number];
type Part = string | number | Html | readonly Html[];

function partOf(part: Part): string {
  if (part instanceof Html) return part.text;
  return typeof part === "object" ? part.map(({ text }) => text).join("") : escaped(String(part));
}

/** Escapes whatever is put in. */
const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(texts.map((text, index) => text + (index < parts.length ? partOf(parts[index] ?? "") : "")).join(""));

const tile = (kind: string, value: string | number, name: string): Html =>
  html`<div class="tile ${kind}"><strong>${value}</strong>${name}</div>`;

function bar({ passed, different, skipped }: Count): Html {
  const share = (count: number): number => (100 * count) / Math.max(1, passed + different + skipped);
  return html`<div class="bar" aria-hidden="true"><span class="wrong" style="width:${share(different)}%"></span><span class="right" style="width:${share(passed)}%"></span></div>`;
}

function operationRow([operation, results]: [string, Result[]]): Html {
  const count = countOf(results);
  return html`<tr><th scope="row" class="mono">${operation}</th><td>${bar(count)}</td><td class="number">${count.passed}</td><td class="number">${count.different}</td><td class="number">${count.skipped}</td></tr>`;
}

function findingCard({ finding: { rule, operation, message, request, response }, times }: Distinct): Html {
  const again = times === 1 ? "" : html` <span class="quiet">${times} times</span>`;
  const got = response === undefined ? "" : html`<span class="response">${response}</span>`;
  const exchange = request === undefined ? "" : html`<pre tabindex="0">${request}${got}</pre>`;
  return html`<article class="finding"><h3>${message}</h3><p><span class="tag wrong mono">${operation}</span> <span class="tag mono">${rule}</span>${again}</p>${exchange}</article>`;
}

const marks = { "as documented": ["right", "✓"], different: ["wrong", "✗"], skipped: ["quiet", "–"] } as const;

function resultLine({ outcome, title, reason }: Result): Html {
  const [kind, mark] = marks[outcome];
  const why = reason === undefined ? "" : html` <span class="quiet">${reason}</span>`;
  return html`<li><span class="mark ${kind}">${mark}</span>${title}${why} <span class="quiet">${outcome === "as documented" ? "" : outcome}</span></li>`;
}

function ruleDetails([name, results]: [string, Result[]]): Html {
  const count = countOf(results);
  const { passed, different } = count;
  const state = different > 0 ? marks.different : passed > 0 ? marks["as documented"] : marks.skipped;
  return html`<details><summary><span class="mark ${state[0]}">${state[1]}</span><span class="mono">${name}</span> <span class="quiet">${countText(count)}</span></summary><ul>${results.map(resultLine)}</ul></details>`;
}

export async function htmlOf(report: Report): Promise<string> {
  const style = await readFile(join(root, "scripts/contract/report/style.css"), "utf8");
  const { passed, different, skipped } = countOf(report.results);
  const findings = distinctFindings(report);
  const differences =
    findings.length === 0 ? "" : html`<h2>What differs</h2>${findings.map((finding) => findingCard(finding))}`;
  const operations = groupedBy(report.results, ({ operation }) => operation).map(operationRow);
  const rules = groupedBy(report.results, ({ part, rule }) => `${part} / ${rule}`).map(ruleDetails);
  const where = report.isMock ? `${report.server}, the mock` : report.server;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${verdictOf(report)}</title>
<style>${new Html(style)}</style>
</head>
<body>
<header></header>
<main>
<h1>${verdictOf(report)}</h1>
<p><span class="mono">${where}</span> <span class="quiet">against version ${report.version} of the document</span></p>
<p class="quiet">${report.startedAt.replace("T", " ").slice(0, 19)} UTC, ${seconds(report.milliseconds)}. ${spentOf(report)}</p>
<div class="tiles">${tile("right", passed, "as documented")}${tile(different > 0 ? "wrong" : "", different, "different")}${tile("", skipped, "not tested")}${tile("", findings.length, "findings")}</div>
${differences}
<h2>By operation</h2>
<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">Operation</th><th scope="col">Share</th><th scope="col">As documented</th><th scope="col">Different</th><th scope="col">Skipped</th></tr></thead><tbody>${operations}</tbody></table></div>
<h2>All results</h2>
${rules}
</main>
</body>
</html>
`.text;
}
