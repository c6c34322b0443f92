/** Tests reset the mock all the time, which must leave nothing behind. */
import { expect, it } from "vitest";
import { Jobs } from "../../scripts/mock/store/jobs.ts";

it("forgets which jobs have ended when it forgets the jobs", () => {
  const jobs = new Jobs();
  for (let order = 0; order < 1_000; order++) {
    const job = {
      id: `job_${order}`,
      owner: "someone",
      model: "a/model",
      cost: 1,
      createdAt: 0,
      startsAt: 0,
      endsAt: 1,
      fails: false,
      kind: "video",
      files: 1,
      origin: "http://mock",
      webhook: undefined,
      order,
    } as const;
    jobs.add(job);
    jobs.ended.push(job.id);
    jobs.deleteAll([job]);
  }
  expect(jobs.ended.length).toBeLessThan(100);
});
