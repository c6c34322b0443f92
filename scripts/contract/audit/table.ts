/** The audit as a table for people and as CSV. */
import { grouped } from "../../document/grouped.ts";
import { type AuditRow, isRight } from "./audit.ts";

const columns = ["price", "estimate", "charge", "refund"] as const;
const amount = (value: number | undefined): string => (value === undefined ? "-" : String(value));

/** One field of CSV, in which nothing is taken for a formula. */
const field = (text: string): string => {
  const plain = /^[=+@-]./.test(text) ? `'${text}` : text;
  return /[",\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** Every row as CSV. Amounts are micro-cents; what is not known is empty. */
export const csvOf = (rows: readonly AuditRow[]): string =>
  [
    ["model", "options", ...columns.map((name) => `${name}_micro_cents`), "right"].join(","),
    ...rows.map((row) =>
      [field(row.model), field(row.options), ...columns.map((name) => row[name] ?? ""), isRight(row)].join(","),
    ),
    "",
  ].join("\n");

/** A line for each model, and one for each combination that is wrong, to the micro-cent. */
export function auditText(rows: readonly AuditRow[]): string {
  if (rows.length === 0) return "No price was audited.";
  const wrong = rows.filter((row) => !isRight(row));
  const width = Math.max(...rows.map(({ model }) => model.length));
  const models = [...grouped(rows, ({ model }) => model)].map(([model, own]) => {
    const prices = own.map(({ price }) => price);
    const right = own.filter(isRight).length;
    const range = `${Math.min(...prices)} to ${Math.max(...prices)}`;
    return `${right === own.length ? "✓" : "✗"} ${model.padEnd(width)}  ${right} of ${own.length} right  ${range} micro-cents`;
  });
  const places = wrong.map(
    (row) => `  ${row.model} ${row.options}: ${columns.map((name) => `${name} ${amount(row[name])}`).join(", ")}`,
  );
  const unknown = rows.filter(({ refund }) => refund === undefined).length;
  return [
    ...models,
    ...(wrong.length === 0 ? [] : ["Wrong, in micro-cents:", ...places]),
    `${rows.length - wrong.length} of ${rows.length} combinations cost what the document says.`,
    ...(unknown === 0 ? [] : [`${unknown} jobs began before they could be cancelled: their refund is not known.`]),
  ].join("\n");
}
