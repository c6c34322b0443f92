/** The workflows of openapi/workflows as cases of the kit. */
import { randomUUID } from "node:crypto";
import { at, readJson } from "../../document/json.ts";
import type { Json, JsonObject } from "../../document/view.ts";
import { maxSizeOf } from "../../mock/uploads.ts";
import type { Costs } from "../budget.ts";
import { type Case, noOtherKey, onlyMock, whyNoWebhooks } from "../cases/case.ts";
import type { Wire } from "../client/client.ts";
import { curlOf } from "../client/curl.ts";
import { excerpt, type Finding } from "../finding.ts";
import type { Access, Part } from "../index.ts";
import type { Job, Subject } from "../plan.ts";
import { readWorkflows, type Step, type Workflow } from "./arazzo.ts";
import { type ExecutedStep, respect } from "./respect.ts";

/** A file of this media type is uploaded. Its content does not matter. */
const file = { name: "contract.png", type: "image/png", content: "contract" };

/** Why an input is not there. */
const whyMissing = (name: string, subject: Subject): string =>
  name === "otherKey" ? noOtherKey : (whyNoWebhooks(subject) ?? `There is no input ${name} for it.`);

const jobInput = ({ body, cost }: Job): JsonObject => ({ body: { ...body }, costMicroCents: cost });

/** Everything that a workflow can be given. All of it comes from the document or from this run. */
function inputsOf(subject: Subject, { key }: Access): { inputs: JsonObject; servers: Record<string, string> } {
  const { document, job, cancellable, withFile, receiver, otherKey } = subject;
  const hook = receiver?.open({ refuse: 0 });
  const statuses = Object.fromEntries(
    [...document.errorCodes].map(([code, { status }]): [string, Json] => [code, status]),
  );
  return {
    inputs: {
      key,
      statuses,
      unknownId: randomUUID(),
      job: jobInput(job),
      cancellable: jobInput(cancellable),
      withFile: jobInput(withFile.job),
      file: { ...file, maxSize: maxSizeOf(document, file.type) },
      ...(otherKey === undefined ? {} : { otherKey }),
      ...(hook === undefined
        ? {}
        : { token: hook.token, reporting: { ...jobInput(job), body: { ...job.body, webhookUrl: hook.url } } }),
    },
    servers: receiver === undefined ? {} : { receiver: receiver.url },
  };
}

const charged = "submitJob";
const isAccepted = ({ conditions }: Step): boolean => conditions.includes("$statusCode == 200");

/** What the submit calls of a workflow cost: those that are to be accepted are paid, the others are a risk. */
function costsOf({ steps }: Workflow, inputs: JsonObject): Costs {
  const submits = steps.filter(({ operation }) => operation === charged);
  const costOf = ({ payload }: Step): number => {
    const name = /\$inputs\.(\w+)\.body/.exec(JSON.stringify(payload) ?? "")?.[1] ?? "job";
    return Number(at(inputs, name, "costMicroCents") ?? 0);
  };
  return {
    pays: submits.filter(isAccepted).reduce((sum, step) => sum + costOf(step), 0),
    risks: Math.max(0, ...submits.filter((step) => !isAccepted(step)).map(costOf)),
  };
}

const ruleOf = ({ id }: Workflow): string => `workflow/${id}`;
const withoutEnd = (text: string): string => text.trim().replaceAll(/\s+/g, " ").replace(/\.$/, "");
const textOf = (body: unknown): string => (typeof body === "string" ? body : (JSON.stringify(body) ?? ""));

/** What the failed checks of a step say. */
function findingsOf(workflow: Workflow, { stepId, request, response, checks }: ExecutedStep): Finding[] {
  const operation = workflow.steps.find(({ id }) => id === stepId)?.operation ?? stepId;
  const sent =
    request === undefined
      ? {}
      : {
          request: curlOf({
            method: request.method.toUpperCase(),
            url: request.url,
            headers: request.headers,
            ...(request.body === undefined ? {} : { body: textOf(request.body) }),
          }),
        };
  // `redocly respect` leaves the body of a refusal out.
  const answer =
    response === undefined ? {} : { answer: `${response.statusCode} ${excerpt(textOf(response.body))}`.trim() };
  const failed = checks.filter(({ passed, severity }) => !passed && severity === "error");
  // An answer that is not the one that was asked for has nothing of what is read from it, which is not told again.
  const told = failed.filter(({ name }) => name !== "unexpected error");
  return (told.length === 0 ? failed : told).map(({ name, condition, message }) => ({
    rule: ruleOf(workflow),
    operation,
    message: `Step ${stepId}, ${name}: ${condition === undefined || name.startsWith("status") ? withoutEnd(message) : `${condition} is not so`}.`,
    ...sent,
    ...answer,
  }));
}

async function run(workflow: Workflow, subject: Subject, access: Access, wire: Wire): Promise<void> {
  const { inputs, servers } = inputsOf(subject, access);
  const wanted = Object.fromEntries(workflow.inputs.map((name) => [name, inputs[name] ?? null]));
  const steps = await respect({
    file: workflow.file,
    servers: { pixelbyte: access.server, ...(workflow.inputs.includes("token") ? servers : {}) },
    inputs: wanted,
  });
  for (const step of steps) {
    for (const finding of findingsOf(workflow, step)) wire.note(finding);
    const cost = step.request?.url.endsWith("/submit") ? at(jsonOf(step), "costMicroCents") : undefined;
    if (typeof cost === "number") wire.paid(cost);
  }
}

const jsonOf = ({ response }: ExecutedStep): Json | undefined => readJson(textOf(response?.body));

const caseOf = (workflow: Workflow, subject: Subject, access: Access): Case => {
  const { inputs } = inputsOf(subject, access);
  const absent = workflow.inputs.find((name) => inputs[name] === undefined);
  const costs = costsOf(workflow, inputs);
  return {
    rule: ruleOf(workflow),
    operation: workflow.steps.find(({ operation }) => operation !== undefined)?.operation ?? "",
    title: workflow.summary,
    ...((costs.pays ?? 0) + (costs.risks ?? 0) === 0 ? {} : { costs }),
    skip:
      (workflow.mockOnly ? onlyMock(subject, "Such errors can be caused on the mock only.") : undefined) ??
      (absent === undefined ? undefined : whyMissing(absent, subject)),
    run: (wire) => run(workflow, subject, access, wire),
  };
};

export const workflows: Part = {
  name: "workflows",
  cases: async (subject, access) => (await readWorkflows()).map((workflow) => caseOf(workflow, subject, access)),
};
