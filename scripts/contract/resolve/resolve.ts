/** Tests the document's assumptions on a server: confirmed, refuted or unknown, with what that means for the document. */
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

/** The probes of single places of the document. */
export const probes: Readonly<Record<string, Probe>> = { ...operationProbes, ...uploadProbes };

/** The probe of an assumption; nothing if no free request shows what it is about. */
export const probeOf = ({ models }: Document, { pointer, text }: Assumption): Probe | undefined =>
  probes[pointer] ?? modelProbe(models, pointer, text);

const onlySubmitted = "Only a submitted job shows it, and a server that takes it charges for it.";

/** Why no free request shows it, by where the assumption stands. */
const reasons: readonly (readonly [place: RegExp, reason: string])[] = [
  [/^\/webhooks\/|Webhook(Timestamp|Signature)|JobFinished/, "Only a job that is paid for sends a webhook."],
  [/TooManyRequests|RetryAfter/, "Only heavy traffic triggers it."],
  [/~1jobs~1\{jobId\}/, "It can be seen only after days."],
  [/ModelVersionPricing$|ModelVersionDetails|ErrorBody/, "Any response would satisfy it."],
  [/SubmitJobRequest|SubmittedJob|WebhookUrl|~1jobs~1submit\/post$/, onlySubmitted],
];

/** Whether an assumption is about what models take. */
const isAboutInputs = ({ models }: Document, pointer: string): boolean => {
  const [schema] = pointer.split("/").slice(3);
  return models.some(
    ({ component, inputComponent, parameters }) =>
      component === schema || inputComponent === schema || parameters.some((one) => one.component === schema),
  );
};

/** Why an assumption is not tested, if there is a reason. */
export const whyUnknown = (document: Document, { pointer }: Assumption): string | undefined =>
  reasons.find(([place]) => place.test(pointer))?.[1] ?? (isAboutInputs(document, pointer) ? onlySubmitted : undefined);

/** An answer without secrets and control characters from the server. */
export function safe(answer: Answer, { redact }: Pick<Secrets, "redact">): Answer {
  const clean = (text: string): string => harmless(redact(text));
  // Each text by itself: in JSON, an escape would be read back as the character.
  const cleaned = (_: string, value: unknown) => (typeof value === "string" ? clean(value) : value);
  return { ...answer, said: clean(answer.said), patch: JSON.parse(JSON.stringify(answer.patch, cleaned)) };
}

/** What the probes submit, on the mock only: a few jobs to be listed, and one to be cancelled. */
const jobsOn = ({ isMock, job, cancellable }: Plan): number => (isMock ? 3 * job.cost + 5 * cancellable.cost : 0);

/** @param onAnswer told of each assumption as soon as it is answered */
export function resolvePart(onAnswer: (answer: Resolved) => void): Part {
  const caseOf = (plan: Plan, { secrets }: Access, assumption: Assumption): Case => {
    const tell = (answer: Answer): void => onAnswer({ ...safe(answer, secrets), assumption });
    const probe = probeOf(plan.document, assumption);
    const reason = whyUnknown(plan.document, assumption) ?? "No request can show it.";
    if (probe === undefined) tell(unknown(reason));
    return {
      rule: "assumption",
      operation: assumption.pointer.slice(1),
      uses: plan.document.operations.map(({ id }) => id),
      requests: probe?.requests ?? 0,
      title: assumption.text,
      costs: { pays: jobsOn(plan) },
      ...(probe === undefined ? { skip: reason } : {}),
      async run(client) {
        let answer = unknown("The server responded unexpectedly.");
        try {
          answer = (await probe?.ask({ assumption, client, plan })) ?? answer;
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
