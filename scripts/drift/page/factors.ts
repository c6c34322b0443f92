import type { PageFactor, PageOption } from "./facts.ts";
import type { Line, Problem, Stated } from "./line.ts";
import { optionsIn, rangeOf } from "./optionRow.ts";

/** What the rows of the table can be read with. */
export interface Known {
  /** The names in the formula. */
  readonly formula: readonly string[];
  /** The values of each input, as far as the page states them elsewhere. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

interface Row {
  readonly label?: string;
  readonly options: readonly PageOption[];
}

const isHeader = ({ text, cells }: Line): boolean =>
  cells === undefined ? text === "FactorOptionMultiplier" : cells[0] === "Factor" && cells.length === 3;

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** Whether a name is what a table calls so: `has_sound` is `Sound`, `num_images` is `Number of Images`. */
function isCalled(name: string, label: string): boolean {
  const inName = words(name);
  const inLabel = words(label);
  return (
    inLabel.every((word) => inName.includes(word)) ||
    inName.every((word) => inLabel.some((one) => one.startsWith(word)))
  );
}

/** The input that a row of the table is about. */
function parameterOf(label: string, { formula, values }: Known, taken: ReadonlySet<string>): string | undefined {
  const free = [...formula, ...values.keys()].filter((name) => !taken.has(name));
  return free.find((name) => isCalled(name, label)) ?? formula.find((name) => !taken.has(name));
}

/** How the row of a name may begin: `Has Sound` and `Sound` for `has_sound`. */
const labelsOf = (name: string): string[] => {
  const parts = name.split("_").map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  return parts.map((_, index) => parts.slice(index).join(" "));
};

function gluedRow(text: string, { formula, values }: Known, current: string | undefined): Row | undefined {
  const names = [...new Set([...formula, ...values.keys()])];
  const labels = names.flatMap((name) => labelsOf(name).map((label) => ({ name, label })));
  const begins = labels.find(({ label }) => text.startsWith(label));
  if (begins !== undefined) {
    const options = optionsIn(text.slice(begins.label.length).trim(), values.get(begins.name));
    if (options.length > 0) return { label: begins.label, options };
  }
  const [, label, rest = ""] = /^([A-Z][A-Za-z ]+?) ?(\d.*)$/.exec(text) ?? [];
  const named = optionsIn(rest);
  if (label !== undefined && named.length > 0) return { label, options: named };
  const options = optionsIn(text, values.get(current ?? ""));
  return options.length > 0 ? { options } : undefined;
}

function cellRow(cells: readonly string[]): Row | undefined {
  const [label, value = "", times = ""] = cells.length === 2 ? ["", ...cells] : cells;
  const [, number] = /^(\d+(?:\.\d+)?)\s*[x×]?$/.exec(times) ?? [];
  const one = Number(number) > 0 && value !== "" ? [{ value, multiplier: Number(number) }] : [];
  const options = one.length > 0 ? one : rangeOf(value, times);
  return options.length > 0 ? { ...(label ? { label } : {}), options } : undefined;
}

/** The rows of the price table; nothing where there is none. */
function tableIn(section: readonly Line[]): readonly Line[] {
  const start = section.findIndex(isHeader);
  if (start < 0) return [];
  const end = section.findIndex(({ text }, index) => index > start && (text === "" || /^Default cost/i.test(text)));
  return section.slice(start + 1, end < 0 ? undefined : end);
}

/** Reads the price table of a page. Rows that cannot be read are problems. */
export function readFactors(
  section: readonly Line[],
  known: Known,
): { factors: Stated<PageFactor>[]; problems: Problem[] } {
  const factors: (Stated<PageFactor> & { value: { options: Stated<PageOption>[] } })[] = [];
  const problems: Problem[] = [];
  for (const line of tableIn(section)) {
    const current = factors.at(-1)?.value.parameter;
    const row = line.cells === undefined ? gluedRow(line.text, known, current) : cellRow(line.cells);
    const taken = new Set(factors.map(({ value }) => value.parameter));
    const parameter = row?.label === undefined ? current : parameterOf(row.label, known, taken);
    if (row === undefined || parameter === undefined) {
      problems.push({
        line: line.number,
        message: `expected a row of the price table, such as "Duration, 5, 5x", not "${line.text}"`,
      });
      continue;
    }
    if (row.label !== undefined)
      factors.push({ value: { parameter, label: row.label, options: [] }, line: line.number });
    factors.at(-1)?.value.options.push(...row.options.map((value) => ({ value, line: line.number })));
  }
  return { factors, problems };
}
