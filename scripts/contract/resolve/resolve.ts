/** What is assumed in the document, asked of a server: confirmed, refuted or unknown, with what that means for the document. */
import type { Assumption, Document } from "../../document/view.ts";
import type { Case } from "../cases/case.ts";
import type { Secrets } from "../client/secrets.ts";
import type { Access, Part } from "../part.ts";
import type { Plan } from "../plan.ts";
import { harmless } from "../report/harmless.ts";
import { type Answer, type Probe, unknown } from "./answer.ts";
import { operationProbes } from "./operations.ts";
import { modelProbe } from "./prices.ts";
import { uploadProbes } from "./uploads.ts";

export interface Resolved extends Answer {
  readonly assumption: Assumption;
}

const probes: Readonly<Record<string, Probe>> = { ...operationProbes, ...uploadProbes };

/** The probe of an assumption; nothing if no free request shows what it is about. */
export const probeOf = ({ models }: Document, { pointer, text }: Assumption): Probe | undefined =>
  probes[pointer] ?? modelProbe(models, pointer, text);

/** Why no free request answers, by where the assumption stands. */
const reasons: readonly (readonly [place: RegExp, reason: string])[] = [
  [/^\/webhooks\/|Webhook|JobFinished/, "Only a job that is paid for sends a webhook."],
  [/TooManyRequests|RetryAfter/, "It shows when a server is called too often, which a guest does not do."],
  [/\/v1~1jobs~1\{jobId\}/, "It shows only after days."],
  [/ModelVersionPricing$|ModelVersionDetails|ErrorBody/, "Every response fits it."],
  [/./, "Only a submitted job shows it, and a server that takes it charges for it."],
];

/** Why an assumption is not asked about. */
export const whyUnknown = ({ pointer }: Assumption): string =>
  reasons.find(([place]) => place.test(pointer))?.[1] ?? "";

/** An answer without what a server may have put into it. */
function safe(answer: Answer, { redact }: Secrets): Answer {
  const clean = (text: string): string => harmless(redact(text));
  return { ...answer, said: clean(answer.said), patch: JSON.parse(clean(JSON.stringify(answer.patch))) };
}

/** What the probes submit, on the mock only: a few jobs to be listed, and one to be cancelled. */
const jobsOn = ({ isMock, job, cancellable }: Plan): number => (isMock ? 3 * job.cost + 5 * cancellable.cost : 0);

/** @param onAnswer told of each assumption as soon as it is answered */
export function resolvePart(onAnswer: (answer: Resolved) => void): Part {
  const caseOf = (plan: Plan, { secrets }: Access, assumption: Assumption): Case => {
    const tell = (answer: Answer): void => onAnswer({ ...safe(answer, secrets), assumption });
    const probe = probeOf(plan.document, assumption);
    const reason = whyUnknown(assumption);
    if (probe === undefined) tell(unknown(reason));
    return {
      rule: "assumption",
      operation: assumption.pointer.slice(1),
      uses: plan.document.operations.map(({ id }) => id),
      requests: 4,
      title: assumption.text,
      costs: { pays: jobsOn(plan) },
      ...(probe === undefined ? { skip: reason } : {}),
      async run(client) {
        let answer = unknown("The server did not respond as it would have to.");
        try {
          answer = (await probe?.({ assumption, client, plan })) ?? answer;
        } finally {
          tell(answer);
        }
        if (answer.seen !== undefined) client.expect(false, answer.seen, answer.said);
      },
    };
  };
  return {
    name: "resolve",
    cases: (plan, access) => plan.document.assumptions.map((one) => caseOf(plan, access, one)),
  };
}
