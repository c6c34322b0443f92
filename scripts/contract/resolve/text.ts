/** What is known of the assumptions now, for people. */
import { grouped } from "../../document/grouped.ts";
import type { PatchOperation } from "./answer.ts";
import type { Resolved } from "./resolve.ts";

const outcomes = ["refuted", "confirmed", "unknown"] as const;
const marks = { refuted: "✗", confirmed: "✓", unknown: "?" } as const;

/** Every change of the document that follows, as one JSON Patch (RFC 6902). */
export const patchOf = (answers: readonly Resolved[]): PatchOperation[] => answers.flatMap(({ patch }) => patch);

/** A line for each assumption that is answered, with its patch; those that are not by their reason. */
export function resolveText(answers: readonly Resolved[]): string {
  const having = (outcome: (typeof outcomes)[number]) => answers.filter((one) => one.outcome === outcome);
  const answered = outcomes
    .filter((outcome) => outcome !== "unknown")
    .flatMap(having)
    .flatMap(({ outcome, assumption, said, patch }) => [
      `${marks[outcome]} ${outcome.padEnd(9)}  ${assumption.pointer}`,
      `    assumed: ${assumption.text}`,
      `    seen: ${said}`,
      ...patch.map((operation) => `    patch: ${JSON.stringify(operation)}`),
    ]);
  const open = grouped(having("unknown"), ({ said }) => said);
  return [
    ...answered,
    ...[...open].flatMap(([reason, own]) => [
      `${marks.unknown} unknown    ${reason}`,
      ...own.map(({ assumption }) => `    ${assumption.pointer}`),
    ]),
    `${outcomes.map((outcome) => `${having(outcome).length} ${outcome}`).join(", ")} of ${answers.length} assumptions.`,
  ].join("\n");
}
