/** Turns the errors of Ajv into issues that a person can act on: one for each place, however many keywords failed. */

import type { ErrorObject } from "ajv/dist/2020.js";
import { grouped } from "../grouped.ts";
import { pathOf, pathTo } from "../phrases.ts";
import { descriptions, issue } from "./describe.ts";
import { type Hints, type Issue, maxIssues } from "./issue.ts";

const keywords = Object.keys(descriptions);

function rank({ keyword }: ErrorObject): number {
  const place = keywords.indexOf(keyword);
  return place === -1 ? keywords.length : place;
}

/** The members of a choice fail one by one; what matters is that the choice failed. */
const isWithinChoice = ({ schemaPath }: ErrorObject): boolean => /\/(anyOf|oneOf)\/\d+\//.test(schemaPath);

function placeOf(error: ErrorObject): string {
  const parent = pathOf(error.instancePath);
  const { missingProperty, additionalProperty, unevaluatedProperty } = error.params;
  const property = missingProperty ?? additionalProperty ?? unevaluatedProperty;
  return property === undefined ? parent : pathTo(parent, String(property));
}

/**
 * The issues behind the errors of a validation, one for each place, in the order of the errors. When there are more
 * than {@link maxIssues}, one more than that.
 *
 * @param errors of a validator made with the options `allErrors` and `verbose`
 */
export function issuesOf(errors: readonly ErrorObject[], hints: Hints = {}): Issue[] {
  if (errors.length === 0) return [];
  const outside = errors.filter((error) => !isWithinChoice(error));
  const places = grouped(outside.length === 0 ? errors : outside, placeOf);
  return [...places].slice(0, maxIssues + 1).flatMap(([path, failed]) => {
    const [error] = failed.toSorted((a, b) => rank(a) - rank(b));
    if (error === undefined) return [];
    const describe = descriptions[error.keyword];
    return [describe === undefined ? issue(path, String(error.message)) : describe(path, error, hints)];
  });
}
