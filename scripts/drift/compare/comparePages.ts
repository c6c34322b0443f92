/** Compares a set of pages with the document. */
import { createCompiler } from "../../document/validation/ajv.ts";
import { issuesOf } from "../../document/validation/issues.ts";
import type { Document, Model } from "../../document/view.ts";
import { PageError, type PageFacts } from "../page/facts.ts";
import { modelsIn } from "../page/models.ts";
import { readModel } from "../page/readPage.ts";
import type { PageSet } from "../sources/pageSet.ts";
import { type CheckRequest, comparePage } from "./comparePage.ts";
import type { Finding } from "./finding.ts";

/** What was compared, and what was found. */
export interface Comparison {
  readonly pages: number;
  readonly findings: readonly Finding[];
  /** Models of the document of which no page was read, while it is not known that the set of pages is whole. */
  readonly unseen: readonly string[];
}

const capabilityId = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

/** A page whose slug ends in one capability, but whose table names another existing one. */
function capabilityOf(page: PageFacts, document: Document): Finding[] {
  const stated = capabilityId(page.capability.value);
  const inSlug = page.slug.value.split("/")[2];
  const isKnown = document.models.some(({ capability }) => capability.id === stated);
  if (inSlug === undefined || stated === inSlug || !isKnown) return [];
  const message = `the capability is ${page.capability.value}, but the slug ends in ${inSlug}`;
  return [{ kind: "contradictory", slug: page.slug.value, message, line: page.capability.line }];
}

/** The validation of a request for one model, made only if a page shows one. */
export function checkOf(document: Document, { component }: Model): CheckRequest {
  return (body) =>
    issuesOf(createCompiler(document.openapi)({ $ref: `#/components/schemas/${component}` })(body)).map(
      ({ path, message }) => `${path}: ${message}`,
    );
}

function findingsOf(page: PageFacts, document: Document): Finding[] {
  const slug = page.slug.value;
  const contradictions = page.contradictions.map((one): Finding => ({ kind: "contradictory", slug, ...one }));
  const model = document.models.find((one) => one.slug === slug);
  const changes: Finding[] =
    model === undefined
      ? [{ kind: "new", slug, message: "the document has no such model", line: page.slug.line }]
      : comparePage(page, model, checkOf(document, model)).map((one) => ({ kind: "changed", slug, ...one }));
  return [...contradictions, ...capabilityOf(page, document), ...changes];
}

/** A model with two pages: both are compared, and this reports it. */
function twice(slug: string, source: string, first: string, line: number): Finding {
  return { kind: "contradictory", slug, source, line, message: `${first} is about this model, too` };
}

/** Compares pages with the document, each with the model that it names. */
export function comparePages({ pages, unread, isWhole }: PageSet, document: Document): Comparison {
  const findings: Finding[] = unread.map(({ source, message }) => ({ kind: "unreadable", source, message }));
  const seen = new Map<string, string>();
  const models = pages.flatMap(({ source, text }) => modelsIn(text).map((lines) => ({ source, lines })));
  for (const { source, lines } of models) {
    try {
      const page = readModel(lines, source);
      const slug = page.slug.value;
      const first = seen.get(slug);
      if (first !== undefined) findings.push(twice(slug, source, first, page.slug.line));
      seen.set(slug, source);
      findings.push(...findingsOf(page, document).map((finding) => ({ ...finding, source })));
    } catch (error) {
      if (!(error instanceof PageError)) throw error;
      findings.push(...error.problems.map((problem): Finding => ({ kind: "unreadable", source, ...problem })));
    }
  }
  const unseen = document.models.map(({ slug }) => slug).filter((slug) => !seen.has(slug));
  const everyPageRead = findings.every(({ kind }) => kind !== "unreadable");
  if (!isWhole || !everyPageRead) return { pages: pages.length, findings, unseen };
  const gone = unseen.map((slug): Finding => ({ kind: "gone", slug, message: "no page is about this model any more" }));
  return { pages: pages.length, findings: [...findings, ...gone], unseen: [] };
}
