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

test("finds nothing in a priced list of whole numbers", async () => {
  const count = "type: integer\n        format: int32\n        enum: [1, 2]\n        default: 1";
  const edits = {
    "models/acme/AcmeFastTextToVideo.yaml": [
      [
        "    - parameter: sound",
        '    - parameter: count\n      multipliers: { "1": 1, "2": 1.5 }\n    - parameter: sound',
      ],
      ["      sound:\n", `      count:\n        ${count}\n        description: How many.\n      sound:\n`],
    ],
  } as const;
  expect(await withFixture(edits, findings)).toEqual([]);
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
