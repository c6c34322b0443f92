/** The models by slug, each with checks that are compiled when it is first used. */

import { grouped } from "../../document/grouped.ts";
import { at } from "../../document/json.ts";
import { lazy } from "../../document/lazy.ts";
import type { MediaKind } from "../../document/mediaKind.ts";
import { nearest } from "../../document/nearest.ts";
import { say } from "../../document/phrases.ts";
import type { Compile } from "../../document/validation/ajv.ts";
import type { Document, Json, Model } from "../../document/view.ts";
import { ApiError } from "../errors/ApiError.ts";
import { createModelChecks, type ModelChecks } from "./modelChecks.ts";

/** A model and what it accepts. */
export interface CheckedModel extends ModelChecks {
  readonly model: Model;
  readonly kind: MediaKind;
  /** Throws a {@link ApiError} for a version that the model does not have. */
  checkVersion(version: Json | undefined): void;
}

export interface Models {
  /**
   * The model that a body chooses. Takes the same time however many models there are.
   *
   * @throws {ApiError} INVALID_MODEL_SLUG or MODEL_NOT_FOUND
   */
  find(slug: Json | undefined): CheckedModel;
  /** Slugs of the models that have a parameter. */
  having(parameter: string): readonly string[];
  /** Compiles every check now. Throws when one does not compile. */
  compileAll(): void;
}

/** Two or three parts: some older models have no capability in their slug. */
const slugPattern = /^[\w.-]{1,80}(\/[\w.-]{1,80}){1,2}$/;
const suggestions = 3;

/** The version that every model has: the document knows of one. */
function versionOf(document: Document): Json | undefined {
  const examples = at(document.openapi, "components", "schemas", "ModelVersion", "examples");
  return Array.isArray(examples) ? examples[0] : undefined;
}

function unknownVersion(version: Json, slug: string, current: Json | undefined): ApiError {
  const message = `${slug} has no version ${say(version)}. It has ${say(current)}.`;
  const allowed = current === undefined ? [] : [current];
  return new ApiError("MODEL_VERSION_NOT_FOUND", message, [{ path: "version", message, allowed }]);
}

function checkedModel(document: Document, model: Model, checks: ModelChecks): CheckedModel {
  return {
    ...checks,
    model,
    kind: model.output.kind,
    checkVersion(version) {
      if (version === undefined) return;
      const current = versionOf(document);
      if (version !== current) throw unknownVersion(version, model.slug, current);
    },
  };
}

function notASlug(slug: Json | undefined, slugs: readonly string[]): ApiError {
  const near = typeof slug === "string" ? nearest(slug, slugs, suggestions) : [];
  const example = near[0] ?? slugs[0] ?? "";
  const message = `model must be a slug such as ${example}, not ${say(slug)}.`;
  const found = near.length === 0 ? {} : { nearest: near };
  return new ApiError("INVALID_MODEL_SLUG", message, [{ path: "model", message, ...found, models: slugs.length }]);
}

function unknownModel(slug: string, slugs: readonly string[]): ApiError {
  const near = nearest(slug, slugs, suggestions);
  const message = `There is no model ${slug}. The closest match is ${near[0]}.`;
  return new ApiError("MODEL_NOT_FOUND", message, [{ path: "model", message, nearest: near, models: slugs.length }]);
}

/** Reads the models of a document. Nothing is compiled yet. */
export function createModels(document: Document, compile: Compile): Models {
  const checksOf = createModelChecks(document, compile);
  const bySlug = new Map(document.models.map((model) => [model.slug, checkedModel(document, model, checksOf(model))]));
  const slugs = [...bySlug.keys()];
  const byParameter = lazy(() =>
    grouped(
      document.models.flatMap(({ slug, parameters }) => parameters.map(({ name }) => ({ name, slug }))),
      ({ name }) => name,
    ),
  );
  return {
    find(slug) {
      const found = typeof slug === "string" ? bySlug.get(slug) : undefined;
      if (found !== undefined) return found;
      if (typeof slug !== "string" || !slugPattern.test(slug)) throw notASlug(slug, slugs);
      throw unknownModel(slug, slugs);
    },
    having: (parameter) => (byParameter().get(parameter) ?? []).map(({ slug }) => slug),
    compileAll() {
      for (const { model, checkRequest, checkPartialInput } of bySlug.values()) {
        checkRequest(model.example);
        checkPartialInput(model.example);
      }
    },
  };
}
