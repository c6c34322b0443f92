/** Reading the workflows of openapi/workflows, as far as the kit has to know what is in them. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "../../document/root.ts";

export const workflowFolder = join(root, "openapi/workflows");

const stepSchema = z.looseObject({
  stepId: z.string(),
  operationId: z.string().optional(),
  requestBody: z.looseObject({ payload: z.json().optional() }).optional(),
  successCriteria: z.array(z.looseObject({ condition: z.string() })).default([]),
});

const arazzoSchema = z.looseObject({
  workflows: z.tuple([
    z.looseObject({
      workflowId: z.string(),
      summary: z.string(),
      /** Whether only the mock can do what the workflow asks for. */
      "x-mock-only": z.boolean().default(false),
      steps: z.array(stepSchema),
    }),
  ]),
  components: z.looseObject({ inputs: z.record(z.string(), z.looseObject({ required: z.array(z.string()) })) }),
});

export interface Step {
  readonly id: string;
  /** The operation, without the name of its document. Absent for a request that no operation describes. */
  readonly operation: string | undefined;
  readonly payload: unknown;
  readonly conditions: readonly string[];
}

/** A file with one workflow. */
export interface Workflow {
  readonly file: string;
  readonly id: string;
  readonly summary: string;
  readonly mockOnly: boolean;
  /** Names of the inputs that it needs. */
  readonly inputs: readonly string[];
  readonly steps: readonly Step[];
}

async function readWorkflow(file: string): Promise<Workflow> {
  const { workflows, components } = arazzoSchema.parse(parse(await readFile(file, "utf8")));
  const [workflow] = workflows;
  return {
    file,
    id: workflow.workflowId,
    summary: workflow.summary,
    mockOnly: workflow["x-mock-only"],
    inputs: Object.values(components.inputs).flatMap(({ required }) => required),
    steps: workflow.steps.map(({ stepId, operationId, requestBody, successCriteria }) => ({
      id: stepId,
      operation: operationId?.split(".").at(-1),
      payload: requestBody?.payload,
      conditions: successCriteria.map(({ condition }) => condition),
    })),
  };
}

/** Every workflow, in the order of the file names. */
export async function readWorkflows(folder = workflowFolder): Promise<Workflow[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".arazzo.yaml")).toSorted();
  return Promise.all(files.map((name) => readWorkflow(join(folder, name))));
}
