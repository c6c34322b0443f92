/** One difference between the server and the document. */
export interface Finding {
  /** What was broken, such as `cost-as-documented`. */
  readonly rule: string;
  /** The operation, or the webhook, that differs. */
  readonly operation: string;
  /** What differed, as a sentence. */
  readonly message: string;
  /** The request as a curl command, without the key. */
  readonly request?: string;
  /** What came back: the status, and the beginning of the body. */
  readonly response?: string;
}

const longest = 400;

/** The beginning of a body, which is enough to know it again. */
export const excerpt = (text: string): string => (text.length > longest ? `${text.slice(0, longest)} ...` : text);

/** How one case went. */
export interface Result {
  /** The part that found it: `checks`, `workflows` or `schemathesis`. */
  readonly part: string;
  readonly rule: string;
  readonly operation: string;
  readonly title: string;
  readonly outcome: "as documented" | "different" | "skipped";
  readonly findings: readonly Finding[];
  /** Why it was skipped. */
  readonly reason?: string;
  readonly milliseconds: number;
}

/** Why a case was skipped that had not begun when the run was stopped. */
export const stopReason = "The run was stopped.";

/** Everything that a run found. */
export interface Report {
  readonly server: string;
  readonly isMock: boolean;
  /** When it began, in ISO 8601. */
  readonly startedAt: string;
  readonly milliseconds: number;
  /** The version of the document that the server was tested against. */
  readonly version: string;
  /** What jobs cost, in micro-cents: 1,000,000 are 1 US dollar. */
  readonly spentMicroCents: number;
  readonly results: readonly Result[];
}

export const findingsOf = (report: Pick<Report, "results">): Finding[] =>
  report.results.flatMap(({ findings }) => findings);
