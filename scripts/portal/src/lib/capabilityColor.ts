interface WithModels {
  readonly models: readonly { readonly capability: { readonly id: string } }[];
}

/** The place of a kind of model among all kinds, by the order in which the document brings them. */
export function kindIndex({ models }: WithModels, capability: string): number {
  const kinds = [...new Set(models.map((model) => model.capability.id))];
  return Math.max(0, kinds.indexOf(capability));
}

/** How many colours of bars there are in styles/tokens.css. */
const bars = 6;

/** Each kind of model has the colour of one bar of the test card, as a value of CSS. */
export const capabilityColor = (document: WithModels, capability: string): string =>
  `var(--bar-${(kindIndex(document, capability) % bars) + 1})`;
