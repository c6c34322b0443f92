/** What users need from a model, and whether a model offers it. */
import { toMicroCents } from "../dollars.ts";
import { formatUsd } from "../formatUsd.ts";
import { decidedBy } from "../output.ts";
import { cheapestInput } from "../pricing.ts";
import { type Entry, soundInput } from "./entry.ts";
import { cheapestOffer, type Offer } from "./offer.ts";

/** What is needed; whatever is empty or zero does not matter. */
export interface Needs {
  readonly capability: string;
  readonly provider: string;
  /** An aspect ratio, such as `9:16`. */
  readonly shape: string;
  readonly hasSound: boolean;
  readonly takesImage: boolean;
  /** Seconds of video. */
  readonly seconds: number;
  /** The most that it may cost, in micro-cents; infinite if that does not matter. */
  readonly budget: number;
  /** The longest usual processing time, in minutes. */
  readonly minutes: number;
  /** Inputs that the model must have. */
  readonly takes: ReadonlySet<string>;
  /** By what the models are ordered: `price`, `time`, `name`; empty for price if a length is needed. */
  readonly sort: string;
  /** Slugs of the models that are compared. */
  readonly compare: readonly string[];
}

/** Reads needs as they stand in an address, or in the form that makes the address. */
export function readNeeds(fields: URLSearchParams): Needs {
  return {
    capability: fields.get("capability") ?? "",
    provider: fields.get("provider") ?? "",
    shape: fields.get("shape") ?? "",
    hasSound: fields.has("sound"),
    takesImage: fields.has("image"),
    seconds: Number(fields.get("seconds")) || 0,
    budget: fields.get("budget") ? toMicroCents(Number(fields.get("budget"))) : Number.POSITIVE_INFINITY,
    minutes: Number(fields.get("minutes")) || 0,
    takes: new Set(fields.getAll("takes")),
    sort: fields.get("sort") ?? "",
    compare: fields.getAll("compare"),
  };
}

/** The cheapest way to the seconds that are needed, with sound if that is needed. */
export const offerFor = ({ price, output }: Entry, { seconds, hasSound }: Needs): Offer | undefined =>
  cheapestOffer(price, seconds, hasSound ? soundInput(output) : {});

/** What is needed as the inputs of a model: its page fills in the form with them. */
export function choicesFor(entry: Entry, needs: Needs): URLSearchParams {
  const { inputs, output } = entry;
  const offer = offerFor(entry, needs);
  const [lengthName] = decidedBy.seconds;
  const [shapeName] = decidedBy.aspectRatio;
  const choices = new URLSearchParams();
  // The card names the price of the cheapest choices, so the form gets all of them.
  if (offer !== undefined) {
    for (const [name, value] of Object.entries(cheapestInput(entry.price))) choices.set(name, String(value));
    choices.set(lengthName, String(offer.length));
  }
  if (needs.hasSound) for (const [name, value] of Object.entries(soundInput(output))) choices.set(name, String(value));
  if (needs.shape !== "" && shapeName in inputs) choices.set(shapeName, needs.shape);
  return choices;
}

/** The address of a model's page, with what is needed filled in. */
export function pageFor(entry: Entry, needs: Needs): string {
  const choices = choicesFor(entry, needs);
  return choices.size === 0 ? entry.page : `${entry.page}#${choices}`;
}

/** The least that a job costs which has what is needed, in micro-cents. */
export const leastCost = (entry: Entry, needs: Needs): number =>
  offerFor(entry, needs)?.costMicroCents ?? (needs.hasSound ? entry.fromWithSound : entry.from);

/** Why a model may have no sound; undefined if it has. */
function whyNoSound({ output: { sound } }: Entry): string | undefined {
  if (sound === undefined) return "its sound is not documented";
  return sound === "never" ? "it has no sound" : undefined;
}

/** Why a model does not have what is needed; empty if it has. */
export function reasonsAgainst(entry: Entry, needs: Needs): string[] {
  const { capability, provider, output, processingSeconds, inputs } = entry;
  const { aspectRatios, lengthOf } = output;
  const { shape, seconds, budget, minutes } = needs;
  const noSound = whyNoSound(entry);
  const checks: readonly (readonly [boolean, string])[] = [
    [needs.capability !== "" && capability.id !== needs.capability, `its capability is ${capability.title}`],
    [needs.provider !== "" && provider !== needs.provider, `its provider is ${provider}`],
    [needs.hasSound && noSound !== undefined, noSound ?? ""],
    [needs.takesImage && !entry.takesImage, "it does not take an image"],
    [
      shape !== "" && !aspectRatios.includes(shape),
      aspectRatios.length === 0
        ? "its aspect ratios are not documented"
        : `its aspect ratios are ${aspectRatios.join(", ")}`,
    ],
    [
      seconds > 0 && offerFor(entry, needs) === undefined,
      lengthOf === undefined ? "its length cannot be chosen" : `it is as long as ${lengthOf}`,
    ],
    [minutes > 0 && processingSeconds > minutes * 60, `it takes about ${entry.time}`],
    [leastCost(entry, needs) > budget, `it costs at least ${formatUsd(leastCost(entry, needs))}`],
    ...[...needs.takes].map((name) => [!(name in inputs), `it has no input ${name}`] as const),
  ];
  return checks.flatMap(([isAgainst, reason]) => (isAgainst ? [reason] : []));
}
