/** What the provider's pages state, as `npm run drift -- --record` keeps it: a judge of the document and of prices. */
import { isObject, type JsonObject, objectOf } from "../../scripts/document/json.ts";
import { type PageRecord, readRecords } from "../../scripts/drift/index.ts";

const files = readRecords();

/** Every record. */
export const records: readonly PageRecord[] = files.map(({ record }) => record);

/** The cost of a job by the formula of its page: base cost × multiplier × multiplier. Half a micro-cent is rounded up. */
function costOf({ baseCost, factors, defaultCost }: PageRecord, chosen: JsonObject): number {
  const cost = factors.reduce((product, { parameter, options }) => {
    const value = chosen[parameter] ?? defaultCost?.values[parameter];
    const option = options.find((one) => one.value === String(value));
    return product * (option?.multiplier ?? Number.NaN);
  }, baseCost.microCents);
  // Floating point is off by far less than a micro-cent.
  return Math.round(cost + 1e-6);
}

/** Every combination of the priced options of a page, with its cost. */
export function jobsOf(record: PageRecord): { readonly input: Record<string, string>; readonly cost: number }[] {
  const inputs = record.factors.reduce<Record<string, string>[]>(
    (found, { parameter, options }) =>
      found.flatMap((input) => options.map(({ value }) => ({ ...input, [parameter]: value }))),
    [{}],
  );
  return inputs.map((input) => ({ input, cost: costOf(record, input) }));
}

/** Each request that a page shows, with its cost and the time that it takes. */
export const shownRequests = records.flatMap((record) => {
  const { slug, example, processingSeconds } = record;
  if (example === undefined || !isObject(example.input) || processingSeconds === undefined) return [];
  const input = objectOf(example.input);
  return [{ request: { model: slug, input }, costMicroCents: costOf(record, input), processingSeconds }];
});
