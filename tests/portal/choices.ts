import type { Price } from "../../scripts/document/pricing.ts";

/** Every way to choose the priced parameters of a model. */
export const choices = (factors: Price["factors"]): Record<string, string>[] =>
  factors.reduce<Record<string, string>[]>(
    (inputs, { parameter, multipliers }) =>
      inputs.flatMap((input) => Object.keys(multipliers).map((value) => ({ ...input, [parameter]: value }))),
    [{}],
  );
