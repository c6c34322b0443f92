import { basename } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Suites as long as they take: what is left at the end is short then, and no worker waits long for the last one. What
 * proves by packages that the suites of languages build comes after them.
 */
const order = ["rust", "java", "kotlin", "go", "python", "ruby", "typescript", "php", "upgrade", "samples", "reverts"];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = order.indexOf(basename(moduleId, ".test.ts"));
  return place < 0 ? order.length : place;
};

/** Begins with the suites that take longest. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
