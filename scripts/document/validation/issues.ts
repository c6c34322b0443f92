/** Turns the errors of Ajv into faults that a person can act on: one for each place, however many keywords failed. */

import type { ErrorObject } from "ajv/dist/2020.js";
import { grouped } from "../grouped.ts";
import { descriptions, fault } from "./describe.ts";
import { type Fault, type Hints, mostFaults } from "./issue.ts";
import { pathOf, pathTo } from "../phrases.ts";

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
 * The faults behind the errors of a validation, one for each place, in the order of the errors. When there are more
 * than {@link mostFaults}, one more than that.
 *
 * @param errors of a validator made with the options `allErrors` and `verbose`
 */
export function faultsOf(errors: readonly ErrorObject[], hints: Hints = {}): Fault[] {
  if (errors.length === 0) return [];
  const outside = errors.filter((error) => !isWithinChoice(error));
  const places = grouped(outside.length === 0 ? errors : outside, placeOf);
  return [...places].slice(0, mostFaults + 1).flatMap(([path, failed]) => {
    const [error] = failed.toSorted((a, b) => rank(a) - rank(b));
    if (error === undefined) return [];
    const describe = descriptions[error.keyword];
    return [describe === undefined ? fault(path, String(error.message)) : describe(path, error, hints)];
  });
}
