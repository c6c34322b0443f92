/** Makes the typed view of a document of which it is known that it is one. */

import type { z } from "zod";
import type { pricingSchema } from "./extensions.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { methods } from "./methods.ts";
import { valueWithout } from "./multipliers.ts";
import { capabilityTitle } from "./names.ts";
import type { JsonSchema, ModelRequest, OpenApi } from "./openapi.ts";
import { outputOf } from "./output.ts";
import { pointerTo } from "./pointer.ts";
import type { PriceFactor } from "./pricing.ts";
import { componentOf, mergeReference } from "./references.ts";
import type { Assumption, Document, Model, Operation, Parameter } from "./shape.ts";

/** Component of the union of models, which is the register of them. */
export const unionName = "SubmitJobRequest";

function component<T>(table: Readonly<Record<string, T>>, ref: string): T {
  const found = table[componentOf(ref)];
  if (found === undefined) throw new Error(`The document refers to ${ref}, which it does not have`);
  return found;
}

type DeclaredFactor = z.infer<typeof pricingSchema>["factors"][number];

/**
 * A factor with the value that counts when the request does not tell: its default, or what is assumed of a file. An input
 * without a default has to be sent; costs without a request are those of its first value.
 */
function factorOf(declared: DeclaredFactor, parameters: readonly Parameter[]): PriceFactor {
  const { parameter, derivedFrom, assumed, multipliers } = declared;
  const schema = parameters.find(({ name }) => name === parameter)?.schema;
  return {
    parameter,
    default: assumed ?? valueWithout(schema ?? {}, multipliers),
    multipliers,
    ...(derivedFrom === undefined ? {} : { derivedFrom }),
  };
}

function parametersOf(api: OpenApi, input: JsonSchema, factors: readonly DeclaredFactor[]): Parameter[] {
  const required = new Set(input.required ?? []);
  return Object.entries(input.properties ?? {}).map(([name, property]) => {
    const schema = mergeReference(property, (ref) => component(api.components.schemas, ref));
    const multipliers = factors.find(({ parameter }) => parameter === name)?.multipliers;
    const assumption = schema["x-assumption"];
    return {
      name,
      required: required.has(name),
      description: schema.description ?? "",
      schema,
      ...(property.$ref === undefined ? {} : { component: componentOf(property.$ref) }),
      ...(assumption === undefined ? {} : { assumption }),
      ...(multipliers === undefined ? {} : { multipliers }),
    };
  });
}

/** Reads the schema of a model's request. */
export type ReadRequest = (schema: JsonSchema) => ModelRequest;

function viewModel(api: OpenApi, slug: string, ref: string, readRequest: ReadRequest): Model {
  const request = readRequest(component(api.components.schemas, ref));
  const inputRef = request.properties.input.$ref;
  const input = component(api.components.schemas, inputRef);
  const parameters = parametersOf(api, input, request["x-pricing"].factors);
  const price = {
    baseCostMicroCents: request["x-pricing"].baseCostMicroCents,
    per: request["x-pricing"].per,
    factors: request["x-pricing"].factors.map((factor) => factorOf(factor, parameters)),
  };
  const example = request.examples[0];
  if (example === undefined) throw new Error(`${slug} has no example`);
  return {
    slug,
    component: componentOf(ref),
    inputComponent: componentOf(inputRef),
    displayName: request["x-display-name"],
    provider: request["x-provider"],
    capability: { id: request["x-capability"], title: capabilityTitle(request["x-capability"]) },
    description: request.description,
    processingSeconds: request["x-processing-seconds"],
    price,
    output: outputOf(request["x-capability"], parameters, price, request["x-output"]),
    parameters,
    example,
    ...(request["x-assumption"] === undefined ? {} : { assumption: request["x-assumption"] }),
    ...(request["x-deprecation"] === undefined ? {} : { deprecation: request["x-deprecation"] }),
  };
}

