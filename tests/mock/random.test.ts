import { expect, it } from "vitest";
import { newJobId, newUploadId } from "../../scripts/mock/random/ids.ts";
import { seededRandom, systemRandom } from "../../scripts/mock/random/random.ts";

/** More ids than there are digits in one draw. */
const many = 2_000;
const idsOf = (make: () => string): string[] => Array.from({ length: many }, make);

it.each([
  ["the system", systemRandom],
  ["a seed", seededRandom("a seed")],
])("ids from %s are whole, and none comes twice", (_, random) => {
  const jobs = idsOf(() => newJobId(random));
  for (const id of jobs) expect(id).toMatch(/^job_[0-9a-f]{12}$/);
  const uploads = idsOf(() => newUploadId(random));
  for (const id of uploads) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set([...jobs, ...uploads]).size).toBe(2 * many);
});

it("a seed gives the same ids, whatever else is asked in between", () => {
  const idsAfter = (others: number): string[] => {
    const random = seededRandom("a seed");
    for (let count = 0; count < others; count++) newUploadId(random);
    return [newJobId(random), newJobId(random)];
  };
  const ids = idsAfter(0);
  expect(new Set(ids).size).toBe(2);
  expect(idsAfter(3)).toEqual(ids);
  expect(newJobId(seededRandom("another seed"))).not.toBe(ids[0]);
});
