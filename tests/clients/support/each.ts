import { expect } from "vitest";

/**
 * Tries every row, and fails with all that went wrong, by name.
 *
 * @param rows what to try; one at a time
 */
export async function each<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  run: (row: Row) => Promise<void>,
): Promise<void> {
  const failures: string[] = [];
  for (const row of rows) {
    try {
      await run(row);
    } catch (error) {
      failures.push(`${nameOf(row)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (failures.length > 0) expect.fail(`${failures.length} of ${rows.length} rows failed\n\n${failures.join("\n\n")}`);
}
