/** `pixelbyte-client/models`: what each model is and costs, as data. Only what is used gets into a bundle. */
export * from "../../../generated/client-data/models/index.ts";
export { formatUsd } from "../../document/formatUsd.ts";
export { costMicroCents, type Price, type PriceFactor, UnknownPriceError } from "../../document/pricing.ts";
export { estimateCost } from "./estimateCost.ts";
export { isModelSlug } from "./isModelSlug.ts";
