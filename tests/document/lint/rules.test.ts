import { describe, expect, test } from "vitest";
import { cases } from "./cases.ts";
import { findings, lintConfig, withFixture } from "./fixture.ts";

describe.each(Object.entries(cases))("%s", (rule, failing) => {
  test.each(failing)("reports $name", async ({ edits, at, says }) => {
    const found = await withFixture(edits, findings);
    expect(found).toEqual([{ rule, at, message: expect.any(String) }]);
    for (const words of says) expect(found[0]?.message).toContain(words);
  });
});

test("finds nothing in the passing fixture", async () => {
  expect(await withFixture({}, findings)).toEqual([]);
});

test("every lint rule is switched on and has a failing fixture", async () => {
  const config = await lintConfig();
  const registered = config.plugins.find(({ id }) => id === "pixelbyte")?.rules?.oas3 ?? {};
  const names = Object.keys(config.resolvedConfig.rules ?? {});
  const own = names.filter((name) => name.startsWith("pixelbyte/"));
  expect(own.toSorted()).toEqual(Object.keys(registered).toSorted());
  const configured = names.filter((name) => name.startsWith("rule/"));
  expect(Object.keys(cases)).toEqual(expect.arrayContaining([...own, ...configured]));
});
