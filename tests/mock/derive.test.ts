import { describe, expect, it } from "vitest";
import { at } from "../../scripts/document/json.ts";
import { reachableComponents } from "../../scripts/document/reachable.ts";
import { createCompiler } from "../../scripts/document/validation/ajv.ts";
import { viewDocument } from "../../scripts/document/view.ts";
import { ajvCompilers } from "../../scripts/mock/checks/ajvCompilers.ts";
import { createModels } from "../../scripts/mock/checks/models.ts";
import { mockDocument } from "../../scripts/mock/document/mockDocument.ts";
import { precompile } from "../../scripts/mock/document/precompile.ts";
import { isPrecompiled } from "../../scripts/mock/document/precompiled.ts";
import { startMock } from "../../scripts/mock/index.ts";
import { textModel } from "../support/someModel.ts";
import { document } from "./support.ts";

const derived = mockDocument(document.openapi);
const precompiled = precompile(derived, ajvCompilers);
const submit = ["paths", "/v1/jobs/submit", "post"] as const;

describe("the document of the mock", () => {
  it("gives the same models and operations as the bundle", () => {
    const view = viewDocument(derived);
    expect(view.models).toEqual(document.models);
    expect(view.operations).toEqual(document.operations);
    expect(view.errorCodes).toEqual(document.errorCodes);
  });

  it("leaves the union of models to the mock", () => {
    expect(at(derived, ...submit, "requestBody", "content", "application/json", "schema")).toEqual({
      type: "object",
      required: ["model"],
    });
  });

  it("has no callbacks, and keeps everything else", () => {
    expect(at(document.openapi, ...submit, "callbacks")).toBeDefined();
    expect(at(derived, ...submit, "callbacks")).toBeUndefined();
    expect(derived.components).toEqual(document.openapi.components);
    expect(derived.webhooks).toEqual(document.openapi.webhooks);
  });

  it("is made of itself unchanged", () => {
    expect(mockDocument(derived)).toEqual(derived);
  });

  it("leaves the bundle as it was", () => {
    expect(at(document.openapi, ...submit, "requestBody", "content", "application/json", "schema", "$ref")).toBe(
      "#/components/schemas/SubmitJobRequest",
    );
  });

  it("gives Prism no schema of a model", () => {
    const { schemas } = reachableComponents(derived, derived.paths ?? {});
    expect(Object.keys(schemas ?? {})).toContain("SubmittedJob");
    for (const { component, inputComponent } of document.models) {
      expect(schemas).not.toHaveProperty(component);
      expect(schemas).not.toHaveProperty(inputComponent);
    }
  });

  it("has models of which every schema compiles", () => {
    createModels(viewDocument(derived), createCompiler(derived)).compileAll();
  });

  it("is precompiled until it is changed", () => {
    expect(isPrecompiled(precompiled)).toBe(true);
    expect(isPrecompiled(derived)).toBe(false);
    expect(isPrecompiled({ ...precompiled, openapi: "3.1.0" })).toBe(false);
  });

  it.each(["Job", "PresignUploadRequest", "StatusFilter"])(
    "does not start the mock when a schema in %s does not compile",
    async (name) => {
      const broken = structuredClone(precompiled);
      const component =
        at(broken, "components", "schemas", name) ?? at(broken, "components", "parameters", name, "schema");
      Object.assign(Object(component), { minLenght: 1 });
      await expect(startMock({ document: broken })).rejects.toThrow(/minLenght/);
    },
  );

  it("is rejected if a model's schema does not compile", () => {
    const broken = structuredClone(derived);
    const first = at(broken, "components", "schemas", textModel.inputComponent, "properties", "prompt");
    Object.assign(Object(first), { maxLenght: 1 });
    expect(() => createModels(viewDocument(broken), createCompiler(broken)).compileAll()).toThrow(/maxLenght/);
  });
});
