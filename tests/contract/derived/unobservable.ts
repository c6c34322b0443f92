/**
 * What the document says and no run of the kit can see: other behaviour that would be no mutant. It is listed beside the
 * score with its reason, and not counted.
 */
import { at } from "../../../scripts/document/json.ts";
import { type Area, modelSchemas, openapi } from "./mutant.ts";
import { factorsOf } from "./prices.ts";
import { noticeable, waits } from "./webhooks.ts";

interface Unobservable {
  readonly area: Area;
  readonly name: string;
  readonly reason: string;
}

/** Defaults that change no price. */
const defaults: readonly Unobservable[] = modelSchemas.flatMap(({ slug, request, inputs }) => {
  const priced = new Set(
    factorsOf(request)
      .filter(({ multipliers }) => new Set(multipliers.values()).size > 1)
      .map(({ parameter }) => parameter),
  );
  return [...inputs]
    .filter(([name, schema]) => schema.default !== undefined && !priced.has(name))
    .map(([name]) => ({
      area: "defaults" as const,
      name: `${slug}: another default of ${name}`,
      reason: "Neither a price nor a response shows it.",
    }));
});

const retries: readonly Unobservable[] = [
  ...waits
    .filter((seconds) => seconds < noticeable)
    .map((seconds) => ({
      area: "webhooks" as const,
      name: `jobFinished: is sent again at once instead of after ${seconds} seconds`,
      reason: "The mock's time runs so fast that a busy machine waits longer.",
    })),
  ...waits.map((seconds) => ({
    area: "webhooks" as const,
    name: `jobFinished: is sent again later than after ${seconds} seconds`,
    reason: "A slow network looks the same.",
  })),
  {
    area: "webhooks",
    name: `jobFinished: is sent once more, hours after the last of ${waits.length} retries`,
    reason: "A run ends before.",
  },
];

const lifetimes: readonly Unobservable[] = [
  {
    area: "uploads",
    name: `presignUpload: uploadUrl works for more or less than ${at(openapi, "components", "schemas", "PresignedUpload", "properties", "uploadUrl", "x-lifetime-seconds")} seconds`,
    reason: "A run ends before.",
  },
  {
    area: "uploads",
    name: "getUpload: a file is still there after its expiresAt",
    reason: "A run ends before.",
  },
];

const balances: readonly Unobservable[] = [
  {
    area: "balances",
    name: "submitJob: any mutant of a balance, at a server that is not the mock",
    reason: "No operation shows or sets a balance.",
  },
];

export const unobservable: readonly Unobservable[] = [...defaults, ...retries, ...lifetimes, ...balances];
