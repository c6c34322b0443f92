/** The report for machines: JUnit XML, a suite for each part and a test case for each case. */
import { findingsOf, type Report, type Result } from "../finding.ts";
import { escaped } from "./escaped.ts";
import { countOf, groupedBy } from "./summary.ts";

/** XML has no way to write most control characters. */
const isWritable = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x20
    ? (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff
    : code === 0x09 || code === 0x0a || code === 0x0d;
};

const written = (text: string): string => escaped([...text].filter(isWritable).join(""));

const attribute = (name: string, value: string | number): string => ` ${name}="${written(String(value))}"`;
const time = (milliseconds: number): string => attribute("time", (milliseconds / 1000).toFixed(3));

function testCase({ part, rule, operation, title, outcome, findings, reason, milliseconds }: Result): string {
  const head = `    <testcase${attribute("classname", `${part}.${operation}.${rule}`)}${attribute("name", title)}${time(milliseconds)}`;
  if (outcome === "as documented") return `${head}/>`;
  const children =
    outcome === "skipped"
      ? [`      <skipped${attribute("message", reason ?? "")}/>`]
      : findings.map((finding) => {
          const told = [finding.message, finding.request, finding.response].filter((text) => text !== undefined);
          const about = `${attribute("type", finding.rule)}${attribute("message", `${finding.operation}: ${finding.message}`)}`;
          return `      <failure${about}>${written(told.join("\n\n"))}</failure>`;
        });
  return [`${head}>`, ...children, "    </testcase>"].join("\n");
}

const counts = (results: readonly Result[]): string => {
  const { different, skipped } = countOf(results);
  return attribute("tests", results.length) + attribute("failures", different) + attribute("skipped", skipped);
};

export function junitOf(report: Report): string {
  const suites = groupedBy(report.results, ({ part }) => part).map(([part, results]) => {
    const milliseconds = results.reduce((sum, one) => sum + one.milliseconds, 0);
    const about = `${attribute("name", part)}${counts(results)}${time(milliseconds)}${attribute("timestamp", report.startedAt)}`;
    return [`  <testsuite${about}>`, ...results.map(testCase), "  </testsuite>"].join("\n");
  });
  const name = attribute("name", `Contract with ${report.server}, ${findingsOf(report).length} differences`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${name}${counts(report.results)}${time(report.milliseconds)}>`,
    ...suites,
    "</testsuites>",
    "",
  ].join("\n");
}
