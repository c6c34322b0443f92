import type { Language } from "../language.ts";
import { keepOnly } from "./keepOnly.ts";
import {
  getByHand,
  openapiGenerator,
  openapiGeneratorTools,
  runByHand,
  runOpenapiGenerator,
  tagsOf,
} from "./openapiGenerator.ts";

export interface LenientClientOptions {
  /** Such as `ruby`. */
  readonly generator: string;
  /** `--additional-properties` for a version of the document. */
  readonly properties: (version: string) => Readonly<Record<string, string>>;
  /** Those that a client made by hand is given too. */
  readonly propertiesByHand?: Readonly<Record<string, string>>;
  /** What of the output belongs into the package. */
  readonly keep: readonly string[];
}

/** A client that OpenAPI Generator makes of the view `lenient`, and nothing else is done to. */
export function lenientClient({
  generator,
  properties,
  propertiesByHand = {},
  keep,
}: LenientClientOptions): Pick<Language, "generator" | "view" | "tools" | "byHand" | "generate"> {
  const list = Object.entries(propertiesByHand).map((pair) => pair.join("="));
  const options = list.length > 0 ? ` --additional-properties ${list}` : "";
  return {
    generator: `OpenAPI Generator ${openapiGenerator.version}, ${generator}`,
    view: "lenient",
    tools: openapiGeneratorTools,
    byHand: [...getByHand, `${runByHand} -g ${generator} -i no-const.json -o client${options}`],
    async generate({ document: { operations, version }, api, out }) {
      await runOpenapiGenerator({ generator, api, out, properties: properties(version), tags: tagsOf(operations) });
      await keepOnly(out, keep);
    },
  };
}
