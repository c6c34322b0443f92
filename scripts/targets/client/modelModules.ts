import type { PriceFactor } from "../../document/pricing.ts";
import { costSentence, outputSentence, timeSentence } from "../../document/sentences.ts";
import type { Document, Model, Parameter } from "../../document/view.ts";
import { deprecationText, docComment } from "../comments.ts";
import { constantName, literal, type Module, notice } from "./module.ts";

/**
 * A factor of the price in one line: `- duration: "5" (default) × 5, "10" × 10`. One that is derived from a file says so:
 * `- length, measured on video_url: "5" (assumed) × 5, "10" × 10`.
 */
function factorLine(factor: PriceFactor, parameters: readonly Parameter[]): string {
  const { parameter, default: chosen, multipliers, derivedFrom } = factor;
  const hasDefault = parameters.some(({ name, schema }) => name === parameter && schema.default !== undefined);
  const mark = derivedFrom === undefined ? (hasDefault ? " (default)" : "") : " (assumed)";
  const source = derivedFrom === undefined ? "" : `, measured on \`${derivedFrom}\``;
  const effects = Object.entries(multipliers).map(
    ([value, by]) => `${literal(value)}${value === chosen ? mark : ""} × ${by}`,
  );
  return `- \`${parameter}\`${source}: ${effects.join(", ")}`;
}

/** Everything that is known of a model besides its input, as a constant. */
function modelModule(model: Model): Module {
  const { slug, component, displayName, provider, capability, processingSeconds, price, output, deprecation } = model;
  const description = model.description.trim();
  const deprecated = deprecationText(model);
  const comment = docComment([
    `${displayName}, ${capability.title}. ${description}`,
    "",
    `${outputSentence(model)} ${costSentence(model)} ${timeSentence(model)}`,
    ...price.factors.map((factor) => factorLine(factor, model.parameters)),
    deprecated && `@deprecated ${deprecated}`,
  ]);
  const facts = {
    slug,
    displayName,
    provider,
    capability: capability.id,
    description,
    parameters: model.parameters.map(({ name }) => name),
    processingSeconds,
    price,
    output,
    deprecation,
  };
  const text = `${notice}import type { ModelFacts } from "./ModelFacts.ts";

${comment}
export const ${constantName(component)}: ModelFacts<${literal(slug)}> = ${literal(facts)};
`;
  return [`models/${component}.ts`, text];
}

/** The type of these constants. Prices are as `scripts/document/pricing.ts` takes them. */
const modelFactsModule: Module = [
  "models/ModelFacts.ts",
  `${notice}import type { Capability, ModelSlug } from "../../types.ts";

/** What the document says of a model besides its input. */
export interface ModelFacts<Slug extends ModelSlug = ModelSlug> {
  readonly slug: Slug;
  readonly displayName: string;
  readonly provider: string;
  readonly capability: Capability;
  readonly description: string;
  /** The names of all that its input may have. */
  readonly parameters: readonly string[];
  /** How long a job usually takes, in seconds. */
  readonly processingSeconds: number;
  /** What a job costs; see \`costMicroCents\`. */
  readonly price: {
    /** Micro-cents: 1,000,000 are 1 US dollar. */
    readonly baseCostMicroCents: number;
    /** What the base cost is paid for, such as \`second\` or \`image\`. */
    readonly per: string;
    /** The parameters that the cost depends on, with what each value multiplies it by. */
    readonly factors: readonly {
      readonly parameter: string;
      readonly default: string;
      readonly multipliers: Readonly<Record<string, number>>;
      /** The input whose file decides the value. Then \`parameter\` is not an input, and \`default\` an assumption. */
      readonly derivedFrom?: string;
    }[];
  };
  /** What a job produces, as far as it is documented. */
  readonly output: {
    readonly kind: "video" | "image";
    /** Whether a video has sound: \`optional\` if \`soundInput\` decides. */
    readonly sound?: "always" | "never" | "optional";
    /** The input that adds sound if it is true. */
    readonly soundInput?: string;
    readonly aspectRatios: readonly string[];
    readonly resolutions: readonly string[];
    /** Lengths of the video in seconds. */
    readonly seconds: readonly number[];
    /** The input whose length is that of the result, and decides the cost. */
    readonly lengthOf?: string;
  };
  /** Present if the model is going to be switched off. Days are ISO dates. */
  readonly deprecation?: { readonly since: string; readonly sunset?: string; readonly successor: string };
}
`,
];

/** A module for each model, and one that has them all by slug. */
export function modelModules({ models }: Document): Module[] {
  const text = `${notice}import type { ModelSlug } from "../../types.ts";
import type { ModelFacts } from "./ModelFacts.ts";
${models.map(({ component }) => `import { ${constantName(component)} } from "./${component}.ts";`).join("\n")}

${models.map(({ component }) => `export { ${constantName(component)} } from "./${component}.ts";`).join("\n")}
export type { ModelFacts } from "./ModelFacts.ts";

/** Every model of the document, by slug. */
export const models: { readonly [Slug in ModelSlug]: ModelFacts<Slug> } = {
${models.map(({ slug, component }) => `  ${literal(slug)}: ${constantName(component)},`).join("\n")}
};
`;
  return [modelFactsModule, ...models.map(modelModule), ["models/index.ts", text]];
}
