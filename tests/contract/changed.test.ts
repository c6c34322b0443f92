/** What `--changed-since` tests: the models and operations that differ, and nothing whose words alone differ. */
import { expect, it } from "vitest";
import { changedSince } from "../../scripts/contract/changed.ts";
import type { PatchOperation } from "../../scripts/contract/resolve/answer.ts";
import { objectOf } from "../../scripts/document/json.ts";
import { viewDocument } from "../../scripts/document/view.ts";
import { someModel } from "../support/someModel.ts";
import { document } from "./document.ts";
import { patched } from "./jsonPatch.ts";

const schemas = "/components/schemas";
const job = `${schemas}/Job/properties`;

it.each<[what: string, patch: PatchOperation[], models: (string | undefined)[], operations: string[]]>([
  ["nothing", [], [], []],
  [
    "the price of a model",
    [{ op: "replace", path: `${schemas}/${someModel.component}/x-pricing/baseCostMicroCents`, value: 7 }],
    [someModel.slug],
    [],
  ],
  [
    "words of a model",
    [{ op: "replace", path: `${schemas}/${someModel.component}/description`, value: "Other." }],
    [],
    [],
  ],
  ["a member of a job", [{ op: "add", path: `${job}/queue`, value: { type: "integer" } }], [], ["getJob"]],
  ["words of a job", [{ op: "replace", path: `${job}/jobId/description`, value: "Other." }], [], []],
  [
    "the states of jobs",
    [{ op: "replace", path: `${schemas}/JobStatus/x-final-states`, value: ["failed"] }],
    [],
    ["listJobs", "getJob"],
  ],
])("is %s", (_, patch, models, operations) => {
  const earlier = viewDocument(objectOf(patched(document.openapi, patch)));
  const changed = changedSince(earlier, document);
  expect(changed.models).toEqual(models);
  expect([...changed.operations].toSorted()).toEqual(operations.toSorted());
});
