/** Turns the errors of a validator into issues that a person can act on: one for each place, however many keywords failed. */

import { grouped } from "../grouped.ts";
import { pathOf, pathTo } from "../phrases.ts";
import { descriptions, said } from "./describe.ts";
import { type Failure, type Hints, type Issue, maxIssues } from "./issue.ts";

const keywords = Object.keys(descriptions);

function rank({ keyword }: Failure): number {
  const place = keywords.indexOf(keyword);
  return place === -1 ? keywords.length : place;
}

/** The members of a choice fail one by one; what matters is that the choice failed. */
const isWithinChoice = ({ schemaPath }: Failure): boolean => /\/(anyOf|oneOf)\/\d+\//.test(schemaPath);

/** The path of what is wrong: of a name that is missing, or should not be there, not of the object around it. */
export function placeOf(error: Failure): string {
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
export function issuesOf(errors: readonly Failure[], hints: Hints = {}): Issue[] {
  if (errors.length === 0) return [];
  const outside = errors.filter((error) => !isWithinChoice(error));
  const places = grouped(outside.length === 0 ? errors : outside, placeOf);
  return [...places].slice(0, maxIssues + 1).flatMap(([path, failed]) => {
    const [error] = failed.toSorted((a, b) => rank(a) - rank(b));
    if (error === undefined) return [];
    const describe = descriptions[error.keyword];
    const place = path === "" ? (hints.whole ?? "The body") : path;
    return [{ path, ...(describe?.(place, error, hints) ?? said(place, String(error.message))) }];
  });
}
