/** The workflows of openapi/workflows as cases of the kit. */
import { randomUUID } from "node:crypto";
import { at, readJson } from "../../document/json.ts";
import type { Json, JsonObject } from "../../document/view.ts";
import { maxSizeOf } from "../../mock/uploads.ts";
import type { Costs } from "../budget.ts";
import { type Case, noOtherKey, onlyMock, whyNoWebhooks } from "../cases/case.ts";
import type { Client } from "../client/client.ts";
import { curlOf } from "../client/curl.ts";
import type { Secrets } from "../client/secrets.ts";
import { excerpt, type Finding } from "../finding.ts";
import { type Access, notInstalled, type Part } from "../part.ts";
import type { Job, Plan } from "../plan.ts";
import { readWorkflows, type Step, type Workflow } from "./arazzo.ts";
import { redoclyMissing } from "./redocly.ts";
import { type ExecutedStep, respect } from "./respect.ts";

/** A file of this media type is uploaded. Its content does not matter. */
const file = { name: "contract.png", type: "image/png", content: "contract" };

/** Why an input is not there. */
const whyMissing = (name: string, plan: Plan): string =>
  name === "otherKey" ? noOtherKey : (whyNoWebhooks(plan) ?? `It needs the input ${name}.`);

const jobInput = ({ body, cost }: Job): JsonObject => ({ body: { ...body }, costMicroCents: cost });

/** Everything that a workflow can be given. All of it comes from the document or from this run. */
function inputsOf(plan: Plan, { key }: Access): { inputs: JsonObject; servers: Record<string, string> } {
  const { document, job, cancellable, withFile, receiver, otherKey } = plan;
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

/** What the submit requests of a workflow cost: those that are to be accepted are paid, the others are a risk. */
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
export function findingsOf(
  workflow: Workflow,
  { stepId, request, response, checks }: ExecutedStep,
  secrets: Secrets,
): Finding[] {
  const operation = workflow.steps.find(({ id }) => id === stepId)?.operation ?? stepId;
  const sent =
    request === undefined
      ? {}
      : {
          request: curlOf(
            {
              method: request.method.toUpperCase(),
              url: request.url,
              headers: request.headers,
              ...(request.body === undefined ? {} : { body: textOf(request.body) }),
            },
            secrets,
          ),
        };
  // `redocly respect` leaves the body of an error out. A secret that was cut could not be recognized any more.
  const received =
    response === undefined
      ? {}
      : { response: `${response.statusCode} ${excerpt(secrets.redact(textOf(response.body)))}`.trim() };
  const failed = checks.filter(({ passed, severity }) => !passed && severity === "error");
  // What is read from an unexpected response is missing too. That is not reported again.
  const told = failed.filter(({ name }) => name !== "unexpected error");
  return (told.length === 0 ? failed : told).map(({ name, condition, message }) => ({
    rule: ruleOf(workflow),
    operation,
    message: `Step ${stepId}, ${name}: ${condition === undefined || name.startsWith("status") ? withoutEnd(message) : `${condition} does not hold`}.`,
    ...sent,
    ...received,
  }));
}

async function run(workflow: Workflow, plan: Plan, access: Access, client: Client): Promise<void> {
  const { inputs, servers } = inputsOf(plan, access);
  const wanted = Object.fromEntries(workflow.inputs.map((name) => [name, inputs[name] ?? null]));
  const steps = await respect({
    file: workflow.file,
    servers: { pixelbyte: access.server, ...(workflow.inputs.includes("token") ? servers : {}) },
    inputs: wanted,
  });
  for (const step of steps) {
    for (const finding of findingsOf(workflow, step, access.secrets)) client.note(finding);
    const cost = step.request?.url.endsWith("/submit") ? at(jsonOf(step), "costMicroCents") : undefined;
    if (typeof cost === "number") client.paid(cost);
  }
}

const jsonOf = ({ response }: ExecutedStep): Json | undefined => readJson(textOf(response?.body));

const caseOf = (workflow: Workflow, plan: Plan, access: Access, missing: string | undefined): Case => {
  const { inputs } = inputsOf(plan, access);
  const absent = workflow.inputs.find((name) => inputs[name] === undefined);
  const costs = costsOf(workflow, inputs);
  return {
    rule: ruleOf(workflow),
    operation: workflow.steps.find(({ operation }) => operation !== undefined)?.operation ?? "",
    title: workflow.summary,
    // A step that waits for a job is sent more often.
    requests: workflow.steps.length,
    ...((costs.pays ?? 0) + (costs.risks ?? 0) === 0 ? {} : { costs }),
    skip:
      (workflow.mockOnly ? onlyMock(plan, "Only the mock can produce such errors.") : undefined) ??
      (absent === undefined ? undefined : whyMissing(absent, plan)) ??
      missing,
    run: (client) => run(workflow, plan, access, client),
  };
};

/** @param install whether the Redocly CLI is installed if it is not there; otherwise the workflows are skipped */
export const workflowsPart = (install = true): Part => ({
  name: "workflows",
  async cases(plan, access) {
    const program = install ? undefined : await redoclyMissing();
    const missing = program && notInstalled(program, "workflows");
    return (await readWorkflows()).map((workflow) => caseOf(workflow, plan, access, missing));
  },
});
