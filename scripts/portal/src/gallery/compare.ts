import { formatUsd } from "../../../document/formatUsd.ts";
import type { Entry } from "../../../document/needs/entry.ts";
import { costMicroCents } from "../../../document/pricing.ts";

type Row = readonly [name: string, textFor: (entry: Entry) => string];

const unknown = "not documented";
const soundWords = { always: "always", never: "never", optional: "if you choose it", unknown };

/** What is said of videos alone. */
const ofVideo =
  (textFor: (output: Entry["output"]) => string) =>
  ({ output }: Entry): string =>
    output.kind === "video" ? textFor(output) : "not a video";

const facts: readonly Row[] = [
  ["Capability", ({ capability }) => capability.title],
  ["Provider", ({ provider }) => provider],
  ["Base cost", ({ price }) => `${formatUsd(price.baseCostMicroCents)} per ${price.per}`],
  ["From", ({ from }) => formatUsd(from)],
  [
    "Default cost",
    ({ price, costKind }) => formatUsd(costMicroCents(price)) + (costKind === "default" ? "" : `, ${costKind}`),
  ],
  ["Typical time", ({ time }) => time],
  ["Sound", ofVideo(({ sound }) => soundWords[sound ?? "unknown"])],
  ["Resolution", ({ output }) => output.resolutions.join(", ") || unknown],
  ["Aspect ratio", ({ output }) => output.aspectRatios.join(", ") || unknown],
  ["Seconds", ofVideo(({ seconds, lengthOf }) => seconds.join(", ") || (lengthOf ? `as ${lengthOf}` : unknown))],
];

const cell = (tag: "td" | "th", ...content: (Node | string)[]): HTMLTableCellElement => {
  const made = document.createElement(tag);
  made.append(...content);
  return made;
};

function row([name, textFor]: Row, entries: readonly Entry[]): HTMLTableRowElement {
  const values = entries.map(textFor);
  const made = document.createElement("tr");
  made.classList.toggle("differs", new Set(values).size > 1);
  const head = cell("th", name);
  head.scope = "row";
  made.append(head, ...values.map((value) => cell("td", value)));
  return made;
}

function head(entries: readonly Entry[]): HTMLTableRowElement {
  const made = document.createElement("tr");
  const links = entries.map(({ name, page }) => {
    const link = cell("th", Object.assign(document.createElement("a"), { href: page, textContent: name }));
    link.scope = "col";
    return link;
  });
  made.append(cell("td"), ...links);
  return made;
}

/** Fills a table with models side by side, one in each column; their inputs come after what all models have. */
export function showSideBySide(table: HTMLTableElement, entries: readonly Entry[]): void {
  const inputs = [...new Set(entries.flatMap((entry) => Object.keys(entry.inputs)))];
  const rows = [...facts, ...inputs.map((name): Row => [name, (entry) => entry.inputs[name] ?? "not an input"])];
  table.tHead?.replaceChildren(head(entries));
  table.tBodies[0]?.replaceChildren(...rows.map((one) => row(one, entries)));
}
