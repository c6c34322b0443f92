import { cheapestInput, costMicroCents, type Price } from "../pricing.ts";

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

/**
 * The cheapest way to get at least so many seconds of video from a model, in jobs of equal length; undefined if
 * the length cannot be chosen. All else is chosen as cheap as it comes.
 *
 * @param fixed values that are needed whatever they cost, such as sound
 */
export function cheapestOffer(
  price: Price,
  seconds: number,
  fixed: Readonly<Record<string, string>> = {},
): Offer | undefined {
  const length = price.factors.find(({ parameter, derivedFrom }) => parameter === lengthParameter && !derivedFrom);
  if (length === undefined || !(seconds > 0)) return undefined;
  const rest = { ...cheapestInput(price), ...fixed };
  const offers = Object.keys(length.multipliers).map((value) => {
    const jobs = Math.ceil(seconds / Number(value));
    const cost = costMicroCents(price, { ...rest, [length.parameter]: value });
    return { jobs, length: Number(value), costMicroCents: jobs * cost };
  });
  // Among equals, the fewest jobs.
  return offers.toSorted((a, b) => a.costMicroCents - b.costMicroCents || a.jobs - b.jobs)[0];
}
