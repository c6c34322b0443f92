/** The report as data, and what of an earlier one is new. `report.schema.json` describes it. */
import { z } from "zod";
import { CannotRun } from "../cannotRun.ts";
import { type Finding, findingsOf, type Report } from "../finding.ts";

/** The version of the format. */
const format = 1;

/**
 * By what a finding is known again in another run: its rule, its operation and its message without ids, times and
 * addresses, which differ each time.
 */
export const fingerprintOf = ({ rule, operation, message }: Finding): string =>
  [
    rule,
    operation,
    message.replaceAll(/https?:\/\/\S+|[0-9a-f]{8,}|\b\w+_[0-9a-z-]{6,}|\d{4}-\d\d-\d\dT\S+/gi, "*"),
  ].join(" ");

/** The report as JSON. Without secrets, as every report. */
export function jsonOf(report: Report): string {
  const results = report.results.map((result) => ({
    ...result,
    findings: result.findings.map((finding) => ({ ...finding, fingerprint: fingerprintOf(finding) })),
  }));
  return `${JSON.stringify({ format, ...report, results }, null, 2)}\n`;
}

const baselineSchema = z.looseObject({
  format: z.literal(format),
  results: z.array(z.looseObject({ findings: z.array(z.looseObject({ fingerprint: z.string() })) })),
});

/** What an earlier run found, by its fingerprints. */
export type Baseline = ReadonlySet<string>;

/**
 * Reads the `report.json` of an earlier run.
 *
 * @throws {CannotRun} if it is no report
 */
export function readBaseline(text: string, name: string): Baseline {
  try {
    const { results } = baselineSchema.parse(JSON.parse(text));
    return new Set(results.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)));
  } catch {
    throw new CannotRun(`--baseline ${name} is not a report.json of this kit.`);
  }
}

/** The findings of a run that an earlier one did not have. */
export const newFindings = (report: Report, known: Baseline): Finding[] =>
  findingsOf(report).filter((finding) => !known.has(fingerprintOf(finding)));
