/** Mutants of the price of every option of every model, in the estimate and in the charge, and of every priced default. */
import { at, type JsonObject, objectOf } from "../../../scripts/document/json.ts";
import type { Fault } from "../mutant.ts";
import { type DerivedMutant, inSuccess, isCall, modelSchemas } from "./mutant.ts";

const operations = ["estimateJob", "submitJob"] as const;

interface Factor {
  readonly parameter: string;
  readonly options: readonly string[];
  readonly multipliers: ReadonlyMap<string, number>;
}

export const factorsOf = (request: (typeof modelSchemas)[number]["request"]): Factor[] => {
  const factors = at(request, "x-pricing", "factors");
  return (Array.isArray(factors) ? factors : [])
    .filter((factor) => at(factor, "derivedFrom") === undefined)
    .map((factor) => {
      const multipliers = Object.entries(objectOf(at(factor, "multipliers"))).map(
        ([option, value]) => [option, Number(value)] as const,
      );
      return {
        parameter: String(at(factor, "parameter")),
        options: multipliers.map(([option]) => option),
        multipliers: new Map(multipliers),
      };
    });
};

/** One micro-cent more where `parameter` is `option`. */
const dearer = (operation: string, model: string, parameter: string, option: string): Fault =>
  inSuccess(
    operation,
    (body, { body: sent }) => {
      if (String(at(sent, "input", parameter)) !== option) return body;
      const names = operation === "submitJob" ? ["costMicroCents"] : ["baseCostMicroCents", "estimatedCostMicroCents"];
      const changed = Object.fromEntries(names.map((name) => [name, Number(body[name]) + 1]));
      const breakdown =
        operation === "submitJob"
          ? {}
          : { breakdown: [{ component: "base_generation", costMicroCents: Number(body.baseCostMicroCents) + 1 }] };
      return { ...body, ...changed, ...breakdown };
    },
    model,
  );

/** Another default: it fills in `option` where the parameter is missing. */
const otherDefault = (operation: string, model: string, parameter: string, option: string | boolean): Fault => ({
  changeRequest(call) {
    const input = objectOf(call.body.input);
    if (!isCall(call, operation, model) || parameter in input) return call;
    return { ...call, body: { ...call.body, input: { ...input, [parameter]: option } } };
  },
});

export const priceMutants: readonly DerivedMutant[] = modelSchemas.flatMap(({ slug, request }) =>
  factorsOf(request).flatMap(({ parameter, options }) =>
    options.flatMap((option) =>
      operations.map((operation) => ({
        name: `${slug}: ${operation} costs one micro-cent more for ${parameter} ${option}`,
        area: "prices" as const,
        model: slug,
        operation,
        fault: dearer(operation, slug, parameter, option),
      })),
    ),
  ),
);

export const baseMutants: readonly DerivedMutant[] = modelSchemas.flatMap(({ slug }) => [
  {
    name: `${slug}: submitJob costs one micro-cent less`,
    area: "prices" as const,
    model: slug,
    operation: "submitJob",
    fault: inSuccess("submitJob", (body) => ({ ...body, costMicroCents: Number(body.costMicroCents) - 1 }), slug),
  },
  {
    name: `${slug}: the estimate with nothing but a model is one micro-cent less`,
    area: "prices" as const,
    model: slug,
    operation: "estimateJob",
    fault: inSuccess(
      "estimateJob",
      (body, { body: sent }) =>
        sent.input === undefined
          ? { ...body, estimatedCostMicroCents: Number(body.estimatedCostMicroCents) - 1 }
          : body,
      slug,
    ),
  },
]);

/** A discount that contradicts itself: what the estimate says of it, and what it comes to. */
const discounts: readonly (readonly [what: string, change: (base: number) => JsonObject])[] = [
  ["has a discount that is not told", (base) => ({ hasDiscount: true, estimatedCostMicroCents: base })],
  [
    "tells a discount that does not apply",
    () => ({ hasDiscount: false, discounted: { type: "volume", percentage: 10, savedMicroCents: 10 } }),
  ],
  [
    "tells twice the percentage of a discount",
    (base) => ({
      hasDiscount: true,
      estimatedCostMicroCents: base - Math.floor(base / 20),
      discounted: { type: "volume", percentage: 10, savedMicroCents: Math.floor(base / 20) },
    }),
  ],
  [
    "saves a micro-cent more than it tells",
    (base) => ({
      hasDiscount: true,
      estimatedCostMicroCents: base - Math.floor(base / 20) - 1,
      discounted: { type: "volume", percentage: 5, savedMicroCents: Math.floor(base / 20) },
    }),
  ],
];
export const discountMutants: readonly DerivedMutant[] = discounts.map(([what, change]) => ({
  name: `estimateJob: ${what}`,
  area: "prices",
  operation: "estimateJob",
  fault: inSuccess("estimateJob", (body) => ({ ...body, ...change(Number(body.baseCostMicroCents)) })),
}));

/** Only where another default has another price: what cannot be observed is no mutant. */
export const defaultMutants: readonly DerivedMutant[] = modelSchemas.flatMap(({ slug, request, inputs }) =>
  factorsOf(request).flatMap(({ parameter, options, multipliers }) => {
    const schema = inputs.get(parameter);
    const usual = schema?.default;
    if (usual === undefined) return [];
    const other = options.find((option) => multipliers.get(option) !== multipliers.get(String(usual)));
    if (other === undefined) return [];
    const value = schema?.type === "boolean" ? other === "true" : other;
    return operations.map((operation) => ({
      name: `${slug}: ${operation} takes ${other} for the default of ${parameter}`,
      area: "defaults" as const,
      model: slug,
      operation,
      fault: otherDefault(operation, slug, parameter, value),
    }));
  }),
);
