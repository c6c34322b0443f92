import type { Json, Model } from "./view.ts";

/** A priced parameter with its values as a request has them: `true` and 5 are no texts, unlike the keys of a price table. */
export interface PricedChoice {
  readonly parameter: string;
  readonly values: readonly Json[];
}

/** The priced parameters that a request of the model chooses. What is derived from a file is not chosen. */
export const pricedChoices = ({ price, parameters }: Model): PricedChoice[] =>
  price.factors
    .filter(({ derivedFrom }) => derivedFrom === undefined)
    .map(({ parameter, multipliers }) => {
      const schema = parameters.find(({ name }) => name === parameter)?.schema;
      const values = schema?.type === "boolean" ? [false, true] : (schema?.enum ?? Object.keys(multipliers));
      return { parameter, values };
    });