/** The models in the order in which people see them, whatever the order of the register. */
function inOrder(api: OpenApi, models: readonly Model[]): Model[] {
  const providers = api.components.schemas.Slug?.["x-provider-order"] ?? [];
  const placeOf = ({ slug }: Model): string => {
    const at = providers.indexOf(slug.split("/", 1)[0] ?? "");
    return `${String(at < 0 ? providers.length : at).padStart(4, "0")} ${slug}`;
  };
  return models.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

function viewModels(api: OpenApi, readRequest: ReadRequest): Model[] {
  const union = api.components.schemas[unionName];
  const slugByRef = new Map(Object.entries(union?.discriminator?.mapping ?? {}).map(([slug, ref]) => [ref, slug]));
  const models = (union?.oneOf ?? []).map(({ $ref = "" }) => {
    const slug = slugByRef.get($ref);
    if (slug === undefined) throw new Error(`The mapping of ${unionName} has no slug for ${$ref}`);
    return viewModel(api, slug, $ref, readRequest);
  });
  return inOrder(api, models);
}

/** An operation gives the codes that its error responses show examples of. */
function errorCodesOf(api: OpenApi, operation: NonNullable<OpenApi["paths"][string]["get"]>): string[] {
  const codes = Object.values(operation.responses).flatMap((declared) => {
    const response = declared.$ref === undefined ? declared : component(api.components.responses, declared.$ref);
    return Object.values(response.content ?? {}).flatMap((media) =>
      Object.values(media.examples ?? {}).map((shown) => {
        const { value } = shown.$ref === undefined ? shown : component(api.components.examples, shown.$ref);
        const error = isObject(value) ? value.error : undefined;
        return isObject(error) && typeof error.code === "string" && isObject(value) && value.success === false
          ? error.code
          : undefined;
      }),
    );
  });
  return [...new Set(codes.filter((code) => code !== undefined))];
}

function viewOperations(api: OpenApi): Operation[] {
  return Object.entries(api.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) return [];
      const { operationId: id, summary, description } = operation;
      return [
        {
          id,
          method,
          path,
          tag: operation.tags[0] ?? "",
          summary,
          description,
          errorCodes: errorCodesOf(api, operation),
        },
      ];
    }),
  );
}

/** Facts that stand in extensions. A document from before they were written down has none of them. */
function viewFacts({
  components,
  webhooks,
}: OpenApi): Pick<Document, "uploadLifetime" | "jobStates" | "initialState" | "microCentsPerCredit" | "webhook"> {
  const { PresignedUpload, Upload, JobStatus, SubmittedJob, ModelVersionPricing } = components.schemas;
  const states = (JobStatus?.["x-extensible-enum"] ?? JobStatus?.enum ?? []).map(String);
  const cancellable = JobStatus?.["x-cancellable-states"] ?? [];
  const final = JobStatus?.["x-final-states"] ?? [];
  const refunded = JobStatus?.["x-refunded-states"] ?? [];
  const { WebhookSignature, WebhookTimestamp } = components.parameters;
  const signature = WebhookSignature?.["x-webhook-signature"];
  return {
    uploadLifetime: {
      urlSeconds: PresignedUpload?.properties?.uploadUrl?.["x-lifetime-seconds"] ?? 0,
      fileSeconds: Upload?.properties?.expiresAt?.["x-lifetime-seconds"] ?? 0,
    },
    jobStates: states.map((name) => ({
      name,
      isCancellable: cancellable.includes(name),
      isFinal: final.includes(name),
      isRefunded: refunded.includes(name),
    })),
    initialState: SubmittedJob?.properties?.status?.["x-extensible-enum"]?.[0] ?? states[0] ?? "",
    microCentsPerCredit: ModelVersionPricing?.properties?.baseCredits?.["x-micro-cents-per-credit"] ?? 0,
    webhook: {
      retryAfterSeconds: webhooks.jobFinished?.post?.["x-webhook-delivery"]?.retryAfterSeconds ?? [],
      toleranceSeconds: WebhookTimestamp?.["x-tolerance-seconds"],
      ...(signature === undefined ? {} : { signature }),
    },
  };
}

function assumptionsIn(value: Json, pointer: string): Assumption[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => assumptionsIn(item, `${pointer}/${index}`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === "x-assumption" && typeof member === "string"
      ? [{ pointer, text: member }]
      : assumptionsIn(member, `${pointer}${pointerTo(key)}`),
  );
}

/**
 * @param bundle the document as it stands
 * @param api the same document, checked
 */
export function viewOf(bundle: JsonObject, api: OpenApi, readRequest: ReadRequest): Document {
  const facts = api.components.schemas.ErrorCode?.["x-error-codes"] ?? {};
  return {
    title: api.info.title,
    version: api.info.version,
    summary: api.info.summary,
    description: api.info.description,
    serverUrl: api.servers[0]?.url ?? "",
    operations: viewOperations(api),
    models: viewModels(api, readRequest),
    formerModels: api.components.schemas[unionName]?.["x-former-models"] ?? {},
    errorCodes: new Map(Object.entries(facts)),
    maxUploadBytes: api.components.schemas.UploadContentType?.["x-max-bytes"] ?? {},
    ...viewFacts(api),
    assumptions: assumptionsIn(bundle, ""),
    openapi: bundle,
  };
}
