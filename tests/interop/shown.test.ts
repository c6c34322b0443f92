/** What counts as a name and as a price, in what a renderer shows of the models. */
import { describe, expect, it } from "vitest";
import { formatUsd } from "../../scripts/document/formatUsd.ts";
import { loadDocument } from "../../scripts/document/load.ts";
import { costMicroCents } from "../../scripts/document/pricing.ts";
import { expectCosts, expectNames, type Shown } from "../../scripts/interop/renderers/shown.ts";

const { models } = await loadDocument();
const shown: readonly Shown[] = models.map(({ component, price }, index) => ({
  name: `#${index} ${component}`,
  text: `Costs ${costMicroCents(price).toLocaleString("en-US")} (${formatUsd(costMicroCents(price))}).`,
}));
const [first, ...rest] = shown;

describe("names", () => {
  it("are correct if each model has the name of its schema or its slug", () => {
    expect(() => expectNames(shown, models)).not.toThrow();
    const slugs = models.map(({ slug }) => ({ name: slug, text: "" }));
    expect(() => expectNames(slugs, models)).not.toThrow();
  });

  it.each([
    ["all are called object", shown.map((_, index) => ({ name: `#${index} object`, text: "" }))],
    ["two have the same", [...rest.slice(0, 1), ...rest]],
    ["one is missing", rest],
    ["one is only the beginning of another's", shown.map(({ name, text }) => ({ name: name.slice(0, -1), text }))],
  ])("are wrong if %s", (_, wrong) => {
    expect(() => expectNames(wrong, models)).toThrow(/names for/);
  });
});

describe("prices", () => {
  it("are correct if each model has its default cost", () => {
    expect(() => expectCosts(shown, models)).not.toThrow();
  });

  it.each(["", "Costs 1 ($0.000001).", first?.text.replace("Costs ", "Costs 1,") ?? ""])(
    "are wrong if a model shows %j",
    (text) => {
      expect(() => expectCosts([{ name: first?.name ?? "", text }, ...rest], models)).toThrow(/1 of/);
    },
  );
});
