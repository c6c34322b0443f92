import { capitalized } from "../../document/names.ts";
import { columnsOf } from "./columns.ts";
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

const columns = {
  factor: ["factor", "parameter", "input"],
  option: ["option", "value"],
  multiplier: ["multiplier"],
} as const;
/** The head of a table of multipliers. */
interface Header {
  readonly columns: ReadonlyMap<keyof typeof columns, number>;
  /** How many cells it has; none in a copied page. */
  readonly width: number;
}

/** The head that a line is, if it is one. */
function headerOf(line: Line): Header | undefined {
  if (line.cells === undefined) {
    return line.text === "FactorOptionMultiplier" ? { columns: new Map(), width: 0 } : undefined;
  }
  const found = columnsOf(line, columns);
  return found.has("multiplier") ? { columns: found, width: line.cells.length } : undefined;
}

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
  const parts = name.split("_").map(capitalized);
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

/** Cells of one factor may span several rows, and are then absent from all but the first. */
function cellRow(cells: readonly string[], header: Header): Row | undefined {
  const at = (column: keyof typeof columns): number => header.columns.get(column) ?? -1;
  const all = cells.length === header.width - 1 ? cells.toSpliced(at("factor"), 0, "") : cells;
  const [label = "", value = "", times = ""] = [all[at("factor")], all[at("option")], all[at("multiplier")]];
  const [, number] = /^[x×]?\s*(\d+(?:\.\d+)?)\s*[x×]?$/.exec(times) ?? [];
  const one = Number(number) > 0 && value !== "" ? [{ value, multiplier: Number(number) }] : [];
  const options = one.length > 0 ? one : rangeOf(value, times);
  return options.length > 0 ? { ...(label ? { label } : {}), options } : undefined;
}

/** The rows of all price tables, each with the head of its table. A page may have one table for each factor. */
function rowsIn(section: readonly Line[]): { header: Header; line: Line }[] {
  const rows: { header: Header; line: Line }[] = [];
  let header: Header | undefined;
  for (const line of section) {
    const begins = headerOf(line);
    const isOther = (line.cells === undefined) !== (header?.width === 0);
    if (begins === undefined && (isOther || line.text === "" || /^Default cost/i.test(line.text))) header = undefined;
    else if (begins !== undefined) header = begins;
    else if (header !== undefined) rows.push({ header, line });
  }
  return rows;
}

/** Reads the price table of a page. Rows that cannot be read are problems. */
export function readFactors(
  section: readonly Line[],
  known: Known,
): { factors: Stated<PageFactor>[]; problems: Problem[] } {
  const factors: (Stated<PageFactor> & { value: { options: Stated<PageOption>[] } })[] = [];
  const problems: Problem[] = [];
  let table: Header | undefined;
  for (const { header, line } of rowsIn(section)) {
    const current = header === table ? factors.at(-1)?.value.parameter : undefined;
    const row: Row | undefined =
      line.cells === undefined ? gluedRow(line.text, known, current) : cellRow(line.cells, header);
    const taken = new Set(factors.map(({ value }) => value.parameter));
    const before = factors.find(({ value }) => value.label === row?.label);
    const named = row?.label === undefined ? current : parameterOf(row.label, known, taken);
    const parameter = before?.value.parameter ?? named;
    if (row === undefined || parameter === undefined) {
      problems.push({
        line: line.number,
        message: `expected a row of the price table, such as "Duration, 5, 5x", not "${line.text}"`,
      });
      continue;
    }
    table = header;
    if (row.label !== undefined && before === undefined)
      factors.push({ value: { parameter, label: row.label, options: [] }, line: line.number });
    const factor = before ?? factors.at(-1);
    factor?.value.options.push(...row.options.map((value) => ({ value, line: line.number })));
  }
  return { factors, problems };
}
