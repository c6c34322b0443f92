import { derivedFactors } from "../../document/pricing.ts";
import type { Model } from "../../document/view.ts";
import type { Hands } from "../hands.ts";
import { type ModelJob, modelGuide } from "../job.ts";
import { fileOf, recordPage, recordSessions, recordShown } from "../modelFile.ts";

/** Writes twice the price into the model's file. */
export const doublePrice = (hands: Hands, model: Model): Promise<void> =>
  hands.editYaml(fileOf(model), (yaml) =>
    yaml.setIn(["x-pricing", "baseCostMicroCents"], model.price.baseCostMicroCents * 2),
  );

/** The provider doubles a price. */
export const price: ModelJob = {
  name: "price",
  guide: {
    file: modelGuide,
    section: "Correct a price, a default or a value",
    names: { "openapi/models/": "the model's file", "scripts/portal/src/samples/": recordSessions },
  },
  most: 1,
  rated: "price",
  shapes: [
    {
      title: "two inputs decide its price",
      fits: (model) => model.price.factors.length === 2 && derivedFactors(model.price).length === 0,
    },
    { title: "no input decides its price", fits: (model) => model.price.factors.length === 0 },
    {
      title: "texts tell its price",
      named: "anywhere",
      fits: ({ slug }, { openapi }) =>
        JSON.stringify(openapi.paths).includes(`"estimatedCostMicroCents"`) &&
        JSON.stringify(openapi.components).includes(`"examples":["${slug}"`),
      leaves: [
        { step: "lint", says: /openapi\/paths\/jobs_(estimate|submit)\.yaml:\d+: .* (is|not) \d+/ },
        { step: "lint", says: /openapi\/components\/schemas\/SubmittedJob\.yaml:\d+: .* have \d+/ },
        { step: "lint", says: /openapi\/mock-control\.yaml:\d+: .* costs \d+/ },
        { step: "lint", says: /README\.md:\d+: .* costs \$[\d.]+ with this input/ },
      ],
    },
  ],
  async edit(hands, model) {
    await doublePrice(hands, model);
    await recordPage(hands, model);
    await recordShown(hands);
  },
};
