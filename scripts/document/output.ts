/** What a job produces: read from the parameters of a model, and from `x-output` where no parameter says it. */
import type { z } from "zod";
import type { outputSchema } from "./extensions.ts";
import { kindOf, type MediaKind } from "./mediaKind.ts";
import { derivedFactors, type Price } from "./pricing.ts";

/** What is known of the result of a job. A list is empty, and a member absent, if it is not documented. */
export interface Output {
  readonly kind: MediaKind;
  /** Whether a video has sound: `optional` if an input decides. */
  readonly sound?: "always" | "never" | "optional";
  /** The input that adds sound if it is true. */
  readonly soundInput?: string;
  readonly aspectRatios: readonly string[];
  readonly resolutions: readonly string[];
  /** Lengths of the video in seconds. */
  readonly seconds: readonly number[];
  /** The input whose length is that of the result, and decides the cost. */
  readonly lengthOf?: string;
}

/** The parameters that decide a property of the result. Models name them differently. */
export const decidedBy = {
  sound: ["has_sound", "generate_audio"],
  aspectRatio: ["aspect_ratio"],
  resolution: ["resolution", "size"],
  seconds: ["duration"],
} as const;

/** The parts of a parameter that are read here. */
interface Choice {
  readonly name: string;
  readonly schema: { readonly enum?: readonly unknown[] | undefined };
}

/** The sound of a video, by the values of the input that decides it: one that has a single value decides nothing. */
function soundBy({ schema }: Choice): Output["sound"] {
  const [only, ...others] = (schema.enum ?? [true, false]).map(String);
  if (others.length > 0) return "optional";
  return only === "true" ? "always" : "never";
}

/**
 * @param stated the model's `x-output`
 */
export function outputOf(
  capability: string,
  parameters: readonly Choice[],
  price: Price,
  stated: z.infer<typeof outputSchema> = {},
): Output {
  const deciding = (property: keyof typeof decidedBy): Choice | undefined =>
    parameters.find(({ name }) => decidedBy[property].some((known) => known === name));
  const values = (property: "aspectRatio" | "resolution" | "seconds"): string[] => {
    const fixed = stated[property];
    return fixed === undefined ? (deciding(property)?.schema.enum ?? []).map(String) : [String(fixed)];
  };
  const soundChoice = deciding("sound");
  const sound = soundChoice === undefined ? stated.sound : soundBy(soundChoice);
  const soundInput = sound === "optional" ? soundChoice?.name : undefined;
  const lengthOf = derivedFactors(price).find(({ parameter }) => parameter === "duration")?.derivedFrom;
  return {
    kind: kindOf(capability),
    ...(sound === undefined ? {} : { sound }),
    ...(soundInput === undefined ? {} : { soundInput }),
    aspectRatios: values("aspectRatio"),
    resolutions: values("resolution"),
    seconds: values("seconds").map(Number),
    ...(lengthOf === undefined ? {} : { lengthOf }),
  };
}
