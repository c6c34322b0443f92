import { cheapestInput, costMicroCents, type Price } from "../../../document/pricing.ts";

/** The parameter by which every model takes the length of a video, in seconds. */
const lengthParameter = "duration";

/** A way to get some seconds of video: so many jobs of a length each. */
export interface Offer {
  readonly jobs: number;
  /** Seconds of each job. */
  readonly length: number;
  /** Of all jobs together. */
  readonly costMicroCents: number;
}

/** What switches the wanted parameters on, of those that this price has. */
const switchedOn = (price: Price, on: ReadonlySet<string>): Record<string, string> =>
  Object.fromEntries(
    price.factors
      .filter(({ parameter, multipliers }) => on.has(parameter) && "true" in multipliers)
      .map(({ parameter }) => [parameter, "true"]),
  );

/**
 * The cheapest way to get at least so many seconds of video from a model, in jobs of equal length; undefined where
 * nobody can choose the length. All else is chosen as cheap as it comes.
 *
 * @param on parameters that are switched on where they can be, such as sound
 */
export function cheapestOffer(price: Price, seconds: number, on: ReadonlySet<string> = new Set()): Offer | undefined {
  const length = price.factors.find(({ parameter, derivedFrom }) => parameter === lengthParameter && !derivedFrom);
  if (length === undefined || !(seconds > 0)) return undefined;
  const rest = { ...cheapestInput(price), ...switchedOn(price, on) };
  const offers = Object.keys(length.multipliers).map((value) => {
    const jobs = Math.ceil(seconds / Number(value));
    const cost = costMicroCents(price, { ...rest, [length.parameter]: value });
    return { jobs, length: Number(value), costMicroCents: jobs * cost };
  });
  // Among equals, the fewest jobs.
  return offers.toSorted((a, b) => a.costMicroCents - b.costMicroCents || a.jobs - b.jobs)[0];
}
