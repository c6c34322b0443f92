import { expect, test } from "vitest";
import { sourceLocation } from "../../scripts/portal/src/lib/sourceLocation.ts";
import { document } from "../support/bundle.ts";

test("an operation is named by its summary and leads to the reference", () => {
  expect(sourceLocation(document, "/paths/~1v1~1jobs/get")).toEqual({
    area: "Operations and webhooks",
    label: "List jobs",
    page: "reference/list-jobs/",
  });
});

test("a response of an operation is named by its status", () => {
  expect(sourceLocation(document, "/paths/~1v1~1jobs~1submit/post/responses/200").label).toBe(
    "Submit a job, response 200",
  );
});

test("an input of a model is named by model and parameter and leads to that parameter", () => {
  for (const model of document.models) {
    expect(sourceLocation(document, `/components/schemas/${model.inputComponent}/properties/prompt`)).toEqual({
      area: "Models",
      label: `${model.displayName} ${model.capability.title}, prompt`,
      page: `models/${model.slug}/#parameter-prompt`,
    });
  }
});

test("a member of a shared schema is named by schema and member", () => {
  expect(sourceLocation(document, "/components/schemas/ErrorBody/properties/details").label).toBe("ErrorBody.details");
});

test("no place of an assumption is shown as a bare pointer", () => {
  for (const { pointer } of document.assumptions) expect(sourceLocation(document, pointer).label).not.toContain("/");
});
