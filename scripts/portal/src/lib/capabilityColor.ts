interface WithModels {
  readonly models: readonly { readonly capability: { readonly id: string } }[];
}

/** The place of a kind of model among all kinds, by the order in which the document brings them. */
export function kindIndex({ models }: WithModels, capability: string): number {
  const kinds = [...new Set(models.map((model) => model.capability.id))];
  return Math.max(0, kinds.indexOf(capability));
}

/** Each kind of model has its own colour bar: a number from 1 to 6. */
export const capabilityColor = (document: WithModels, capability: string): number =>
  (kindIndex(document, capability) % 6) + 1;
