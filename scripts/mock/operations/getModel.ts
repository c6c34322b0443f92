import { at, objectOf } from "../../document/json.ts";
import { nearest } from "../../document/nearest.ts";
import { say } from "../../document/phrases.ts";
import { costMicroCents } from "../../document/pricing.ts";
import type { Document, Json, JsonObject, Model } from "../../document/view.ts";
import { inline } from "../document/inline.ts";
import { ApiError } from "../errors/ApiError.ts";
import { digestOf } from "../random/digest.ts";
import { aboutModel } from "./deprecation.ts";
import type { BodyOf, HandlerOf } from "./operation.ts";

const opaque = (kind: string, name: string): string => `${kind}_${digestOf(name).slice(0, 12)}`;

/** The id that the mock gives a model: the API's ids are opaque, and not documented. */
export const modelIdOf = (slug: string): string => opaque("model", slug);

/** The first example that a component of the document gives for one of its members. */
function exampleOf({ openapi }: Document, component: string, ...member: readonly string[]): Json {
  const examples = at(openapi, "components", "schemas", component, ...member, "examples");
  const [first = null] = Array.isArray(examples) ? examples : [];
  return first;
}

function modelBody(model: Model, document: Document): BodyOf<"getModel"> {
  const version = String(exampleOf(document, "ModelVersion"));
  const { kind } = model.output;
  const limit = (name: string): number => Number(exampleOf(document, "ModelVersionRateLimits", "properties", name));
  const schema = (name: string): JsonObject =>
    objectOf(inline(document.openapi, at(document.openapi, "components", "schemas", name)));
  return {
    id: modelIdOf(model.slug),
    providerId: opaque("provider", model.provider),
    providerName: model.provider,
    name: model.displayName,
    description: model.description,
    category: kind,
    currentVersion: version,
    versions: [
      {
        versionId: version,
        status: model.deprecation === undefined ? "active" : "deprecated",
        inputSchema: schema(model.inputComponent),
        outputSchema: schema("JobOutput"),
        pricing: {
          baseCredits: costMicroCents(model.price) / document.microCentsPerCredit,
          unit: String(exampleOf(document, "ModelVersionPricing", "properties", "unit")),
        },
        rateLimits: { requestsPerMinute: limit("requestsPerMinute"), requestsPerDay: limit("requestsPerDay") },
      },
    ],
  };
}

/** A model by its opaque id or by its slug. */
export const getModel: HandlerOf<"getModel"> =
  ({ path, origin }, { document }) =>
  () => {
    const wanted = String(path.modelId);
    const model = document.models.find(({ slug }) => slug === wanted || modelIdOf(slug) === wanted);
    if (model !== undefined) return aboutModel(model, origin, modelBody(model, document));
    const slugs = document.models.map(({ slug }) => slug);
    const near = nearest(wanted, slugs, 3);
    const id = modelIdOf(near[0] ?? slugs[0] ?? "");
    const message = `There is no model ${say(wanted)}. Use an id such as ${id}, or a percent-encoded slug.`;
    throw new ApiError("MODEL_NOT_FOUND", message, [
      { path: "path.modelId", message, nearest: near, models: slugs.length },
    ]);
  };
