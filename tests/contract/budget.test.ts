import { expect, it } from "vitest";
import { createBudget } from "../../scripts/contract/budget.ts";

it("stops a run that is charged more than planned, if jobs cost money", () => {
  const budget = createBudget(1_000);
  budget.promise({ pays: 100 });
  budget.spend(101);
  expect(budget.closed).toMatch(/charged more than the document says/);
});

it("lets a run on the mock submit a job again", () => {
  const budget = createBudget(Number.POSITIVE_INFINITY);
  budget.promise({ pays: 100 });
  budget.spend(101);
  expect(budget.closed).toBeUndefined();
});
