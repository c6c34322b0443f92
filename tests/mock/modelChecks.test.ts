import { describe, expect, it } from "vitest";
import { at, type JsonObject } from "../../scripts/document/json.ts";
import { createCompiler } from "../../scripts/document/validation/ajv.ts";
import { issuesOf } from "../../scripts/document/validation/issues.ts";
import { viewDocument } from "../../scripts/document/view.ts";
import { createModelChecks } from "../../scripts/mock/checks/modelChecks.ts";
import { document } from "./support.ts";

/** The checks of the first two models of a document, and the schemas that were compiled for them. */
function checksOf(openapi: JsonObject) {
  const view = viewDocument(openapi);
  const compile = createCompiler(openapi);
  const compiled: JsonObject[] = [];
  const checks = createModelChecks(view, (schema) => {
    compiled.push(schema);
    return compile(schema);
  });
  const [first, second] = view.models;
  if (first === undefined || second === undefined) throw new Error("The document has no two models");
  return { compiled, first: { ...checks(first), model: first }, second: { ...checks(second), model: second } };
}

describe("the checks of models", () => {
  it("share everything around the input", () => {
    const { compiled, first, second } = checksOf(document.openapi);
    expect(first.checkRequest(first.model.example)).toEqual([]);
    expect(second.checkRequest(second.model.example)).toEqual([]);
    expect(compiled).toHaveLength(3);
  });

  it("do not share it with a model of which it differs", () => {
    const openapi = structuredClone(document.openapi);
    const [, changed] = document.models;
    const request = at(openapi, "components", "schemas", changed?.component ?? "");
    Object.assign(Object(request), { required: ["model", "input", "version"] });
    Object.assign(Object(at(request, "properties", "input")), { type: "object", minProperties: 20 });
    const { first, second } = checksOf(openapi);
    expect(first.checkRequest(first.model.example)).toEqual([]);
    const issues = issuesOf(second.checkRequest(second.model.example));
    expect(issues.map(({ path }) => path)).toEqual(["version", "input"]);
  });

  it("report issues around the input and within it", () => {
    const { first } = checksOf(document.openapi);
    const issues = issuesOf(first.checkRequest({ ...first.model.example, extra: 1, input: { prompt: 1 } }));
    expect(issues.map(({ path }) => path)).toEqual(["extra", "input.image_url", "input.prompt"]);
  });

  it.each([null, "a cat", []])("reject %j as an input", (input) => {
    const { first } = checksOf(document.openapi);
    expect(issuesOf(first.checkRequest({ ...first.model.example, input })).map(({ path }) => path)).toEqual(["input"]);
  });
});
