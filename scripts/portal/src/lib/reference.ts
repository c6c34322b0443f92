import type { Model, Operation } from "../../../document/view.ts";

/** Where an operation is in the HTTP reference, relative to the portal's root. */
export const referencePath = ({ tag, id }: Operation): string => `reference/#/${tag.toLowerCase()}/${id.toLowerCase()}`;

/** The name under which the reference gathers the models of a provider, who may be called like an area of the API. */
export const providerTag = (provider: string): string => `${provider} models`;

/** Where a model is in the HTTP reference, relative to the portal's root. */
export const modelReferencePath = ({ provider, component }: Model): string =>
  `reference/#/${providerTag(provider).toLowerCase().replaceAll(" ", "-")}/${component.toLowerCase()}`;
